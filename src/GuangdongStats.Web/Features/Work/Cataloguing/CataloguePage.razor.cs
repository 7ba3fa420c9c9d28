using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Work.Cataloguing;

public sealed partial class CataloguePage : IDisposable
{
    private const int MostShown = 100, HistoryShown = 100;

    private static readonly string[] Sections = ["indicators", "regions", "sources", "history"];

    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<ThresholdName, string> limits = [];
    private Catalogue? catalogue;
    private IReadOnlyList<CatalogueChange> history = [];
    private ILookup<string, CalendarLine> calendar = Array.Empty<CalendarLine>().ToLookup(_ => "");
    private IReadOnlyList<Colleague> clerks = [];
    private CatalogueDraft? draft;
    private Indicator? limited;
    private long limitsVersion;
    private string section = Sections[0], words = "";
    private string? done, fault;
    private bool isBusy;

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required CatalogueDesk Desk { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required CatalogueChanges Changes { get; init; }

    [Inject] public required CalendarLines Calendar { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery(Name = "section")] public string? Section { get; set; }

    private Language Language => Reading.Language;

    private DateOnly Today => ReleaseTime.DayAt(Clock.GetUtcNow().UtcDateTime);

    private IEnumerable<string> Themes => catalogue!.Indicators.Select(indicator => indicator.Theme).Distinct();

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var asked = Section is { } name && Sections.Contains(name) ? name : Sections[0];
        if (asked != section)
        {
            Close();
            words = "";
        }

        section = asked;
        await Load();
    }

    private async Task Load()
    {
        if ((await Current.Find(gone.Token))?.Has(Duty.Administrator) == true)
        {
            history = await Changes.Read(HistoryShown, gone.Token);
            clerks = await Calendar.Clerks(gone.Token);
            calendar = (await Calendar.Read(gone.Token)).ToLookup(line => line.Line.Indicator);
            catalogue = await Catalogues.Read(gone.Token);
        }
    }

    private List<object> Found()
    {
        var all = section switch
        {
            "regions" => catalogue!.Regions.Select(region => ((object)region, $"{region.Code} {region.Name}")),
            "sources" => catalogue!.Sources.Select(source => ((object)source, $"{source.Id} {source.Title} {source.Publisher}")),
            _ => catalogue!.Indicators.Select(indicator => ((object)indicator, $"{indicator.Code} {indicator.Name}")),
        };
        return [.. all.Where(pair => pair.Item2.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Item1)];
    }

    private void New() => Edit(new()
    {
        IsNew = true,
        Section = section,
        InForce = Today,
        Theme = Themes.First(),
        Parent = section == "regions" ? Region.GuangdongCode : "",
        Order = section == "indicators" ? $"{catalogue!.Indicators.Max(indicator => indicator.Order) + 1}" : "0",
    });

    private void Edit(CatalogueDraft other)
    {
        Close();
        draft = other;
    }

    /// <summary>Its place is counted among those of its level, as lists order them.</summary>
    private void EditRegion(Region region) =>
        Edit(CatalogueDraft.Of(region, catalogue!.Regions.Where(other => other.Level == region.Level).TakeWhile(other => other.Code != region.Code).Count(), Today));

    private async Task EditLimits(Indicator indicator)
    {
        Close();
        (var stored, limitsVersion) = await Changes.Thresholds(indicator.Code, gone.Token);
        foreach (var rule in Thresholds.Rules)
        {
            limits[rule.Name] = NumberOf(stored.Of(rule.Name));
        }

        limited = indicator;
    }

    private void Close() => (draft, limited, done, fault) = (null, null, null, null);

    private Task Save() => Act(async actor =>
    {
        var typed = draft!;
        if (typed.OrderNumber is not { } order)
        {
            fault = Text["Problem-OrderNotAllowed"];
            return null;
        }

        var outcome = typed.Section switch
        {
            "regions" => await Desk.Set(actor, typed.ToRegion(), order, typed.IsNew, typed.InForce, typed.Reason, gone.Token),
            "sources" => await Desk.Set(actor, typed.ToSource(), typed.IsNew, typed.InForce, typed.Reason, gone.Token),
            _ => await Desk.Set(actor, typed.ToIndicator(order), typed.IsNew, typed.InForce, typed.Reason, gone.Token),
        };
        return (outcome, Text["Saved", PeriodText.Date(typed.InForce, Language)]);
    });

    private Task SaveLimits() => Act(async actor =>
    {
        var typed = Thresholds.Default;
        foreach (var rule in Thresholds.Rules)
        {
            if (!decimal.TryParse(limits[rule.Name], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value))
            {
                fault = WrongLimit(rule);
                return null;
            }

            typed = typed.With(rule.Name, value);
        }

        return (await Desk.SetThresholds(actor, limited!.Code, typed, limitsVersion, gone.Token), Text["LimitsSaved"]);
    });

    /// <param name="act">Null: it has said what is wrong.</param>
    private async Task Act(Func<Actor, Task<(CatalogueOutcome Outcome, string Success)?>> act)
    {
        if (isBusy)
        {
            return;
        }

        (isBusy, done, fault) = (true, null, null);
        try
        {
            if (await Current.SignedIn(gone.Token) is not { } signedIn)
            {
                fault = Refusals[nameof(Refusal.NotAllowed)];
            }
            else if (await act(signedIn.Actor) is { } result)
            {
                await Show(result.Outcome, result.Success);
            }
        }
        finally
        {
            isBusy = false;
        }
    }

    private async Task Show(CatalogueOutcome outcome, string success)
    {
        if (outcome.IsDone)
        {
            Close();
            done = success;
            await Load();
        }
        else
        {
            fault = outcome.Problem is { } problem ? Text["Problem-" + problem]
                : outcome.Threshold is { } limit ? WrongLimit(limit.Rule)
                : Refusals[$"{outcome.Refusal}"];
        }
    }

    private string WrongLimit(ThresholdRule rule) =>
        Text["LimitWrong", Text["Limit-" + rule.Name], NumberOf(rule.Least), NumberOf(rule.Most), rule.IsWhole ? Text["LimitWhole"].Value : ""];

    private string ThemeOf(string theme) => Text["Theme-" + theme] is { ResourceNotFound: false } name ? name.Value : theme;

    private string ClerksOf(Indicator indicator)
    {
        var usual = clerks.FirstOrDefault(clerk => clerk.Id == indicator.Clerk)?.Name;
        var names = calendar[indicator.Code].Select(line => line.ClerkName ?? Text["AnyClerk"].Value).Distinct().ToList();
        return names.Count == 0 ? usual is null ? Text["NoCalendar"] : Text["UsualWithoutCalendar", usual] : string.Join(Language == Language.Chinese ? "、" : ", ", names);
    }

    /// <summary>100, and what that is in the unit that people read: 100（0.01万）.</summary>
    private string PrecisionOf(decimal precision)
    {
        var number = precision.ToString("#,0.######", CultureInfo.InvariantCulture);
        var scaled = Language == Language.Chinese && precision >= 100
            ? precision >= 1_000_000 ? $"{NumberOf(precision / 100_000_000)}亿" : $"{NumberOf(precision / 10_000)}万"
            : "";
        return scaled.Length == 0 ? number : Text["PrecisionScaled", number, scaled];
    }

    private static string NumberOf(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
