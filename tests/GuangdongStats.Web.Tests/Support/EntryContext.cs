using System.Globalization;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Press;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>The entry pages' components over the desk of a site of their own: what they store is read back from its database.</summary>
public abstract class EntryContext : BunitContext
{
    /// <summary>A guard on a busy machine; what is waited for comes at once on a quiet one.</summary>
    static EntryContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    protected EntryContext(ReadingSite site)
    {
        Site = site;
        foreach (var service in new[] { typeof(EntryDesk), typeof(PressDesk), typeof(EntrySheets), typeof(CatalogueReader), typeof(TimeProvider) })
        {
            Services.AddSingleton(service, site.Services.GetRequiredService(service));
        }

        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Script = JSInterop.SetupModule("/Features/Work/Entry/EntryGrid.razor.js");
        Hands = Script.SetupModule(call => call.Identifier == "attach");
        Hands.Mode = JSRuntimeMode.Loose;
        CultureInfo.CurrentUICulture = ReadingRequest.ChineseCulture;
    }

    protected static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    protected ReadingSite Site { get; }

    protected BunitJSModuleInterop Script { get; }

    /// <summary>What the grid asks of the browser.</summary>
    protected BunitJSModuleInterop Hands { get; }

    protected EntryDesk Desk => Services.GetRequiredService<EntryDesk>();

    protected EntrySheets Sheets => Services.GetRequiredService<EntrySheets>();

    protected async Task<Actor> Hire(params Duty[] duties) => new(await Site.AddPerson(People.NewName(), duties), "192.0.2.1");

    protected async Task<EntrySheet> Sheet(Actor actor, int month, string indicator = "industrial-robots") =>
        (await Sheets.Read(actor.AccountId, new SheetQuestion(2026, month, EntryScope.Due, indicator), Cancellation))!;

    protected async Task<EntryState?> Stored(Actor actor, FigureKey key) =>
        (await Sheets.Read(actor.AccountId, [(key.Indicator, key.Region, key.Period)], Cancellation))!.Single().Cell(key.Measure)!.Entry;

    protected static FigureKey Key(string period, Measure measure = Measure.Level, string region = Region.GuangdongCode) =>
        new("industrial-robots", region, Core.Periods.Period.Parse(period), measure);

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }
}
