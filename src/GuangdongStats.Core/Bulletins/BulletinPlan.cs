using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Chooses what a month's bulletin says: only what is known, from sources of normal confidence, and nothing twice.</summary>
public static class BulletinPlan
{
    /// <summary>How many months a stock may be old to be told, with its date.</summary>
    public const int StockMonths = 12;

    /// <summary>The indicator whose members are the provincial parks of the register.</summary>
    public const string ProvincialParks = "ai-industrial-parks-provincial";

    /// <returns>Null when no figure of the month is known: there is nothing to write.</returns>
    public static Bulletin? For(BulletinFacts facts)
    {
        var flows = facts.Flows.Where(flow => flow.HasLevel || flow.HasGrowth || flow.HasShare).ToList();
        var stocks = facts.Stocks.Where(stock => IsRecent(stock.Point.Period, facts.Month)).ToList();
        if (flows.Count == 0 && !stocks.Exists(stock => stock.Point.Period.LastDay == facts.Month.LastDay))
        {
            return null;
        }

        var told = flows.Where(flow => flow.HasLevel || flow.HasGrowth).ToList();
        var headlines = told.Where(flow => flow.Indicator.IsHeadline).ToList();
        (BulletinSection, IReadOnlyList<Statement>)[] sections =
        [
            (BulletinSection.Headline, [.. told.Take(1).Select(flow => new HeadlineStatement(flow))]),
            (BulletinSection.Lead, headlines.Count > 0 ? [new LeadStatement(facts.Region, facts.Month, headlines)] : []),
            (BulletinSection.Robots, [.. About(facts, flows, stocks, "robots")]),
            (BulletinSection.Industry, [.. About(facts, flows, stocks, "ai", "models")]),
            (BulletinSection.Parks, [.. Parks(facts, stocks)]),
            (BulletinSection.Platforms, [.. Platforms(facts)]),
            (BulletinSection.Plans, [.. Plans(facts)]),
            (BulletinSection.Scenarios, [.. Stocks(facts, stocks, "scenarios"), .. Scenarios(facts)]),
            (BulletinSection.Outlook, [.. Outlook(facts)]),
            (BulletinSection.Notes, [.. Notes(facts, flows, stocks)]),
        ];
        return new(facts, [.. sections.Where(section => section.Item2.Count > 0)]);
    }

    private static bool IsRecent(Period counted, Period month) =>
        counted.LastDay <= month.LastDay && counted.Plus(StockMonths).LastDay > month.LastDay;

    private static IEnumerable<Statement> About(
        BulletinFacts facts, IReadOnlyList<BulletinFacts.Flow> flows, IReadOnlyList<BulletinFacts.Stock> stocks, params string[] themes)
    {
        foreach (var flow in flows.Where(flow => themes.Contains(flow.Indicator.Theme)))
        {
            yield return new FlowStatement(flow);
            if (flow.Streak is { Length: > 0 })
            {
                yield return new LeadingStatement(flow);
            }
        }

        foreach (var statement in Stocks(facts, stocks, themes))
        {
            yield return statement;
        }
    }

    /// <summary>A sentence a day, the latest first.</summary>
    private static IEnumerable<Statement> Stocks(BulletinFacts facts, IReadOnlyList<BulletinFacts.Stock> stocks, params string[] themes) => stocks
        .Where(stock => themes.Contains(stock.Indicator.Theme))
        .GroupBy(stock => stock.Point.Period)
        .OrderByDescending(day => day.Key)
        .Select(day => new StocksStatement(facts.Region, day.Key, [.. day]));

    private static IEnumerable<Statement> Parks(BulletinFacts facts, IReadOnlyList<BulletinFacts.Stock> stocks)
    {
        foreach (var stock in stocks.Where(stock => stock.Indicator.Theme == "parks"))
        {
            yield return stock.Indicator.Code == ProvincialParks && Own(Park.Provincial).Any()
                ? new ParksStatement(stock, [.. Own(Park.Provincial).GroupBy(park => park.City).Select(city => (city.Key, (IReadOnlyList<Park>)[.. city]))])
                : new StocksStatement(facts.Region, stock.Point.Period, [stock]);
        }

        foreach (var level in new[] { Park.PilotZone, Park.TestZone })
        {
            var zones = Own(level).Where(park => DesignatedBy(park) is { } day && day <= facts.Month.LastDay).ToList();
            if (zones.Count > 0)
            {
                yield return new ZonesStatement(level, zones);
            }
        }

        IEnumerable<Park> Own(string level) => facts.Registers.Parks
            .Where(park => park.Level == level && park.CityCode.StartsWith(facts.Region.Code[..2], StringComparison.Ordinal))
            .OrderBy(park => park.CityCode, StringComparer.Ordinal).ThenBy(park => park.Code, StringComparer.Ordinal);

        DateOnly? DesignatedBy(Park park) =>
            park.DesignatedOn.Length > 0 ? ReleaseTime.LastDayOf(park.DesignatedOn) : facts.SourceDays.TryGetValue(park.Source.Id, out var day) ? day : null;
    }

    private static IEnumerable<Statement> Platforms(BulletinFacts facts) => facts.Registers.Programmes
        .Where(programme => programme.Group.Length > 0 && facts.SourceDays.TryGetValue(programme.AnnouncedBy, out var day) && day <= facts.Month.LastDay)
        .GroupBy(programme => programme.Group)
        .Select(group => new PlatformsStatement(facts.Region, [.. group]));

    private static IEnumerable<Statement> Plans(BulletinFacts facts)
    {
        var plans = facts.Registers.Programmes.Where(programme => programme.Kind is Programme.Plan or Programme.Policy).ToList();
        foreach (var plan in plans)
        {
            var areas = plan.Items
                .Where(item => item.Area is { Chinese.Length: > 0, English.Length: > 0 } && facts.SourceDays.TryGetValue(item.SourceId, out var day) && IsOf(facts.Month, day))
                .Select(item => item.Area).Distinct().ToList();
            if (areas.Count > 1)
            {
                yield return new PlanStatement(plan, areas);
            }
        }

        var issued = plans.Where(plan => IsNamed(plan.Name) && plan.IssuedOn.Length >= "2025-12".Length && IsOf(facts.Month, ReleaseTime.LastDayOf(plan.IssuedOn))).ToList();
        if (issued.Count > 0)
        {
            yield return new IssuedStatement(facts.Month, issued);
        }
    }

    private static IEnumerable<Statement> Scenarios(BulletinFacts facts)
    {
        var known = facts.Registers.Scenarios
            .Where(scenario => IsNamed(scenario.Name) && scenario.AnnouncedOn.Length >= "2025-12".Length && IsOf(facts.Month, ReleaseTime.LastDayOf(scenario.AnnouncedOn)))
            .ToList();
        return known.Count > 0 ? [new ScenariosStatement(facts.Month, known)] : [];
    }

    /// <summary>Each target once, from the latest text that states it; a text that was only a draft states none.</summary>
    private static IEnumerable<Statement> Outlook(BulletinFacts facts)
    {
        var stated =
            from programme in facts.Registers.Programmes
            where programme.Kind is Programme.Plan or Programme.Policy && IsNamed(programme.Name) && !programme.Status.Contains("draft", StringComparison.Ordinal)
            from item in programme.Items
            let link = item.Link
            where link?.Region == facts.Region.Code && facts.SourceDays.TryGetValue(item.SourceId, out var day) && day <= facts.Month.LastDay
            let target = TargetAmount.Of(item)
            let indicator = facts.Indicators.FirstOrDefault(indicator => indicator.Code == link.Indicator)
            where target is { Year: { } year } && indicator is not null && target.Unit == indicator.Unit.Code && new DateOnly(year, 12, 31) > facts.Month.LastDay
            select (Programme: programme, Indicator: indicator, Target: target, Day: facts.SourceDays[item.SourceId]);
        return stated
            .GroupBy(target => (target.Indicator.Code, target.Target.Year))
            .Select(same => same.OrderByDescending(target => target.Day).ThenBy(target => target.Programme.Code, StringComparer.Ordinal).First())
            .GroupBy(target => target.Programme.Code, StringComparer.Ordinal)
            .OrderBy(programme => programme.Min(target => target.Target.Year)).ThenBy(programme => programme.Key, StringComparer.Ordinal)
            .Select(programme => new OutlookStatement(
                programme.First().Programme,
                [.. programme.OrderBy(target => target.Target.Year).ThenBy(target => target.Indicator.Order).Select(target => (target.Indicator, target.Target))]));
    }

    /// <summary>Has a name in both languages: a text never changes its language in the middle.</summary>
    private static bool IsNamed(LocalizedName name) => name is { Chinese.Length: > 0, English.Length: > 0 };

    private static IEnumerable<Statement> Notes(BulletinFacts facts, IReadOnlyList<BulletinFacts.Flow> flows, IReadOnlyList<BulletinFacts.Stock> stocks)
    {
        if (flows.Any(flow => flow.Indicator.IsMonthlyOutput))
        {
            yield return new NoteStatement(BulletinNote.Scope);
        }

        if (facts.Month.IsJanuaryToFebruary && flows.Any(flow => flow.Indicator.IsMonthlyOutput))
        {
            yield return new NoteStatement(BulletinNote.JanuaryToFebruary);
        }

        if (flows.Any(flow => (flow.HasLevel && flow.Explanation.Point.LevelFigure.IsBound) || flow.ShareClaims.Any(claim => claim.Claim.Relation != Relation.Exact))
            || stocks.Any(stock => stock.Point.LevelFigure.IsBound)
            || Outlook(facts).OfType<OutlookStatement>().Any(outlook => outlook.Targets.Any(target => target.Target.Figure.IsBound)))
        {
            yield return new NoteStatement(BulletinNote.Bounds);
        }

        if (flows.Any(flow => flow is { HasLevel: true, Explanation.Share: not null }))
        {
            yield return new NoteStatement(BulletinNote.ComputedShare);
        }

        if (flows.Any(flow => flow.Streak is { Length: > 0 }))
        {
            yield return new NoteStatement(BulletinNote.FullYears);
        }

        foreach (var flow in flows.Where(flow => flow is { HasLevel: true, Explanation.Reconciliation.Verdict: GrowthVerdict.SignConflict }))
        {
            yield return new NoteStatement(BulletinNote.SignConflict, flow);
        }

        foreach (var flow in flows.Where(flow => flow is { TellsNation: true, NationReconciliation.Verdict: GrowthVerdict.SignConflict }))
        {
            yield return new NoteStatement(BulletinNote.NationSignConflict, flow);
        }

        foreach (var flow in facts.Flows.Where(flow => flow.IsDoubtful))
        {
            yield return new NoteStatement(BulletinNote.LowConfidence, flow);
        }
    }

    private static bool IsOf(Period month, DateOnly day) => day.Year == month.Year && day.Month == month.EndMonth;
}
