using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Data.Work.Registers;
using GuangdongStats.Excel.Templates;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Matters;
using GuangdongStats.Web.Ui.Uploads;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace GuangdongStats.Web.Features.Work.Registers;

/// <summary>Reads a register's workbook through the same limits as figures. Until it is taken over, nothing of it is stored anywhere but in this circuit.</summary>
public sealed partial class RegisterImport
{
    /// <summary>Rows on the page.</summary>
    private const int MostShown = 200;

    private readonly CancellationTokenSource gone = new();
    private RegisterImportStep step = RegisterImportStep.Choosing;
    private SafeWorkbook? workbook;
    private FilledRegister? filled;
    private IReadOnlyList<RegisterImportLine> lines = [];
    private IReadOnlyList<(string Place, string Words, bool IsError)> faults = [];
    private IReadOnlyList<CellMark> marks = [];
    private string name = "";
    private int round;
    private string? done, problem;

    [Parameter, EditorRequired]
    public required MatterKind Kind { get; set; }

    /// <summary>Who acts; null when the session has ended.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Actor?>> Who { get; set; }

    [Parameter]
    public EventCallback OnTaken { get; set; }

    [Inject]
    public required UploadRoom Room { get; init; }

    [Inject]
    public required RegisterImports Imports { get; init; }

    [Inject]
    public required MatterDesk Desk { get; init; }

    [Inject]
    public required MatterWords Words { get; init; }

    [Inject]
    public required IStringLocalizer<UploadRefusalText> UploadRefusals { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private IReadOnlyList<RegisterImportLine> ToTake => [.. lines.Where(line => line.WouldChange && !line.IsLocked)];

    /// <summary>Cells that cannot be read, and codes that cannot be kept: the file is mended first.</summary>
    private bool IsBlocked => faults.Any(fault => fault.IsError);

    private IEnumerable<(RegisterImportLine Line, string Place)> Shown =>
        lines.Zip(filled!.Entries, (line, written) => (line, written.Place.ToString())).OrderBy(pair => !pair.line.WouldChange).Take(MostShown);

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        workbook?.Dispose();
    }

    private static string OutcomeOf(RegisterImportLine line) => !line.WouldChange ? "OutcomeSame" : line.IsNew ? "OutcomeNew" : "OutcomeChanges";

    private async Task Choose(InputFileChangeEventArgs chosen)
    {
        Forget();
        (done, name) = (null, chosen.File.Name);
        if (await Who() is not { } actor)
        {
            problem = Words.Why(Refusal.NotAllowed);
            return;
        }

        Show(RegisterImportStep.Busy);
        try
        {
            using var arrived = await Room.Receive(actor.AccountId, chosen.File.Size, most => chosen.File.OpenReadStream(most, gone.Token), _ => { }, gone.Token);
            using var turn = await Room.Enter(actor.AccountId, () => Show(RegisterImportStep.Waiting), gone.Token);
            Show(RegisterImportStep.Busy);
            switch (await Room.Read(arrived, gone.Token))
            {
                case UploadOutcome.Refused refused:
                    Fail($"{UploadRefusalWords.Of(refused.Why, Room.Limits, UploadRefusals)} {Text["Unchanged"]}");
                    break;
                case UploadOutcome.Read read:
                    workbook = read.Workbook;
                    filled = await Task.Run(() => FilledRegister.Read(read.Workbook), gone.Token);
                    await Look(actor);
                    break;
            }
        }
        catch (Exception fault) when (fault is IOException or JSException or TimeoutException)
        {
            Fail(Text["NotReceived"]);
        }
    }

    private async Task Look(Actor actor)
    {
        if (filled is not { } register)
        {
            Fail(Text["NotARegister"]);
            return;
        }

        if (register.Kind != Kind)
        {
            Fail(Text["OtherRegister", RegisterLayout.Of(register.Kind).Name.In(Language)]);
            return;
        }

        if (await Imports.Read(actor.AccountId, [.. register.Entries.Select(entry => entry.Entry)], register.HasItems, gone.Token) is not { } read)
        {
            Fail(Words.Why(Refusal.NotAllowed));
            return;
        }

        lines = read;
        IReadOnlyList<CellMark> found =
        [
            .. register.Findings.Select(finding => new CellMark(finding.Sheet, finding.Address, finding.Fault switch
            {
                CellFault.UnknownRow => Text["FaultUnknownRow", finding.Detail].Value,
                CellFault.Twice => Text["FaultTwice", finding.Detail],
                CellFault.TooMany => Text["FaultTooMany", FilledRegister.MostEntries],
                var fault => SheetFindingText.Words(fault, finding.Detail, Language),
            }, finding.Fault.Blocks())),
            .. register.Entries.Where(written => !CatalogueRules.IsCode(written.Entry.Key.Code)).Select(written => new CellMark(
                written.Place.Sheet, written.Place.At,
                RegisterProblemText.Sentence(new("", null, RegisterFault.CodeNotAccepted, written.Entry.Key.Code), written.Entry.Layout).In(Language), true)),
        ];
        faults = [.. found.Select(mark => ($"{mark.Sheet}!{mark.Address}", mark.Words, mark.IsError)).OrderByDescending(fault => fault.IsError)];
        marks = [.. found, .. lines.Zip(register.Entries, (line, written) => MarksOf(line, written.Place)).SelectMany(ofLine => ofLine)];
        Show(RegisterImportStep.Looking);
    }

    /// <summary>What keeps an entry from being submitted stands beside its cell; it does not keep it from becoming a draft.</summary>
    private IEnumerable<CellMark> MarksOf(RegisterImportLine line, RegisterPlace place)
    {
        if (line.IsLocked)
        {
            yield return new(place.Sheet, place.At, Text["ImportLocked"], false);
        }

        foreach (var (fault, words) in line.Problems.Zip(line.Reading.Problems).Where(pair => pair.First.Fault != RegisterFault.CodeNotAccepted))
        {
            var (sheet, address) = place.CellOf(fault.Field, fault.Item);
            yield return new(sheet, address, words.In(Language), false);
        }
    }

    private async Task Take()
    {
        if (IsBlocked || await Who() is not { } actor)
        {
            problem = Words.Why(Refusal.NotAllowed);
            return;
        }

        var (refusal, key) = await Desk.Import(actor, name, [.. ToTake.Select(line => (line.Entry.Key, line.Entry.ToJson(), line.Draft?.Version))], gone.Token);
        if (refusal is { } why)
        {
            problem = key is { } stopped ? Text["ImportStopped", stopped.Code, Words.Why(why)] : Words.Why(why);
            await Look(actor);
            return;
        }

        done = Text["Imported", ToTake.Count, name];
        Again();
        await OnTaken.InvokeAsync();
    }

    private void Again()
    {
        Forget();
        round++;
        Show(RegisterImportStep.Choosing);
    }

    private void Forget()
    {
        workbook?.Dispose();
        (workbook, filled, lines, faults, marks, problem) = (null, null, [], [], [], null);
    }

    private void Fail(string why)
    {
        Forget();
        problem = why;
        round++;
        Show(RegisterImportStep.Choosing);
    }

    private void Show(RegisterImportStep now)
    {
        step = now;
        StateHasChanged();
    }
}
