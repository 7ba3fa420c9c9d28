namespace GuangdongStats.Core.Observations;

/// <summary>How firm a figure is (R21); moves forward only.</summary>
public enum Status
{
    /// <summary>A row repeated from a publication, which says nothing of its firmness.</summary>
    AsPublished,

    /// <summary>快报.</summary>
    Preliminary,

    Revised,

    /// <summary>年报 or 普查.</summary>
    Final,
}
