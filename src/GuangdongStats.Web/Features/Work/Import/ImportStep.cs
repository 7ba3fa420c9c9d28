namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>How far a file has come.</summary>
public enum ImportStep
{
    /// <summary>None is chosen.</summary>
    Choosing = 1,

    /// <summary>It is not its turn.</summary>
    Waiting,

    Receiving,

    Reading,

    /// <summary>It is no template: a person says what its headings mean.</summary>
    Mapping,

    /// <summary>What it would do is shown.</summary>
    Looking,

    Taking,

    Done,
}
