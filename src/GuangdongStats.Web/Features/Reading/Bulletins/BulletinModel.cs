using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

/// <summary>A month's bulletin in one language before it is drawn.</summary>
public sealed class BulletinModel
{
    private static readonly BulletinSection[] WithoutHeading = [BulletinSection.Headline, BulletinSection.Lead, BulletinSection.Notes];

    private readonly Bulletin bulletin;
    private readonly SiteUrls urls;
    private readonly Language language;
    private readonly BulletinTips tips;

    /// <param name="bulletin">What is shown.</param>
    /// <param name="current">The released text with the figures known now; null where none was released.</param>
    public BulletinModel(Bulletin bulletin, Bulletin? current, IReadOnlyList<Period> months, OutputAndGrowth? chart, ReadingRequest reading, SiteUrls urls, IStringLocalizer<BulletinText> text)
    {
        this.bulletin = bulletin;
        this.urls = urls;
        language = reading.Language;
        tips = new(bulletin, language, text);
        Chart = chart;
        Title = text["TitleOf", PeriodText.Long(Month.As(Span.Month), language)];
        Headline = Say(BulletinSection.Headline).FirstOrDefault();
        Lead = Say(BulletinSection.Lead);
        Sections =
        [
            .. bulletin.Told.Except(WithoutHeading)
                .Select(section => (section.ToString().ToLowerInvariant(), Bulletin.Heading(section, language)!, Say(section))),
        ];
        Notes = Say(BulletinSection.Notes);
        NotesHeading = Bulletin.Heading(BulletinSection.Notes, language)!;
        Known = KnownText(bulletin, null, reading, text);
        Changes = [.. Since(bulletin, current).Select(change => (SlotName.Of(change.Slot, bulletin).In(language), change.Before?.In(language), change.After?.In(language)))];
        Notices = [.. NoticesOf(bulletin, current, language, text).Select(notice => (notice.What, urls.Figure(notice.Figure.Key, notice.Figure.Period), notice.Words))];
        Correction = bulletin.Released is { Notice: { IsEmpty: false } own } released ? text["Correction", PeriodText.Moment(released.At, language), own.In(language)].Value : null;
        Previous = months.Where(month => month < Month).Select(month => (Period?)month).FirstOrDefault();
        Next = months.Where(month => month > Month).Select(month => (Period?)month).LastOrDefault();
    }

    public Period Month => bulletin.Month;

    public string Title { get; }

    public Sentence? Headline { get; }

    public IReadOnlyList<Sentence> Lead { get; }

    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<Sentence> Sentences)> Sections { get; }

    public IReadOnlyList<Sentence> Notes { get; }

    public string NotesHeading { get; }

    public OutputAndGrowth? Chart { get; }

    public string Known { get; }

    public ReleasedWording? Released => bulletin.Released;

    /// <summary>Sentences of the released text that read differently with the figures known now: where, as released, and as they would read.</summary>
    public IReadOnlyList<(string Place, string? Before, string? After)> Changes { get; }

    /// <summary>The notices of the figures that were corrected since: which figure, its page, and what was said of it.</summary>
    public IReadOnlyList<(string What, string Url, string Words)> Notices { get; }

    /// <summary>Why this text replaced one that was released before; null where it did not.</summary>
    public string? Correction { get; }

    public Period? Previous { get; }

    public Period? Next { get; }

    public string? UrlOf(Reference reference) => BulletinLinks.Of(reference, urls);

    public string? TipOf(SentencePart part) => tips.Of(part);

    /// <summary>Of which moment the figures are, how many sentences of a released text have been overtaken since, and the notices of what was corrected.</summary>
    /// <param name="current">Null: what has been overtaken is not said here.</param>
    public static string KnownText(Bulletin bulletin, Bulletin? current, ReadingRequest reading, IStringLocalizer<BulletinText> text)
    {
        if (bulletin.Released is not { } released)
        {
            return text["Known", PeriodText.Date(ReleaseTime.DayAt(reading.KnownAt), reading.Language)];
        }

        var (gap, stop) = reading.Language == Language.Chinese ? ("", "。") : (" ", ".");
        var changes = Since(bulletin, current).Count;
        IReadOnlyList<string> said =
        [
            text["KnownReleased", PeriodText.Moment(released.At, reading.Language)].Value,
            .. changes == 0 ? [] : new[] { text["Revised", changes].Value + stop },
            .. NoticesOf(bulletin, current, reading.Language, text).Select(notice => text["NoticeLine", notice.What, notice.Words].Value),
        ];
        return string.Join(gap, said);
    }

    private static IReadOnlyList<SentenceChange> Since(Bulletin bulletin, Bulletin? current) => current is null ? [] : SentenceChange.Between(bulletin, current);

    private static IEnumerable<(FigureReference Figure, string What, string Words)> NoticesOf(Bulletin bulletin, Bulletin? current, Language language, IStringLocalizer<BulletinText> text)
    {
        if (current is null || bulletin.Released is not { } released)
        {
            return [];
        }

        var tips = new BulletinTips(current, language, text);
        return current.CorrectedAfter(released.At).Select(pair => (
            pair.Figure,
            tips.Name(pair.Figure),
            text["Notice", pair.Row.Revision!.Notice.In(language), RevisionText.ReasonWords(pair.Row.Revision.Reason, language), PeriodText.Moment(pair.Row.Release.At, language)].Value));
    }

    private IReadOnlyList<Sentence> Say(BulletinSection section) => bulletin.Say(section, language);
}
