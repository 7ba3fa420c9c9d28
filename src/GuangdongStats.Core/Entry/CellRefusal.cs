namespace GuangdongStats.Core.Entry;

/// <summary>Why nothing could be read in a cell.</summary>
public enum CellRefusal
{
    /// <summary>No number and no known absence.</summary>
    NotANumber = 1,

    /// <summary>A number with words that are not known.</summary>
    UnknownWords,

    /// <summary>A date or a time of day, into which spreadsheets turn texts.</summary>
    Date,

    /// <summary>Longer than <see cref="CellText.LongestText"/>.</summary>
    TooLong,

    /// <summary>Control characters, or characters that turn the direction of writing.</summary>
    ControlCharacters,

    /// <summary>More digits than a statistic has.</summary>
    TooLarge,

    /// <summary>Growth, a multiple or a fraction where a level is asked.</summary>
    NotALevel,

    /// <summary>A quantity of things or money where percent are asked.</summary>
    NotAPercentage,

    /// <summary>Growth where a share is asked.</summary>
    NotAShare,

    /// <summary>Percentage points: a change of a rate is neither growth nor a share (R4).</summary>
    PercentagePoints,
}
