using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Excel.Reports;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Reports;

/// <summary>
/// Figures as a table of a workbook: what is published as constants with their flags in columns of their own, what follows from it as live formulas over
/// cells of the same row. The value stored with each formula is the one that the pages show (R25).
/// </summary>
public sealed class FigureTable
{
    /// <summary>Digits after the point of computed percentages and points (R7).</summary>
    private const int Decimals = 1;

    private readonly IReadOnlyList<Explanation> rows;
    private readonly Language language;
    private readonly IStringLocalizer<ReportText> text;
    private readonly List<(ReportColumn Column, Func<Explanation, ReportCell> Cell)> columns = [];

    private FigureTable(IReadOnlyList<Explanation> rows, TableKeys keys, Language language, IStringLocalizer<ReportText> text)
    {
        this.rows = rows;
        this.language = language;
        this.text = text;
        AddKeys(keys);
        AddPublished(keys);
        AddReconciliation();
        AddShare();
        AddRank();
        AddSources();
        AddInputs();
    }

    /// <param name="name">Of the sheet.</param>
    /// <param name="keys">What differs from row to row; what is the same in all of them is said by the title.</param>
    public static TableSheet Build(
        string name, string title, string purpose, IReadOnlyList<Explanation> rows, TableKeys keys, Language language, IStringLocalizer<ReportText> text)
    {
        var table = new FigureTable(rows, keys, language, text);
        return new(
            name,
            title,
            purpose,
            [.. table.columns.Select(column => column.Column)],
            [.. rows.Select(row => (IReadOnlyList<ReportCell>)[.. table.columns.Select(column => column.Cell(row))])]);
    }

    /// <summary>The rows of publications that a table of these figures rests on.</summary>
    public static IEnumerable<Observation> RowsBehind(IEnumerable<Explanation> figures) => figures
        .SelectMany(figure => new[] { figure.Point.Level, figure.Point.Growth, figure.Point.Share, figure.YearEarlier.Level, Adds(figure) ? figure.Nation?.Level : null, Adds(figure) ? figure.Nation?.Growth : null })
        .OfType<Choice>().Select(choice => choice.Shown).Distinct();

    private static bool Adds(Explanation row) => row.Indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock;

    private void Add(string key, string header, ReportColumnKind kind, Func<Explanation, ReportCell> cell, int decimals = 0, string? formula = null) =>
        columns.Add((new(key, header, kind, decimals, formula), cell));

    private void AddKeys(TableKeys keys)
    {
        if (keys.HasFlag(TableKeys.Indicator))
        {
            Add("indicator", text["IndicatorCode"], ReportColumnKind.Key, row => ReportCell.Of(row.Indicator.Code));
            Add("indicator_name", text["Indicator"], ReportColumnKind.Key, row => ReportCell.Of(row.Indicator.Name.In(language)));
        }

        if (keys.HasFlag(TableKeys.Region))
        {
            Add("region", text["RegionCode"], ReportColumnKind.Key, row => ReportCell.Of(row.Region.Code));
            Add("region_name", text["Region"], ReportColumnKind.Key, row => ReportCell.Of(row.Region.Name.In(language)));
        }

        Add("period", text["PeriodCode"], ReportColumnKind.Period, row => ReportCell.Of(row.Period.Slug));
        if (keys.HasFlag(TableKeys.Period))
        {
            Add("period_name", text["Period"], ReportColumnKind.Period, row => ReportCell.Of(PeriodText.Long(row.Period, language)));
        }

        if (keys.HasFlag(TableKeys.Indicator))
        {
            Add("unit", text["Unit"], ReportColumnKind.Flag, row => ReportCell.Of(row.Indicator.Unit.Name.In(language)));
        }
    }

    private void AddPublished(TableKeys keys)
    {
        var units = rows.Select(row => row.Indicator.Unit.Name.In(language)).Distinct().ToList();
        var level = keys.HasFlag(TableKeys.Indicator) || units.Count != 1 ? text["Level"].Value : text["LevelOf", units[0]].Value;
        AddFigure("level", level, text["LevelShort"], row => row.Point.LevelFigure, row => row.Point.Level?.Shown);
        AddFigure("growth", text["Growth"], text["GrowthShort"], row => row.Point.GrowthFigure, row => row.Point.Growth?.Shown);
        if (rows.Any(row => row.Point.Share is not null))
        {
            AddFigure("share", text["Share"], text["ShareShort"], row => row.Point.ShareFigure, row => row.Point.Share?.Shown);
        }
    }

    /// <summary>A number and how it bounds the true one.</summary>
    private void AddNumber(string key, string header, string name, Func<Explanation, Figure?> figureOf)
    {
        Add(key, header, ReportColumnKind.Number, row => figureOf(row) is { HasNumber: true } figure ? ReportCell.Of(figure.Value, DecimalsOf(figure)) : ReportCell.Empty);
        Add($"{key}_relation", text["RelationOf", name], ReportColumnKind.Flag, row => figureOf(row) is { HasNumber: true } figure ? ReportCell.Of(NumberText.RelationWords(figure.Relation, language)) : ReportCell.Empty);
    }

    /// <summary>What the row is about: a number with how firm it is, or why there is none.</summary>
    private void AddFigure(string key, string header, string name, Func<Explanation, Figure?> figureOf, Func<Explanation, Observation?> shownOf)
    {
        AddNumber(key, header, name, figureOf);
        Add($"{key}_status", text["StatusOf", name], ReportColumnKind.Flag, row => shownOf(row) is { } shown ? ReportCell.Of(StatusOf(shown)) : ReportCell.Empty);
        Add($"{key}_absence", text["AbsenceOf", name], ReportColumnKind.Flag, row => figureOf(row) is { Absence: { } absence } ? ReportCell.Of(NumberText.AbsenceWords(absence, language)) : ReportCell.Empty);
    }

    /// <summary>A number that formulas take in, with its last digit, which decides what may follow from it.</summary>
    private void AddInput(string key, string header, string name, Func<Explanation, Figure?> figureOf)
    {
        AddNumber(key, header, name, figureOf);
        AddDigit(key, name, figureOf);
    }

    private bool IsReconciled => rows.Any(row => row.YearEarlier.Level is not null || row.ImpliedBase is not null);

    private bool IsShared => rows.Any(row => row.Nation is { IsEmpty: false } && Adds(row));

    private void AddReconciliation()
    {
        if (!IsReconciled)
        {
            return;
        }

        Derived("growth_computed", text["GrowthComputed"], row => row.Direct.Percent, Decimals,
            Guarded($"AND({Exact("level")},{Exact("year_earlier")})", $"IF({Least("year_earlier")}>0,([level]/[year_earlier]-1)*100,\"\")"));
        Derived("implied_base", text["ImpliedBase"], row => row.ImpliedBase?.Value, 0,
            Guarded($"AND({Exact("level")},{Exact("growth")})", $"IF({Least("growth")}>-100,[level]/(1+[growth]/100),\"\")"));
        Derived("growth_gap", text["GrowthGap"], row => row.Reconciliation?.GrowthGapPoints, Decimals,
            Guarded("AND(ISNUMBER([growth_computed]),ISNUMBER([implied_base]))", "[growth]-[growth_computed]"));
        Derived("base_gap", text["BaseGap"], row => row.Reconciliation?.BaseGapPercent, Decimals,
            Guarded("AND(ISNUMBER([growth_computed]),ISNUMBER([implied_base]))", "([implied_base]/[year_earlier]-1)*100"));
        Add("comparison", text["Comparison"], ReportColumnKind.Text, row => ReportCell.Of(ComparisonOf(row)));
    }

    private void AddShare()
    {
        if (!IsShared)
        {
            return;
        }

        Derived("share_computed", text["ShareComputed"], row => row.Share?.Value, Decimals,
            Guarded($"AND({Exact("level")},{Exact("nation")})", $"IF({Least("nation")}>0,[level]/[nation]*100,\"\")"));
        Derived("others", text["Others"], row => row.Share?.Others, Decimals, Guarded("ISNUMBER([share_computed])", "100-[share_computed]"));
        Add("share_range", text["ShareRange"], ReportColumnKind.Flag, row => row.ShareBounds is { } bounds ? ReportCell.Of(NumberText.Percent(bounds, Decimals, language)) : ReportCell.Empty);
        var four = $"AND({Exact("level")},{Exact("growth")},{Exact("nation")},{Exact("nation_growth")})";
        var defined = $"{Least("growth")}>-100,{Least("nation_growth")}>-100,{Least("nation")}>0";
        const string change = "([level]-[level]/(1+[growth]/100))";
        Derived("contribution", text["Contribution"], row => row.Contribution?.Value, Decimals,
            Guarded(four, $"IF(AND({defined},ABS([nation_growth])>[nation_growth_digit]/2),{change}/([nation]-[nation]/(1+[nation_growth]/100))*100,\"\")"));
        Derived("pull", text["Pull"], row => row.Contribution?.PullValue, Decimals,
            Guarded(four, $"IF(AND({defined}),{change}/([nation]/(1+[nation_growth]/100))*100,\"\")"));
    }

    private void AddRank()
    {
        if (rows.Any(row => row.Rank is not null))
        {
            Add("rank", text["Rank"], ReportColumnKind.Flag, row => row.Rank is { } rank ? ReportCell.Of(RankText.Of(rank, language)) : ReportCell.Empty);
        }
    }

    private void AddSources()
    {
        Source("level", text["LevelShort"], row => row.Point.Level?.Shown);
        Source("growth", text["GrowthShort"], row => row.Point.Growth?.Shown);
        if (rows.Any(row => row.Point.Share is not null))
        {
            Source("share", text["ShareShort"], row => row.Point.Share?.Shown);
        }

        void Source(string key, string name, Func<Explanation, Observation?> shownOf)
        {
            Add($"{key}_source", text["SourceOf", name], ReportColumnKind.Flag, row => ReportCell.Of(shownOf(row)?.Source.Id));
            Add($"{key}_released", text["ReleasedOf", name], ReportColumnKind.Flag, row => ReportCell.Of(shownOf(row)?.Release.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>What the formulas need besides what is in front: last digits, last year's level, the nation.</summary>
    private void AddInputs()
    {
        AddDigit("level", text["LevelShort"], row => row.Point.LevelFigure);
        AddDigit("growth", text["GrowthShort"], row => row.Point.GrowthFigure);
        if (IsReconciled)
        {
            AddInput("year_earlier", text["YearEarlier"], text["YearEarlierShort"], row => row.YearEarlier.LevelFigure);
        }

        if (IsShared)
        {
            AddInput("nation", text["NationLevel"], text["NationShort"], row => Adds(row) ? row.Nation?.LevelFigure : null);
            AddInput("nation_growth", text["NationGrowth"], text["NationGrowthShort"], row => Adds(row) ? row.Nation?.GrowthFigure : null);
        }
    }

    private void AddDigit(string key, string name, Func<Explanation, Figure?> figureOf) => Add(
        $"{key}_digit", text["DigitOf", name], ReportColumnKind.Number,
        row => figureOf(row) is { Precision: { } precision } ? ReportCell.Of(precision, Rounding.DecimalsOf(precision)) : ReportCell.Empty);

    private void Derived(string key, string header, Func<Explanation, decimal?> value, int decimals, string formula) =>
        Add(key, header, ReportColumnKind.Derived, row => ReportCell.Of(value(row)), decimals, formula);

    /// <summary>What a formula may use as a number: one that is there and no bound.</summary>
    private static string Exact(string key) => $"ISNUMBER([{key}]),[{key}_relation]=\"\",ISNUMBER([{key}_digit])";

    /// <summary>The lower end that the printed digits allow (R7).</summary>
    private static string Least(string key) => $"[{key}]-[{key}_digit]/2";

    /// <summary>Where the condition does not hold, and where a cell was emptied, there is no number.</summary>
    private static string Guarded(string condition, string expression) => $"IFERROR(IF({condition},{expression},\"\"),\"\")";

    private static int DecimalsOf(Figure figure) => Rounding.DecimalsOf(figure.Precision ?? figure.Value);

    private string StatusOf(Observation shown)
    {
        var words = new List<string> { NumberText.StatusWords(shown.Status, language) };
        if (shown.Basis != Basis.Reported)
        {
            words.Add(NumberText.BasisWords(shown.Basis, language));
        }

        if (shown.Source.Confidence == Confidence.Low)
        {
            words.Add(NumberText.ConfidenceWords(Confidence.Low, language));
        }

        return string.Join(" · ", words);
    }

    /// <summary>Words only where there are two to compare.</summary>
    private string ComparisonOf(Explanation row) =>
        row.Reconciliation is { } found ? text[$"Verdict{found.Verdict}"]
        : row.Point is not { LevelFigure.HasNumber: true, GrowthFigure.HasNumber: true } ? ""
        : row.YearEarlier.LevelFigure.HasNumber ? text["BoundVerdict"]
        : text["NoVerdict"];
}
