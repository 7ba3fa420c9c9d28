using GuangdongStats.Core.Bulletins;
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
    private readonly IStringLocalizer<BulletinText> text;
    private readonly Language language;

    public BulletinModel(Bulletin bulletin, IReadOnlyList<Period> months, OutputAndGrowth? chart, ReadingRequest reading, SiteUrls urls, IStringLocalizer<BulletinText> text)
    {
        this.bulletin = bulletin;
        this.urls = urls;
        this.text = text;
        language = reading.Language;
        Chart = chart;
        Title = text["TitleOf", PeriodText.Long(Month.As(Span.Month), language)];
        Headline = Say(BulletinSection.Headline).FirstOrDefault();
        Lead = Say(BulletinSection.Lead);
        Sections =
        [
            .. bulletin.Sections.Select(section => section.Section).Except(WithoutHeading)
                .Select(section => (section.ToString().ToLowerInvariant(), Bulletin.Heading(section, language)!, Say(section))),
        ];
        Notes = Say(BulletinSection.Notes);
        NotesHeading = Bulletin.Heading(BulletinSection.Notes, language)!;
        Known = text["Known", PeriodText.Date(ReleaseTime.DayAt(reading.KnownAt), language)];
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

    public Period? Previous { get; }

    public Period? Next { get; }

    public string? UrlOf(Reference reference) => BulletinLinks.Of(reference, urls);

    /// <summary>Source and day of a number, shown when it is pointed at; null where there is nothing to say.</summary>
    public string? TipOf(Reference reference)
    {
        if (reference is not FigureReference figure)
        {
            return null;
        }

        return bulletin.RowOf(figure) is { } row
            ? text["Tip", row.Source.PublisherIn(language), row.Release.IsSubstituted ? text["TipSubstituted"].Value : text["TipKnown", PeriodText.Date(row.Release.Day, language)].Value]
            : text["Computed"];
    }

    private IReadOnlyList<Sentence> Say(BulletinSection section) => bulletin.Say(section, language);
}
