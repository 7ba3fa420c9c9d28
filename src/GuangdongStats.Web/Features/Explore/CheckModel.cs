using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>What became of a workbook, in words.</summary>
/// <param name="sheet">The sheet whose cells were compared; null when none was, or no workbook was uploaded.</param>
/// <param name="edited">Its cells that are not as the site wrote them.</param>
public sealed class CheckModel(CheckedReport report, string? sheet, IReadOnlyList<CheckedCell> edited, ReadingRequest reading, SiteUrls urls, IStringLocalizer<CheckText> text)
{
    public const int MostLines = 200;

    private Language Language => reading.Language;

    private ReportQuery Query => report.Code.Query;

    public bool Agrees => report.Agrees;

    /// <summary>What is the matter, and how grave: the class of its alert.</summary>
    public (string Words, string Class) Verdict =>
        !report.Agrees ? (text["NotOurs"], "alert-bad")
        : report.Changes.Count == 0 ? (text["StillRight", Whole(report.Then.Plan.Figures)], "alert-ok")
        : (text["Changed", Whole(report.Changes.Count), Whole(report.Then.Plan.Figures)], "alert-warn");

    public string? ReferenceLoaded => report is { Agrees: false, ReferenceLoadedAt: { } at } ? text["ReferenceLoaded", PeriodText.Moment(at, Language)].Value : null;

    public string? Compared => sheet is not null && edited.Count == 0 ? text["EditedNone", sheet].Value : null;

    public string? EditedHeading => edited.Count == 0 ? null : text["Edited", Whole(edited.Count)].Value;

    public IEnumerable<(string Address, string Figure, string Site, string File)> Edited => edited.Take(MostLines).Select(cell => (
        cell.Address,
        cell.Figure,
        cell.File is null ? "" : cell.Site is null ? text["RowUnknown"].Value : Shown(cell.Site),
        cell.File is null ? text["RowMissing"].Value : Shown(cell.File)));

    public bool HasMoreEdited => edited.Count > MostLines;

    public string MadeAt => PeriodText.Moment(report.Code.MadeAt, Language);

    public string KnownAt => Query.AsOf is { } day ? PeriodText.Date(day, Language) : MadeAt;

    public string QueryText => text[
        "QueryText",
        Names(report.Then.Plan.Series.Select(one => one.Indicator.Name.In(Language))),
        Names(report.Then.Plan.Series.Select(one => one.Region.Name.In(Language))),
        PeriodText.Long(Query.Range.From!.Value, Language),
        PeriodText.Long(Query.Range.To!.Value, Language)];

    public string ThenUrl => urls.Explore(Query, ReleaseTime.DayAt(report.Code.KnownAt));

    public string NowUrl => urls.Explore(Query, null);

    public bool HasMoreChanges => report.Changes.Count > MostLines;

    public IEnumerable<(string Name, string Url, string Before, string After, string Difference, string Why, string? ReleaseUrl, string Where)> Changes =>
        report.Changes.Take(MostLines).Select(change =>
        {
            var (before, after) = (change.Before, change.After);
            return (
                FigureText.Name(before.Indicator, before.Region, before.Point.Period, before.Measure, Language),
                urls.Figure(before.Series, before.Point.Period),
                FigureText.Value(before.Figure, before.Measure, before.Indicator.Unit, Language),
                FigureText.Value(after.Figure, after.Measure, after.Indicator.Unit, Language),
                FigureText.Difference(before.Measure, before.Figure, after.Figure, Language) ?? "",
                WhyOf(change),
                after.Shown?.ReleaseId is { } release ? urls.Release(release) : null,
                after.Shown is not { } shown ? ""
                    : shown.ReleaseId is { } id ? text["ReleaseLink", id].Value
                    : $"{shown.Source.PublisherIn(Language)} {PeriodText.Date(shown.Release.Day, Language)}");
        });

    private string WhyOf(ReportChange change)
    {
        var kind = change.Kind == ChangeKind.Status
            ? text["KindStatus", StatusOf(change.Before), StatusOf(change.After)].Value
            : text[$"Kind{change.Kind}"].Value;
        return change.After.Shown?.Revision is { } revision
            ? text["ReasonText", kind, revision.Notice.In(Language), RevisionText.ReasonWords(revision.Reason, Language)]
            : kind;
    }

    private string StatusOf(ReportRow row) => row.Shown is { } shown ? NumberText.StatusWords(shown.Status, Language) : "—";

    private string Shown(string cell) => cell.Length == 0 ? text["Empty"] : cell;

    private string Names(IEnumerable<string> names)
    {
        const int most = 4;
        var all = names.Distinct().ToList();
        return string.Join(text["ListComma"], all.Count <= most ? all : [.. all.Take(most), string.Create(CultureInfo.InvariantCulture, $"+{all.Count - most}")]);
    }

    private static string Whole(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
