using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

public partial class SavedPage
{
    private SignedIn signedIn = default!;
    private IReadOnlyList<SavedReport> reports = [];
    private ReportQuery? query;

    [Inject] public required SavedReportDesk Desk { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<ExploreText> Problems { get; init; }

    [Inject] public required IStringLocalizer<RefusalText> Refusals { get; init; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    private string? Problem { get; set; }

    /// <summary>What was typed, so that a refusal does not lose it.</summary>
    private string Given => Context.Request.HasFormContentType ? Context.Request.Form["Name"].ToString() : "";

    private bool IsShared => Context.Request.Form["Shared"] == "true";

    protected override async Task OnInitializedAsync()
    {
        Context.Response.Headers.CacheControl = "no-cache, no-store";
        if (Context.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.DoNotCompress;
        }

        signedIn = Context.Features.GetRequiredFeature<SignedIn>();
        reports = await Desk.Read(signedIn.Person.Id, Context.RequestAborted);
        if (ReportRequest.IsEmpty(Reading))
        {
            return;
        }

        query = ReportRequest.Read(Reading, out var problem);
        problem ??= query?.FaultIn(await Catalogues.Read(Reading.KnownAt, Context.RequestAborted));
        if (problem is not null)
        {
            (query, Problem) = (null, Text["FaultQuery", ReportProblems.TextOf(problem, Problems)]);
        }
    }

    private async Task Save() => Say((await Desk.Save(signedIn.Actor, Given, query!, IsShared, Context.RequestAborted)).Refusal);

    private async Task Set(SavedReport report) => Say(await Desk.Set(signedIn.Actor, report.Id, report.Version, Given, IsShared, Context.RequestAborted));

    private async Task Remove(SavedReport report) => Say(await Desk.Remove(signedIn.Actor, report.Id, report.Version, Context.RequestAborted));

    private async Task Restore(SavedReport report) => Say(await Desk.Restore(signedIn.Actor, report.Id, report.Version, Context.RequestAborted));

    /// <summary>What was done is shown by the page anew, so that sending it again does nothing twice.</summary>
    private void Say(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            Problem = why == Refusal.TextNotAccepted ? Text["FaultName"] : Refusals[why.ToString()];
        }
        else
        {
            Navigation.NavigateTo(Urls.SavedReports());
        }
    }
}
