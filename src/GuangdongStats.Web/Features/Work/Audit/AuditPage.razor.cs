using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Sessions;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Work.Audit;

public sealed partial class AuditPage : IDisposable
{
    private const int AtOnce = 50;

    /// <summary>Longer values are shown in full on demand.</summary>
    private const int Shown = 160;

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<string> acts = [];
    private Catalogue? catalogue;
    private List<AuditEntry>? entries;
    private AuditProof? proof;
    private string? person, act, subject, badDay;
    private DateOnly? from, to;
    private bool hasOlder, isProving, isFiltered;

    [Inject] public required AuditLog Log { get; init; }

    [Inject] public required AuditWords Words { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "person")] public string? Person { get; set; }

    [SupplyParameterFromQuery(Name = "act")] public string? Act { get; set; }

    [SupplyParameterFromQuery(Name = "subject")] public string? Subject { get; set; }

    [SupplyParameterFromQuery(Name = "from")] public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] public string? To { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var query = AuditQuery.Read(Person, Act, Subject, From, To);
        (person, act, subject, from, to) = (Person, Act ?? "", Subject, query.Filter.From, query.Filter.To);
        entries = null;
        if (await MayRead())
        {
            acts = await Log.Acts(gone.Token);
            catalogue = await Catalogues.Read(gone.Token);
            await Load(null);
        }
    }

    private async Task Load(long? before)
    {
        var query = AuditQuery.Read(Person, Act, Subject, From, To);
        badDay = query.BadDay;
        isFiltered = query.Filter != AuditFilter.Everything;
        if (badDay is null)
        {
            var found = await Log.Read(query.Filter, before, AtOnce + 1, gone.Token);
            hasOlder = found.Count > AtOnce;
            entries ??= [];
            entries.AddRange(found.Take(AtOnce));
        }
    }

    private async Task More()
    {
        if (entries is [.., var last] && await MayRead())
        {
            await Load(last.Number);
        }
    }

    private async Task Prove()
    {
        if (!await MayRead())
        {
            return;
        }

        (isProving, proof) = (true, null);
        StateHasChanged();
        proof = await Log.Verify(gone.Token);
        isProving = false;
    }

    /// <summary>The duty as it is now: the page stays open when it is taken away.</summary>
    private async Task<bool> MayRead()
    {
        if ((await Current.Find(gone.Token))?.Has(Duty.Auditor) == true)
        {
            return true;
        }

        Navigation.Refresh(forceReload: true);
        return false;
    }

    private void Show() => Navigation.NavigateTo("work/audit" + AuditQuery.Write(person, act, subject, Day(from), Day(to)));

    private void Clear() => Navigation.NavigateTo("work/audit");

    private string Export(string format) => $"work/audit/export.{format}{AuditQuery.Write(Person, Act, Subject, From, To)}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In words; as it is written in the log on demand, where that reads otherwise. What is long is shown on demand too.</summary>
    private RenderFragment Value(string words, string written) => builder =>
    {
        if (words.Length <= Shown)
        {
            builder.AddContent(0, words);
        }
        else
        {
            builder.OpenElement(1, "details");
            builder.OpenElement(2, "summary");
            builder.AddContent(3, $"{words[..Shown]}…");
            builder.CloseElement();
            builder.AddContent(4, words);
            builder.CloseElement();
        }

        if (words != written)
        {
            builder.OpenElement(5, "details");
            builder.OpenElement(6, "summary");
            builder.AddContent(7, Text["Raw"].Value);
            builder.CloseElement();
            builder.OpenElement(8, "span");
            builder.AddAttribute(9, "class", "work-code");
            builder.AddContent(10, written);
            builder.CloseElement();
            builder.CloseElement();
        }
    };
}
