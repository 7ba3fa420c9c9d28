using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Work.Registers;

/// <summary>What is being entered of a register, and what is public of it.</summary>
public sealed partial class RegistersPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private RegisterLayout layout = RegisterLayout.All[0];
    private IReadOnlyList<MatterState> drafts = [];
    private IReadOnlyList<RegisterEntry> entries = [];
    private string code = "", words = "";
    private string? fault;
    private bool isLoading = true;

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required MatterDrafts Drafts { get; init; }

    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery(Name = "register")] public string? Register { get; set; }

    private Language Language => Reading.Language;

    private IReadOnlyList<RegisterEntry> Found =>
        [.. entries.Where(entry => $"{entry.Key.Code} {entry.Name}".Contains(words.Trim(), StringComparison.OrdinalIgnoreCase))];

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        layout = RegisterLayout.Of(RegisterUrls.KindOf(Register) ?? RegisterLayout.All[0].Kind);
        isLoading = true;
        await Load();
        isLoading = false;
    }

    private async Task Load()
    {
        if (await Current.Find(gone.Token) is { } person && person.Has(Duty.Clerk))
        {
            drafts = await Drafts.List(person.Id, [.. RegisterLayout.All.Select(register => register.Kind)], gone.Token);
            entries = await Registers.Entries(layout.Kind, Clock.GetUtcNow().UtcDateTime, gone.Token);
        }
    }

    private void Begin()
    {
        var key = new MatterKey(layout.Kind, code.Trim());
        fault = CatalogueRules.IsCode(key.Code) ? null : RegisterProblemText.Sentence(new("", null, RegisterFault.CodeNotAccepted, key.Code), layout).In(Language);
        if (fault is null)
        {
            Navigation.NavigateTo(RegisterUrls.Entry(key));
        }
    }

    private string KindOf(RegisterEntry entry)
    {
        var field = layout.Fields.First(field => field.Choices.Count > 0);
        return field.Choices.FirstOrDefault(choice => choice.Code == entry[field.Code]).Name.In(Language) ?? entry[field.Code];
    }
}
