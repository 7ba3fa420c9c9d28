namespace GuangdongStats.Core.Catalogue;

/// <summary>Why an indicator, a region or a source cannot stand in the catalogue as it was written.</summary>
public enum CatalogueProblem
{
    /// <summary>Not lower-case letters, digits and hyphens; for a region not six digits.</summary>
    CodeNotAllowed = 1,

    /// <summary>Another one has the code.</summary>
    CodeTaken,

    /// <summary>There is none with this code.</summary>
    CodeUnknown,

    /// <summary>A name is missing in one language, or too long.</summary>
    NameNotAllowed,

    /// <summary>The unit's code or a word for it is missing or too long; a share is in percent.</summary>
    UnitNotAllowed,

    /// <summary>Not one of the themes.</summary>
    ThemeUnknown,

    /// <summary>A definition, a note or the reason is too long, or holds characters that cannot be typed.</summary>
    TextNotAccepted,

    /// <summary>Neither empty nor one of the precisions that can be asked for.</summary>
    PrecisionNotAllowed,

    /// <summary>Not an account that enters figures.</summary>
    ClerkUnknown,

    /// <summary>Only a flow can come from the monthly report of industrial enterprises.</summary>
    OnlyFlowsAreMonthly,

    /// <summary>There are figures: their unit, their kind and their periods stay what they are.</summary>
    HasFigures,

    /// <summary>There is no such region to be a part of, or it is a part of itself.</summary>
    ParentUnknown,

    /// <summary>Neither empty nor an address of the web.</summary>
    UrlNotAllowed,

    /// <summary>Neither empty nor a day, a month or a year.</summary>
    DateNotAllowed,

    /// <summary>Before today, or more than five years ahead.</summary>
    InForceNotAllowed,

    /// <summary>A change needs a reason.</summary>
    ReasonMissing,
}
