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
    /// <param name="changes">What has been revised since its text was released; of the current text, what it changes.</param>
    public BulletinModel(Bulletin bulletin, IReadOnlyList<SentenceChange> changes, IReadOnlyList<Period> months, OutputAndGrowth? chart, ReadingRequest reading, SiteUrls urls, IStringLocalizer<BulletinText> text)
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
        Known = KnownText(bulletin, 0, reading, text);
        Changes = [.. changes.Select(change => (SlotName.Of(change.Slot, bulletin).In(language), change.Before?.In(language), change.After?.In(language)))];
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

    public Period? Previous { get; }

    public Period? Next { get; }

    public string? UrlOf(Reference reference) => BulletinLinks.Of(reference, urls);

    public string? TipOf(SentencePart part) => tips.Of(part);

    /// <summary>Of which moment the figures are, and how many sentences of a released text have been overtaken since.</summary>
    public static string KnownText(Bulletin bulletin, int changes, ReadingRequest reading, IStringLocalizer<BulletinText> text) => bulletin.Released is { } released
        ? text["KnownReleased", PeriodText.Moment(released.At, reading.Language)] + (changes == 0 ? "" : $"{(reading.Language == Language.Chinese ? "" : " ")}{text["Revised", changes].Value}{(reading.Language == Language.Chinese ? "。" : ".")}")
        : text["Known", PeriodText.Date(ReleaseTime.DayAt(reading.KnownAt), reading.Language)];

    private IReadOnlyList<Sentence> Say(BulletinSection section) => bulletin.Say(section, language);
}
