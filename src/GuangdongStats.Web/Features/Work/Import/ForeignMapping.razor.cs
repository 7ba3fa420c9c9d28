using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Data.Work.Importing;
using GuangdongStats.Excel.ForeignSheets;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>
/// Proposes what the headings of a foreign sheet mean, asks what is doubtful, and hands the figures on once a person has confirmed it. A layout
/// that was saved is known again.
/// </summary>
public sealed partial class ForeignMapping
{
    /// <summary>Lines of an axis on the page at first; those that ask are among them whatever their number.</summary>
    private const int MostShown = 30;

    /// <summary>Lines that are open to be decided, of an axis; the next ones open as these are decided.</summary>
    private const int MostOpen = 15;

    private readonly LineDraft draft = new();
    private readonly HashSet<(bool IsColumns, int Number)> open = [];
    private HashSet<(bool IsColumns, int Number)> asked = [];
    private IReadOnlyList<ForeignSheet> sheets = [];
    private ForeignSheet sheet = null!;
    private LayoutCheck check = null!;
    private SavedSheetLayout? known;
    private string name = "";
    private bool isKept, isShapeOpen, isShapeWrong, showsAll;

    [Parameter, EditorRequired]
    public required SafeWorkbook Workbook { get; set; }

    /// <summary>The sheets that can be read so, each as it was proposed; at least one.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ForeignSheet> Proposed { get; set; }

    [Parameter, EditorRequired]
    public required LayoutRules Rules { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<SavedSheetLayout> Saved { get; set; }

    /// <summary>The name of the file, to call the layout by where the sheet has no title.</summary>
    [Parameter, EditorRequired]
    public required string File { get; set; }

    [Parameter]
    public EventCallback<ForeignTable> Confirmed { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    /// <summary>The saved layout of the chosen name.</summary>
    private SavedSheetLayout? Same => Saved.FirstOrDefault(layout => string.Equals(layout.Name, SheetLayoutName.Of(name), StringComparison.OrdinalIgnoreCase));

    private bool AsksMonths => check.Missing.ContainsKey(LayoutPart.Span) || sheet.PlainMonths is not null;

    private bool CanRead => check.IsComplete && open.Count == 0 && (!isKept || SheetLayoutName.Of(name) is not null);

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(sheets, Proposed))
        {
            sheets = Proposed;
            Begin(sheets.FirstOrDefault(one => SavedSheetLayout.Known(Saved, one.Fingerprint) is not null) ?? sheets.FirstOrDefault(one => one.Sheet.IsVisible) ?? sheets[0]);
        }
    }

    private void Begin(ForeignSheet proposed)
    {
        known = SavedSheetLayout.Known(Saved, proposed.Fingerprint);
        name = known?.Name ?? Title(proposed);
        (isKept, isShapeOpen, isShapeWrong, showsAll) = (known is null, false, false, false);
        open.Clear();
        draft.Clear();
        Set(known is null ? proposed : Moved(proposed, known.Mapping.Shape).With(known.Mapping));
    }

    /// <summary>Headings and figures begin where a person once said; how far the figures go is found anew.</summary>
    private ForeignSheet Moved(ForeignSheet proposed, SheetShape? saved) =>
        !proposed.IsMoved && saved is not null
        && saved with { LastFigure = proposed.Shape.LastFigure, LastColumn = proposed.Shape.LastColumn } is { IsPossible: true } shape
            ? ForeignSheet.Propose(Workbook, proposed.Sheet, Rules, shape) ?? proposed
            : proposed;

    /// <summary>What the table is called, without its month.</summary>
    private string Title(ForeignSheet proposed)
    {
        var title = proposed.Titles.Count > 1 ? Rules.Headings.Read(proposed.Titles[0]).Key : "";
        title = title.Length > 0 ? title : Path.GetFileNameWithoutExtension(File);
        return title.Length <= SheetLayoutName.Longest ? title : title[..SheetLayoutName.Longest];
    }

    private void Set(ForeignSheet changed)
    {
        sheet = changed;
        check = sheet.Check();
        asked = [.. Asking(sheet.Columns).Take(MostOpen).Select(line => (true, line.Number)), .. Asking(sheet.Rows).Take(MostOpen).Select(line => (false, line.Number))];
    }

    private static IEnumerable<SheetLine> Asking(IReadOnlyList<SheetLine> lines) => lines.Where(line => line is { Doubt: not null, IsRead: true });

    /// <summary>None of those that ask is to be read: districts that the catalogue does not have, for example.</summary>
    private void LeaveOutAsked(bool isColumns) => Set(Asking(isColumns ? sheet.Columns : sheet.Rows).Aggregate(sheet, (changed, line) =>
        line.Meaning with { LeftOut = LeftOut.Chosen } is var left && isColumns ? changed.WithColumn(line.Number, left) : changed.WithRow(line.Number, left)));

    private void ChooseSheet(object? value)
    {
        if (int.TryParse(value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && sheets.FirstOrDefault(one => one.Sheet.Index == index) is { } chosen)
        {
            Begin(chosen);
        }
    }

    private void Move(ChangeEventArgs e, Func<SheetShape, int, SheetShape> move)
    {
        isShapeOpen = true;
        isShapeWrong = true;
        if (int.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && move(sheet.Shape, number) is var shape && shape.IsPossible
            && ForeignSheet.Propose(Workbook, sheet.Sheet, Rules, shape) is { } moved)
        {
            Begin(moved);
            (isShapeOpen, isShapeWrong) = (true, false);
        }
    }

    private IReadOnlyList<SheetLine> Shown(IReadOnlyList<SheetLine> lines) => showsAll || lines.Count <= MostShown
        ? lines
        : [.. lines.Where((line, i) => i < MostShown || line is { Doubt: not null, IsRead: true }).Take(2 * MostShown)];

    private static string NameOf(SheetLine line, bool isColumns) => isColumns ? CellAddress.Letters(line.Number) : line.Number.ToString(CultureInfo.InvariantCulture);

    private string Words(SheetLine line) => MeaningWords.Of(line.Meaning, Rules, Language, Text) is { Length: > 0 } words ? words : Text["SaidElsewhere"];

    private bool IsOpen(SheetLine line, bool isColumns) => open.Contains((isColumns, line.Number)) || asked.Contains((isColumns, line.Number));

    private void Open(SheetLine line, bool isColumns) => open.Add((isColumns, line.Number));

    private void Decide(SheetLine line, bool isColumns)
    {
        open.Remove((isColumns, line.Number));
        Set(isColumns ? sheet.WithColumn(line.Number, draft.Take(line)) : sheet.WithRow(line.Number, draft.Take(line)));
    }

    private async Task Confirm()
    {
        if (CanRead)
        {
            await Confirmed.InvokeAsync(new(sheet.Read(), isKept ? SheetLayoutName.Of(name) : null, sheet.Fingerprint, sheet.ToMapping(), Same?.Version));
        }
    }
}
