using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.ForeignSheets;

/// <summary>
/// A sheet that somebody laid out in their own way, with what its title, columns and rows are taken for. What was read in them is a proposal:
/// a person corrects it (each change gives another one) and confirms it, and only then is it read.
/// </summary>
public sealed record ForeignSheet
{
    /// <summary>A department's sheet has a few hundred rows; longer ones are lists, which nobody maps by hand.</summary>
    public const int MostRows = 3_000;

    private const int MostSamples = 3, MostPlaces = 3, MostTitles = 20, LongestText = 120, LongestSample = 24;

    private readonly SheetGrid grid;
    private readonly LayoutRules rules;

    private ForeignSheet(SheetGrid grid, LayoutRules rules) => (this.grid, this.rules) = (grid, rules);

    public required SafeSheet Sheet { get; init; }

    public required SheetShape Shape { get; init; }

    /// <summary>A person said where things stand.</summary>
    public bool IsMoved { get; init; }

    /// <summary>The texts above the headings, and the sheet's name.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>What the titles themselves say.</summary>
    public required LineMeaning WholeRead { get; init; }

    public required LineMeaning Whole { get; init; }

    /// <summary>What 5月 without a word on it stands for; null: not said.</summary>
    public Span? PlainMonths { get; init; }

    public required IReadOnlyList<SheetLine> Columns { get; init; }

    public required IReadOnlyList<SheetLine> Rows { get; init; }

    public required SheetFingerprint Fingerprint { get; init; }

    /// <param name="shape">Where a person says that things stand; null: find it.</param>
    /// <returns>Null: no figure on the sheet, or too many rows for one.</returns>
    public static ForeignSheet? Propose(SafeWorkbook workbook, SafeSheet sheet, LayoutRules rules, SheetShape? shape = null) =>
        SheetGrid.Read(workbook, sheet) is { } grid && (shape ?? new ShapeFinder(grid, rules.Headings).Find()) is { } found
            ? new LineReader(sheet, grid, found, rules).Read() with { IsMoved = shape is not null }
            : null;

    public ForeignSheet WithColumn(int number, LineMeaning meaning) => this with { Columns = Said(Columns, number, meaning) };

    public ForeignSheet WithRow(int number, LineMeaning meaning) => this with { Rows = Said(Rows, number, meaning) };

    /// <summary>What is missing before it can be read.</summary>
    public LayoutCheck Check()
    {
        var (missing, clashing, figures, units) = (new SortedDictionary<LayoutPart, List<string>>(), new SortedDictionary<LayoutPart, List<string>>(), 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (_, cell, meaning) in Cells())
        {
            figures++;
            Note(missing, meaning.Missing, cell);
            Note(clashing, meaning.Clashing, cell);
        }

        return new(
            figures,
            missing.ToDictionary(one => one.Key, one => (IReadOnlyList<string>)one.Value),
            clashing.ToDictionary(one => one.Key, one => (IReadOnlyList<string>)one.Value),
            Columns.Count(IsAsked) + Rows.Count(IsAsked));

        static bool IsAsked(SheetLine line) => line is { IsRead: true, Doubt: not null };

        static void Note(SortedDictionary<LayoutPart, List<string>> places, IReadOnlyList<LayoutPart> parts, SafeCell cell)
        {
            foreach (var part in parts)
            {
                if (!places.TryGetValue(part, out var list))
                {
                    places[part] = list = [];
                }

                if (list.Count < MostPlaces)
                {
                    list.Add(cell.Address.ToString());
                }
            }
        }
    }

    /// <summary>The figures, as the confirmed meanings make them; cells that still lack something are left out.</summary>
    public SheetReading Read()
    {
        var collected = new SheetReading.Collector();
        foreach (var (row, cell, meaning) in Cells())
        {
            if (meaning.Key is { } key)
            {
                var unit = rules.Catalogue.Indicator(key.Indicator)!.Unit;
                collected.Add(Sheet, row, cell, key, text => CellText.Under(meaning.Unit, text, unit));
            }
        }

        return collected.Read();
    }

    /// <summary>The meanings without years and months, for the next sheet of this layout.</summary>
    public SheetMapping ToMapping() => new(
        Timeless(Whole),
        PlainMonths,
        [.. Columns.Select(line => new KeyedMeaning(line.Key, Timeless(line.Meaning)))],
        [.. Rows.Select(line => new KeyedMeaning(line.Key, Timeless(line.Meaning)))],
        IsMoved ? Shape : null);

    /// <summary>With what was saved for such a layout. Lines that are new since then stay as they were read, and ask.</summary>
    public ForeignSheet With(SheetMapping saved) => this with
    {
        Whole = Known(saved.Whole, WholeRead),
        PlainMonths = saved.PlainMonths ?? PlainMonths,
        Columns = Known(Columns, saved.Columns),
        Rows = Known(Rows, saved.Rows),
    };

    /// <summary>Every cell with a value in a row and a column that are read, with what it holds.</summary>
    private IEnumerable<(SafeRow Row, SafeCell Cell, CellMeaning Meaning)> Cells()
    {
        var columns = Columns.Where(line => line.IsRead).ToDictionary(line => line.Number);
        var rows = Rows.Where(line => line.IsRead).ToDictionary(line => line.Number);
        var whole = Whole with
        {
            // Where other lines name their own, one without a name is not the title's: it asks.
            Indicator = Says(LayoutPart.Indicator, true) || Says(LayoutPart.Indicator, false) ? null : Whole.Indicator,
            Region = Says(LayoutPart.Region, true) || Says(LayoutPart.Region, false) ? null : Whole.Region,
        };
        foreach (var row in grid.Rows.Where(row => rows.ContainsKey(row.Number)))
        {
            foreach (var cell in row.Cells.Where(cell => columns.ContainsKey(cell.Address.Column)))
            {
                var text = TypedCell.Of(cell).Text;
                if (string.IsNullOrWhiteSpace(cell.Text) && cell.Kind == SafeCellKind.Text)
                {
                    continue;
                }

                yield return (row, cell, rules.Of(columns[cell.Address.Column].Meaning, rows[row.Number].Meaning, whole, PlainMonths, CellText.IsBare(text, Unit.Percent)));
            }
        }
    }

    private bool Says(LayoutPart part, bool byColumns) => (byColumns ? Columns : Rows).Any(line => line.IsRead && line.Meaning.Says(part));

    private static IReadOnlyList<SheetLine> Said(IReadOnlyList<SheetLine> lines, int number, LineMeaning meaning) =>
        [.. lines.Select(line => line.Number == number ? line with { Meaning = meaning, Doubt = null } : line)];

    private static LineMeaning Timeless(LineMeaning meaning) => meaning with { Year = null, Month = null };

    private IReadOnlyList<SheetLine> Known(IReadOnlyList<SheetLine> lines, IReadOnlyList<KeyedMeaning> saved)
    {
        var byKey = saved.GroupBy(one => one.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(one => one.Meaning).ToList(), StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. lines.Select(line =>
        {
            var number = seen[line.Key] = seen.GetValueOrDefault(line.Key) + 1;
            var meaning = !byKey.TryGetValue(line.Key, out var meanings) ? null
                : meanings.Distinct().Count() == 1 ? meanings[0]
                : number <= meanings.Count ? meanings[number - 1] : null;
            return meaning is null ? line : line with { Meaning = Known(meaning, line.Read), Doubt = line.Doubt is LayoutDoubt.BareYear ? line.Doubt : null };
        })];
    }

    private LineMeaning Known(LineMeaning saved, LineMeaning read) => saved with
    {
        Indicator = saved.Indicator is { } indicator && rules.Catalogue.Indicator(indicator) is null ? null : saved.Indicator,
        Region = saved.Region is { } region && rules.Catalogue.Region(region) is null ? null : saved.Region,
        Year = read.Year,
        Month = read.Month,
        Span = read.Span ?? (read.Month is null ? saved.Span : null), // last month's span is not this month's: 1—2月 is followed by 3月
    };

    private sealed class LineReader(SafeSheet sheet, SheetGrid grid, SheetShape shape, LayoutRules rules)
    {
        private readonly HeadingReader headings = rules.Headings;

        public ForeignSheet Read()
        {
            var titles = Titles();
            var whole = titles.Append(sheet.Name).Aggregate(LineMeaning.Nothing, (all, title) => all.Over(OfTitle(title)));
            var columns = ColumnLines();
            var rows = RowLines(columns);
            (columns, rows) = (Years(columns, rows, whole), Years(rows, columns, whole));
            return new(grid, rules)
            {
                Sheet = sheet,
                Shape = shape,
                Titles = [.. titles, sheet.Name],
                WholeRead = whole,
                Whole = whole,
                PlainMonths = HasBothSpans(columns) || HasBothSpans(rows) ? Span.Month : null,
                Columns = columns,
                Rows = rows,
                Fingerprint = SheetFingerprint.Of(Words()),
            };
        }

        /// <summary>产量及增速 in a title names the columns and not their cells.</summary>
        private LineMeaning OfTitle(string title) => headings.Read(title).Meaning is var meaning && title.AsSpan().ContainsAny("及和与、") ? meaning with { LeftOut = null, Measure = null } : meaning with { LeftOut = null };

        private List<string> Titles() =>
        [
            .. Enumerable.Range(1, Math.Max(0, shape.FirstHeading - 1))
                .SelectMany(row => Enumerable.Range(1, grid.LastColumn).Select(column => grid.At(row, column)))
                .Where(cell => !cell.IsCopy && cell.IsLabel).Take(MostTitles).Select(cell => Short(cell.Text, LongestText)),
        ];

        private List<SheetLine> ColumnLines()
        {
            var lines = new List<SheetLine>();
            for (var column = shape.LastLabel + 1; column <= shape.LastColumn; column++)
            {
                var values = Values(Enumerable.Range(shape.FirstFigure, Math.Max(0, shape.LastFigure - shape.FirstFigure + 1)).Select(row => grid.At(row, column))).ToList();
                var texts = HeadingTexts(column);
                if (values.Count > 0 || texts.Count > 0)
                {
                    lines.Add(Line(column, texts, values));
                }
            }

            return lines;
        }

        /// <summary>From the top down; a blank in an upper row is part of the heading on its left, as where cells were not merged.</summary>
        private List<string> HeadingTexts(int column)
        {
            var texts = new List<string>();
            for (var row = shape.FirstHeading; row <= shape.LastHeading; row++)
            {
                var text = grid.Text(row, column);
                for (var left = column - 1; text.Length == 0 && row < shape.LastHeading && left > shape.LastLabel && grid.Text(shape.LastHeading, column).Length > 0; left--)
                {
                    text = grid.Text(row, left);
                }

                if (text.Length > 0 && (texts.Count == 0 || texts[^1] != text))
                {
                    texts.Add(text);
                }
            }

            return texts;
        }

        private List<SheetLine> RowLines(List<SheetLine> columns)
        {
            var lines = new List<SheetLine>();
            var (labels, section, next) = (new string[shape.LastLabel + 1], LineMeaning.Nothing, NextRows(columns));
            for (var row = shape.FirstFigure; row <= shape.LastFigure; row++)
            {
                var own = Enumerable.Range(1, shape.LastLabel).Select(column => grid.Text(row, column)).ToList();
                var values = Values(columns.Select(column => grid.At(row, column.Number))).ToList();
                if (values.Count == 0)
                {
                    section = own.FirstOrDefault(text => text.Length > 0) is { } text && headings.Read(text).Meaning is var says && IsSection(says, next[row]) ? says : section;
                    continue;
                }

                for (var i = 0; i < own.Count; i++)
                {
                    // The name of a group stands in its first row only.
                    labels[i] = own[i].Length > 0 ? own[i] : own.Skip(i + 1).Any(text => text.Length > 0) ? labels[i] ?? "" : "";
                }

                var texts = labels.Take(own.Count).Where(text => text.Length > 0).ToList();
                var line = Line(row, texts, values);
                var before = lines.Count > 0 ? lines[^1].Meaning : LineMeaning.Nothing;
                var above = IsOfRowAbove(line.Meaning) ? new LineMeaning { Indicator = before.Indicator, Region = before.Region, Year = before.Year, Month = before.Month, Span = before.Span } : LineMeaning.Nothing;
                var meaning = line.Meaning.Over(above).Over(section with { LeftOut = null });
                lines.Add(line with { Read = meaning, Meaning = meaning });
            }

            return lines;
        }

        /// <summary>同比增长 in a row of its own is that of the row above.</summary>
        private static bool IsOfRowAbove(LineMeaning meaning) => meaning is { Indicator: null, Region: null, Measure: Core.Observations.Measure.Growth or Core.Observations.Measure.Share };

        /// <summary>A row without figures that says of those beneath it what they do not say themselves.</summary>
        private bool IsSection(LineMeaning says, int next)
        {
            var below = Enumerable.Range(1, shape.LastLabel).Select(column => headings.Read(grid.Text(next, column)).Meaning).Aggregate(LineMeaning.Nothing, (all, one) => all.Over(one));
            return (says.Indicator is not null && below.Indicator is null) || (says.Region is not null && below.Region is null) || says.Year is not null || says.Month is not null;
        }

        /// <summary>To each row the first one below it that has figures.</summary>
        private int[] NextRows(List<SheetLine> columns)
        {
            var next = new int[shape.LastFigure + 2];
            for (var row = shape.LastFigure; row >= shape.FirstFigure; row--)
            {
                next[row - 1] = columns.Any(column => grid.At(row, column.Number).IsValue) ? row : next[row];
            }

            return next;
        }

        private SheetLine Line(int number, List<string> texts, List<GridCell> values)
        {
            var reading = texts.Select(headings.Read).Aggregate(HeadingReading.Empty, (upper, one) => one.Under(upper));
            var meaning = reading.Meaning;
            if (texts.Any(HeadingReader.IsNote) || !values.Any(cell => cell.IsValue))
            {
                meaning = meaning with { LeftOut = meaning.LeftOut ?? LeftOut.Note };
            }

            return new(number, Short(string.Join(' ', texts.Select(text => text.ReplaceLineEndings(" "))), LongestText), reading.Key, meaning, meaning, reading.Doubt, reading.Detail, [.. values.Take(MostSamples).Select(cell => Short(Shown(cell), LongestSample))]);
        }

        /// <summary>What stands in a cell, as a person sees it.</summary>
        private static string Shown(GridCell cell) => TypedCell.Of(cell.Cell).Text is { Length: > 0 } text ? text : cell.Cell.Text;

        private static string Short(string text, int longest) => text.Length <= longest ? text : text[..longest] + "…";

        private static IEnumerable<GridCell> Values(IEnumerable<GridCell> cells) => cells.Where(cell => !cell.IsCopy && cell.Text.Length > 0);

        /// <summary>A year without a month is the whole year, unless the title names months: then a person says which.</summary>
        private static List<SheetLine> Years(List<SheetLine> lines, List<SheetLine> across, LineMeaning whole) =>
            across.Any(line => line.IsRead && line.Meaning.Month is not null) ? lines
            : [.. lines.Select(line => line is not { IsRead: true, Meaning: { Year: not null, Month: null } meaning } ? line
                : whole.Month is not null ? line with { Doubt = line.Doubt ?? LayoutDoubt.BareYear }
                : line with { Meaning = meaning with { Month = 12, Span = meaning.Span ?? Span.YearToDate } })];

        private static bool HasBothSpans(List<SheetLine> lines) =>
            lines.Any(line => line.Meaning is { Month: not null, Span: Span.YearToDate }) && lines.Any(line => line.Meaning is { Month: not null, Span: null });

        /// <summary>All words of the sheet but those that are figures or sentences.</summary>
        private IEnumerable<string> Words()
        {
            foreach (var text in grid.Rows.SelectMany(row => row.Cells).Where(cell => cell.Kind == SafeCellKind.Text).Select(cell => cell.Text.Trim()).Distinct(StringComparer.Ordinal).Take(2_000))
            {
                if (text.Length <= 60 && !CellText.IsFigure(text) && !HeadingReader.IsNote(text))
                {
                    yield return headings.Read(text).Key;
                }
            }
        }
    }
}
