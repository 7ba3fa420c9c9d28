using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Releases;

/// <summary>The page of one release before it is drawn.</summary>
public sealed class ReleaseModel
{
    /// <param name="verdicts">Of the claims, in words; empty where they are not shown.</param>
    public ReleaseModel(
        PublicRelease release, IReadOnlyList<ReleasedFigure> figures, IReadOnlyList<ReleasedMatter> matters, IReadOnlyList<ReleaseVerdictModel> verdicts, Catalogue catalogue, Language language, SiteUrls urls,
        IStringLocalizer<ReleasesText> text)
    {
        var at = PeriodText.Moment(release.At, language);
        Title = release.Title.In(language);
        When = text[release.Standing switch
        {
            ReleaseStanding.Announced => "WillBeReleasedAt",
            ReleaseStanding.Delayed => "WasDueAt",
            ReleaseStanding.Cancelled => "WasCancelled",
            ReleaseStanding.Withdrawn => "WasWithdrawn",
            _ => "ReleasedAt",
        }, at];
        Steps = [.. release.Steps.Select(step => text[$"Step{step.Step}", PeriodText.Moment(step.At, language), step.Notice.In(language)].Value)];
        Notice = release.Notice.IsEmpty ? null : release.Notice.In(language);
        var rows = figures.Select(figure => (figure.IsRevision, Row: RowOf(figure))).ToList();
        Revised = [.. rows.Where(row => row.IsRevision).Select(row => row.Row)];
        Verdicts = verdicts;
        Matters =
        [
            .. matters.Select(matter => (
                matter.Title.IsEmpty ? matter.Key.Code : matter.Title.In(language),
                urls.Matter(matter.Key),
                matter.Notice.IsEmpty ? text["MatterNew"].Value : matter.Notice.In(language),
                matter.LaterRelease is { } later ? urls.Release(later) : null)),
        ];
        Added = [.. rows.Where(row => !row.IsRevision).Select(row => row.Row)];

        ReleaseRowModel RowOf(ReleasedFigure figure)
        {
            var (indicator, region, row) = (catalogue.Indicator(figure.Key.Indicator)!, catalogue.Region(figure.Key.Region)!, figure.Row);
            return new(
                figure,
                FigureText.Name(indicator, region, row.Period, row.Measure, language),
                urls.Figure(new(row.Indicator, row.Region, row.Period.Span), row.Period),
                figure.Before is { } before ? Value(before) : null,
                Value(row),
                NumberText.StatusWords(row.Status, language),
                row.Revision is { } revision ? $"{RevisionText.ReasonWords(revision.Reason, language)}{(language == Language.Chinese ? "：" : ": ")}{revision.Notice.In(language)}" : "",
                row.Explanation.Length > 0 ? text["Explanation", row.Explanation].Value : null,
                row.Document,
                figure.After?.ReleaseId is { } later ? urls.Release(later) : null);

            string Value(Observation shown) => FigureText.Value(shown.Figure, shown.Measure, indicator.Unit, language);
        }
    }

    public string Title { get; }

    public string When { get; }

    /// <summary>Withdrawals and restorations with their notices, oldest first.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Null when there is none, or not yet.</summary>
    public string? Notice { get; }

    public IReadOnlyList<ReleaseRowModel> Revised { get; }

    public IReadOnlyList<ReleaseRowModel> Added { get; }

    /// <summary>What it brought beside figures: its page, why it changed, and the release that has replaced it since.</summary>
    public IReadOnlyList<(string Name, string Url, string Why, string? LaterUrl)> Matters { get; }

    /// <summary>Claims that it confirmed, refuted or opened.</summary>
    public IReadOnlyList<ReleaseVerdictModel> Verdicts { get; }

    public bool HasContents => Revised.Count + Added.Count + Matters.Count + Verdicts.Count > 0;
}
