using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Maps;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui.Refusals;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace GuangdongStats.Web.Features.Work.Targets;

/// <summary>What an administrator says about the registers' pages: by which indicator a target is measured, and which map is shown.</summary>
public sealed partial class TargetsPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private ElementReference status;
    private Catalogue? catalogue;
    private PublishedMap? map;
    private IReadOnlyList<TargetLine> targets = [];
    private IReadOnlyList<(string Code, string Name)> regions = [];
    private IReadOnlyList<string> refused = [];
    private TargetItem? editing;
    private IBrowserFile? file;
    private string words = "", indicator = "", region = "", approval = "";
    private int round;
    private bool isOnlyOpen, isBusy, isRemoving, mustFocus;
    private string? done;

    [Inject]
    public required RegisterWords RegisterWords { get; init; }

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required TargetDesk Targets { get; init; }

    [Inject] public required MapDesk Maps { get; init; }

    [Inject] public required MapsAsOf Published { get; init; }

    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Inject] public required IStringLocalizer<RefusalText> Refusals { get; init; }

    private Language Language => Reading.Language;

    private IReadOnlyList<TargetLine> Found =>
        [.. targets.Where(target => (!isOnlyOpen || target.Link is null) && $"{target.Name} {target.Programme}".Contains(words.Trim(), StringComparison.OrdinalIgnoreCase))];

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnInitializedAsync() => Load();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocus)
        {
            mustFocus = false;
            await status.FocusAsync();
        }
    }

    private async Task Load()
    {
        if ((await Current.Find(gone.Token))?.Has(Duty.Administrator) != true)
        {
            return;
        }

        var known = await Catalogues.Read(gone.Token);
        map = await Published.Read(Clock.GetUtcNow().UtcDateTime, gone.Token);
        targets =
        [
            .. from programme in (await Registers.Read(Clock.GetUtcNow().UtcDateTime, gone.Token)).Programmes
               from item in programme.Items
               let amount = TargetAmount.Of(item)
               where amount is not null
               select new TargetLine(
                   TargetItem.Of(programme.Code, item), amount.Name.In(Language), programme.Name.In(Language),
                   $"{RegisterWords.Amount(amount)}{(amount.Year is { } year ? $" · {year}" : "")}", amount.Unit, item.Link),
        ];
        regions = [.. known.Regions.Where(place => place.Level != RegionLevel.District).Select(place => (place.Code, place.Name.In(Language)))];
        catalogue = known;
    }

    private IEnumerable<(string Code, string Name)> IndicatorsFor(TargetLine target) =>
        catalogue!.Indicators.Where(candidate => candidate.Unit.Code == target.Unit).Select(candidate => (candidate.Code, candidate.Name.In(Language)));

    private string LinkWords(TargetLink link) => $"{catalogue!.Indicator(link.Indicator)?.Name.In(Language)} · {catalogue.Region(link.Region)?.Name.In(Language)}";

    private void Edit(TargetLine target)
    {
        (done, refused, editing) = (null, [], target.Item);
        (indicator, region) = (target.Link?.Indicator ?? "", target.Link?.Region ?? Region.GuangdongCode);
    }

    private Task Link(TargetLine target) => Act(async actor =>
    {
        var why = await Targets.Link(actor, target.Item, indicator.Length > 0 ? new(indicator, region) : null, target.Link, gone.Token);
        if (why is null)
        {
            editing = null;
        }

        return why is { } no ? [no == Refusal.HardFinding ? Text["OtherUnit"] : no == Refusal.Nothing ? Text["SameLink"] : Refusals[no.ToString()]] : [];
    }, "Linked");

    private void ChooseMap(InputFileChangeEventArgs chosen) => (file, done, refused) = (chosen.File, null, []);

    private Task UploadMap() => Act(async actor =>
    {
        if (file is not { } chosen)
        {
            return [];
        }

        if (chosen.Size > GeoJsonMap.MostBytes)
        {
            return [MapFaultText.Sentence(MapFault.TooLarge, "").In(Language)];
        }

        using var bytes = new MemoryStream();
        try
        {
            await using var stream = chosen.OpenReadStream(GeoJsonMap.MostBytes, gone.Token);
            await stream.CopyToAsync(bytes, gone.Token);
        }
        catch (Exception fault) when (fault is IOException or JSException or TimeoutException)
        {
            return [Text["NotReceived"]];
        }

        var outcome = await Maps.Upload(actor, chosen.Name, approval, bytes.ToArray(), gone.Token);
        if (outcome.IsDone)
        {
            (file, approval) = (null, "");
            round++;
        }

        return Words(outcome);
    }, "Uploaded");

    private Task RemoveMap() => Act(async actor => map is { } shown ? Words(await Maps.Remove(actor, shown.Id, shown.Version, gone.Token)) : [], "Removed");

    private IReadOnlyList<string> Words(MapOutcome outcome) =>
        outcome.Refusal is { } why ? [Refusals[why.ToString()]] : [.. outcome.Problems.Select(problem => problem.In(Language)), .. outcome.Problems.Count > 0 ? [Text["MapUnchanged"].Value] : Array.Empty<string>()];

    private async Task Act(Func<Actor, Task<IReadOnlyList<string>>> act, string whenDone)
    {
        isBusy = true;
        StateHasChanged();
        try
        {
            refused = await Current.SignedIn(gone.Token) is { MustChangePassword: false } signedIn ? await act(signedIn.Actor) : [Refusals[nameof(Refusal.NotAllowed)]];
            (done, mustFocus) = (refused.Count == 0 ? Text[whenDone].Value : null, refused.Count == 0);
            if (refused.Count == 0)
            {
                isRemoving = false;
                await Load();
            }
        }
        finally
        {
            isBusy = false;
        }
    }
}
