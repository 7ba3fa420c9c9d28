namespace GuangdongStats.Core.Bulletins;

/// <summary>A statement's place in the bulletin of its month: the same while it says the same kind of thing, whatever its figures.</summary>
public static class Slot
{
    public static string Of(Statement statement) => statement switch
    {
        HeadlineStatement => "headline",
        LeadStatement => "lead",
        FlowStatement flow => "flow." + flow.Flow.Indicator.Code,
        LeadingStatement leading => "leading." + leading.Flow.Indicator.Code,
        StocksStatement stocks => $"stocks.{stocks.Stocks[0].Indicator.Theme}.{stocks.Counted.IsoMonth}",
        ParksStatement => "parks",
        ZonesStatement zones => "zones." + zones.Level,
        PlatformsStatement platforms => "platforms." + platforms.Platforms[0].Group,
        PlanStatement plan => "plan." + plan.Plan.Code,
        IssuedStatement => "issued",
        ScenariosStatement => "scenarios",
        OutlookStatement outlook => "outlook." + outlook.Programme.Code,
        NoteStatement note => $"note.{note.Note}" + (note.Flow is { } flow ? "." + flow.Indicator.Code : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "Not a statement of bulletins."),
    };
}
