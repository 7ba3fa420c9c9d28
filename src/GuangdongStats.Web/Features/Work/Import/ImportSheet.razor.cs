using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Importing;
using GuangdongStats.Excel.ForeignSheets;
using GuangdongStats.Excel.Templates;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Uploads;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>Takes in a file, shows what it would change, and takes it over whole. Until then nothing of it is stored anywhere but in this circuit.</summary>
public sealed partial class ImportSheet
{
    /// <summary>Rows and remarks on the page; a sheet of thousands would not be read there.</summary>
    private const int MostShown = 200;

    private const int Skipped = -1;

    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<FigureKey, int> choices = [];
    private ElementReference root;
    private IJSObjectReference? script;
    private ImportStep step = ImportStep.Choosing;
    private SafeWorkbook? workbook;
    private IReadOnlyList<ReadFigure> figures = [];
    private IReadOnlyList<SheetFinding> sheetFindings = [];
    private IReadOnlyList<ImportLine> lines = [], shown = [];
    private IReadOnlyList<ImportRemark> remarks = [];
    private IReadOnlyList<ForeignSheet> proposed = [];
    private IReadOnlyList<SavedSheetLayout> layouts = [];
    private LayoutRules? rules;
    private EntrySource source = EntrySource.None;
    private string name = "", problem = "";
    private int round, percent, changed;
    private bool isSeen;

    /// <summary>Who acts; null when the session has ended.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Actor?>> Who { get; set; }

    [Inject]
    public required UploadRoom Room { get; init; }

    [Inject]
    public required ImportPreviews Previews { get; init; }

    [Inject]
    public required EntryDesk Desk { get; init; }

    [Inject]
    public required SheetLayoutDesk Layouts { get; init; }

    [Inject]
    public required CatalogueReader Catalogue { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required IStringLocalizer<UploadRefusalText> UploadRefusals { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private int Asked => lines.Count(line => line.Asks && ChoiceOf(line) is null);

    private IReadOnlyList<CellMark> Marks => [.. remarks.Select(remark => new CellMark(remark.Sheet, remark.Address, remark.Words, remark.IsInTheWay))];

    private int Blocking => remarks.Count(remark => remark.IsInTheWay);

    private int Confirmable => remarks.Count - Blocking;

    private IReadOnlyList<ImportLine> ToTake => [.. lines.Where(line => line.WouldChange && ChoiceOf(line) != Skipped)];

    private bool CanTake => Asked == 0 && (isSeen || Confirmable == 0) && source.WhyNot() is null;

    private IEnumerable<(string Key, int Count)> Counts => new[]
    {
        ("WouldNew", lines.Count(line => line.Change == ImportChange.New)),
        ("WouldChange", lines.Count(line => line.Change == ImportChange.Changes)),
        ("WouldCorrect", lines.Count(line => line.Change == ImportChange.Corrects)),
        ("WouldSame", lines.Count(line => line.Change == ImportChange.Same)),
        ("InTheWay", Blocking),
    }.Where(count => count.Item2 > 0);

    private string GridUrl => figures is [var first, ..] ? $"work/entry?period={first.Key.Period.IsoMonth}" : "work/entry";

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        workbook?.Dispose();
        try
        {
            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await Js.InvokeAsync<IJSObjectReference>("import", "/Features/Work/Import/ImportSheet.razor.js");
            await script.InvokeVoidAsync("ready", root);
        }
    }

    private async Task Choose(InputFileChangeEventArgs chosen)
    {
        Forget();
        name = chosen.File.Name;
        if (await Who() is not { } actor)
        {
            problem = Text["SignInAgain"];
            return;
        }

        try
        {
            Show(ImportStep.Receiving);
            using var arrived = await Room.Receive(
                actor.AccountId, chosen.File.Size, most => chosen.File.OpenReadStream(most, gone.Token), received => Progress(received, chosen.File.Size), gone.Token);
            using var turn = await Room.Enter(actor.AccountId, () => Show(ImportStep.Waiting), gone.Token);
            Show(ImportStep.Reading);
            switch (await Room.Read(arrived, gone.Token))
            {
                case UploadOutcome.Refused refused:
                    Fail($"{UploadRefusalWords.Of(refused.Why, Room.Limits, UploadRefusals)} {Text["Unchanged"]}");
                    break;
                case UploadOutcome.Read read:
                    workbook = read.Workbook;
                    await Understand(actor);
                    break;
            }
        }
        catch (Exception fault) when (fault is IOException or JSException or TimeoutException)
        {
            Fail(Text["NotReceived"]);
        }
    }

    private async Task Understand(Actor actor)
    {
        var safe = workbook!;
        if (await Task.Run(() => FilledTemplate.Read(safe), gone.Token) is not { } filled)
        {
            await Map(actor);
            return;
        }

        (figures, sheetFindings) = (filled.Reading.Figures, filled.Reading.Findings);
        if (figures.Count == 0 && sheetFindings.Count == 0)
        {
            Fail(Text["NothingInIt"]);
            return;
        }

        source = filled.IsOwnStatistics ? new(true, Document.OwnStatistics) : new(false, new(filled.SourceTitle, filled.SourceAddress, filled.SourcePage));
        await Look(actor);
    }

    /// <summary>Proposes what the headings of a sheet that is no template mean.</summary>
    private async Task Map(Actor actor)
    {
        if (OwnReport.Is(workbook!))
        {
            Fail(Text["OwnReport"]); // its columns of computed numbers would be taken for figures
            return;
        }

        if (await Layouts.Read(actor.AccountId, gone.Token) is not { } known)
        {
            Fail(Refusals[nameof(Refusal.NotAllowed)]);
            return;
        }

        var (safe, headings) = (workbook!, new LayoutRules(await Catalogue.Read(gone.Token)));
        var found = await Task.Run(() => safe.Sheets.Select(sheet => ForeignSheet.Propose(safe, sheet, headings)).OfType<ForeignSheet>().ToList(), gone.Token);
        if (found.Count == 0)
        {
            Fail(Text["NoTable", ForeignSheet.MostRows]);
            return;
        }

        (rules, layouts, proposed) = (headings, known, found);
        Show(ImportStep.Mapping);
    }

    /// <summary>The person has confirmed what the headings mean.</summary>
    private async Task Mapped(ForeignTable table)
    {
        problem = "";
        if (await Who() is not { } actor)
        {
            problem = Text["SignInAgain"];
            return;
        }

        (figures, sheetFindings) = (table.Reading.Figures, table.Reading.Findings);
        choices.Clear();
        isSeen = false;
        if (table.Name is { } layout && await Layouts.Save(actor, layout, table.Fingerprint, table.Mapping, table.Replaces, gone.Token) is { } why)
        {
            problem = Text["KeepRefused", layout, Refusals[why.ToString()]];
        }

        layouts = await Layouts.Read(actor.AccountId, gone.Token) ?? layouts;
        await Look(actor);
    }

    private void BackToMapping()
    {
        problem = "";
        Show(ImportStep.Mapping);
    }

    /// <summary>What the file would change now.</summary>
    private async Task Look(Actor actor)
    {
        Show(ImportStep.Reading);
        if (await Previews.Read(actor.AccountId, [.. figures.Select(figure => new ImportedCell(figure.Key, figure.Place, figure.Text))], gone.Token) is not { } fresh)
        {
            Fail(Refusals[nameof(Refusal.NotAllowed)]);
            return;
        }

        lines = fresh;
        shown = [.. lines.OrderBy(line => line.IsInTheWay ? 0 : line.Asks ? 1 : line.WouldChange ? 2 : 3).Take(MostShown)];
        remarks = [.. Remarks().OrderBy(remark => remark.IsInTheWay ? 0 : 1)];
        Show(ImportStep.Looking);
    }

    private IEnumerable<ImportRemark> Remarks()
    {
        foreach (var finding in sheetFindings)
        {
            yield return new(finding.Sheet, finding.Address, SheetFindingText.Words(finding.Fault, finding.Detail, Language), finding.Fault.Blocks());
        }

        foreach (var (line, figure) in lines.Zip(figures))
        {
            if (line.Why is { } why)
            {
                yield return new(figure.Sheet, figure.Address, Refusals[why.ToString()], true);
            }
            else if (line.IsInTheWay && line.Reading is CellReading.NotUnderstood not)
            {
                yield return new(figure.Sheet, figure.Address, CellReadingText.Words(not.Reason, Language), true);
            }

            foreach (var finding in line.Findings)
            {
                yield return new(figure.Sheet, figure.Address, FindingText.Sentence(finding, Language), false);
            }
        }
    }

    private async Task Take()
    {
        if (step != ImportStep.Looking || !CanTake)
        {
            return;
        }

        if (await Who() is not { } actor)
        {
            problem = Text["SignInAgain"];
            return;
        }

        problem = "";
        Show(ImportStep.Taking);
        var given = source.IsGiven ? source : null;
        var outcome = await Desk.Import(actor, name, [.. ToTake.Select(line => new CellInput(line.Cell.Key, TextOf(line), line.Draft, given))], gone.Token);
        if (outcome.Why is { } why)
        {
            var place = outcome.At is { } key ? lines.FirstOrDefault(line => line.Cell.Key == key)?.Cell.Place : null;
            problem = place is null ? Text["StoppedWhole", Refusals[why.ToString()]] : Text["Stopped", place, Refusals[why.ToString()]];
            await Look(actor);
            return;
        }

        changed = outcome.Changed;
        workbook?.Dispose();
        (workbook, proposed) = (null, []);
        round++;
        Show(ImportStep.Done);
    }

    private void Again()
    {
        Forget();
        (name, round) = ("", round + 1);
        Show(ImportStep.Choosing);
    }

    private void Forget()
    {
        workbook?.Dispose();
        workbook = null;
        choices.Clear();
        (figures, sheetFindings, lines, shown, remarks, proposed) = ([], [], [], [], [], []);
        (source, problem, percent, isSeen) = (EntrySource.None, "", 0, false);
    }

    private void Fail(string words)
    {
        Forget();
        (problem, round) = (words, round + 1); // a new field: choosing the same file once more counts
        Show(ImportStep.Choosing);
    }

    private void Show(ImportStep next)
    {
        step = next;
        StateHasChanged();
    }

    private void Progress(long received, long size)
    {
        var now = (int)Math.Min(100, 100 * received / Math.Max(1, size));
        if (now >= percent + 5)
        {
            percent = now;
            StateHasChanged();
        }
    }

    private int? ChoiceOf(ImportLine line) => choices.TryGetValue(line.Cell.Key, out var choice) ? choice : null;

    private void Decide(ImportLine line, int choice) => choices[line.Cell.Key] = choice;

    private string TextOf(ImportLine line) => line.Reading is CellReading.Doubtful doubtful && ChoiceOf(line) is { } choice
        ? CellText.Write(doubtful.Candidates[choice], line.Indicator!.Unit, line.Cell.Key.Measure, Language)
        : line.Cell.Text;

    private string NameOf(ImportLine line) => line is { Indicator: { } indicator, Region: { } region }
        ? FigureText.Name(indicator, region, line.Cell.Key.Period, line.Cell.Key.Measure, Language)
        : $"{Text["UnknownFigure"]} {line.Cell.Key}";

    private static string Short(string text) => text.Length <= CellText.ExcerptLength ? text : text[..CellText.ExcerptLength] + "…";
}
