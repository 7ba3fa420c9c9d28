namespace GuangdongStats.Data.Work.Entering;

/// <summary>Which rows a sheet has.</summary>
public enum EntryScope
{
    /// <summary>What the calendar says; without one the headline indicators of the province and the nation.</summary>
    Due = 1,

    /// <summary>One indicator in all cities of the province.</summary>
    Cities,

    /// <summary>One indicator in all provinces.</summary>
    Provinces,
}
