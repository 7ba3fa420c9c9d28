namespace GuangdongStats.Core.Registers.Entries;

/// <summary>What is wrong with a field of a register's entry.</summary>
public enum RegisterFault
{
    Missing = 1,

    /// <summary>Neither language has a name.</summary>
    NameMissing,

    /// <summary>Neither a source of the catalogue nor a document is named.</summary>
    SourceMissing,

    /// <summary>Too long, or with characters that cannot be typed.</summary>
    TextNotAccepted,

    /// <summary>A code that an address cannot hold: lower-case letters and digits, with single hyphens between.</summary>
    CodeNotAccepted,

    NotAChoice,
    NotADate,
    NotAYear,
    NotANumber,
    NotAnAddress,
    PlaceUnknown,
    SourceUnknown,
    ProgrammeUnknown,

    /// <summary>Following the references leads back to where it began; the detail names the way.</summary>
    Circular,

    /// <summary>Neither area nor item is named.</summary>
    ItemEmpty,

    /// <summary>A target's number without its unit, or the unit without the number.</summary>
    TargetIncomplete,

    /// <summary>Another item has the same area, item and year; the detail is its number.</summary>
    ItemRepeated,

    TooManyItems,
}
