using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>The month to enter, and its sheet. The address says which: <c>/work/entry?period=2026-10&amp;indicator=industrial-robots&amp;scope=cities</c>.</summary>
public sealed partial class EntryPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<Indicator> indicators = [];
    private EntrySheet? sheet;
    private Period month, latest;
    private string problem = "";

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Indicator { get; set; }

    [SupplyParameterFromQuery]
    public string? Scope { get; set; }

    [Inject]
    public required EntrySheets Sheets { get; init; }

    [Inject]
    public required CatalogueReader Catalogue { get; init; }

    [Inject]
    public required CurrentPerson Current { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var today = ReleaseTime.DayAt(Clock.GetUtcNow().UtcDateTime);
        latest = Core.Periods.Period.Month(today.Year, today.Month);
        problem = "";
        month = latest.Plus(-1);
        if (Period is { Length: > 0 } && !(Core.Periods.Period.TryParseMonth(Period, Span.Month, out var asked) && asked <= latest))
        {
            problem = Text["BadPeriod"];
        }
        else if (Period is { Length: > 0 })
        {
            month = Core.Periods.Period.TryParseMonth(Period, Span.Month, out var given) ? given : month;
        }

        indicators = (await Catalogue.Read(gone.Token)).Indicators;
        var indicator = indicators.FirstOrDefault(one => one.Code == Indicator)?.Code;
        if (Indicator is { Length: > 0 } && indicator is null)
        {
            problem = Text["BadIndicator"];
        }

        var scope = indicator is null ? EntryScope.Due : Scope switch { "cities" => EntryScope.Cities, "provinces" => EntryScope.Provinces, _ => EntryScope.Due };
        if (await Who() is { } actor)
        {
            sheet = await Sheets.Read(actor.AccountId, new SheetQuestion(month.Year, month.EndMonth, scope, indicator), gone.Token);
        }
    }

    private async Task<Actor?> Who() => (await Current.SignedIn(gone.Token))?.Actor;

    private string Url(Period period) => Navigation.GetUriWithQueryParameter("period", period.IsoMonth);

    private void Choose(string? indicator, string? scope) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["indicator"] = string.IsNullOrEmpty(indicator) ? null : indicator,
        ["scope"] = string.IsNullOrEmpty(scope) || string.IsNullOrEmpty(indicator) ? null : scope,
    }));
}
