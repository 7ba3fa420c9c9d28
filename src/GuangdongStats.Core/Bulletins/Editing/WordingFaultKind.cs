namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>Why a worded text cannot stand.</summary>
public enum WordingFaultKind
{
    /// <summary>A number is typed that is bound to nothing.</summary>
    UnboundNumber = 1,

    /// <summary>Signs of HTML; a text has none.</summary>
    Markup,

    /// <summary>A brace without its partner, or with something else than a name inside.</summary>
    BrokenName,

    /// <summary>No number of this month has the name.</summary>
    UnknownName,

    /// <summary>Too long, or with characters that cannot be typed.</summary>
    NotAccepted,

    /// <summary>One language is empty.</summary>
    LanguageMissing,

    /// <summary>The two languages do not hold the same numbers.</summary>
    NamesDiffer,

    /// <summary>A registered number lacks a document or an address.</summary>
    SourceMissing,

    /// <summary>A registered number holds no number.</summary>
    NoNumber,

    /// <summary>Too many added paragraphs or registered numbers.</summary>
    TooMany,
}
