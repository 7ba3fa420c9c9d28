using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Work.Reviewing;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Review;

/// <summary>A submission in a list, in words.</summary>
public sealed class SubmissionLine(SubmissionSummary summary, string accountId, Catalogue catalogue, Language language, IStringLocalizer<ReviewText> text)
{
    private const int MostNamed = 2;

    public string Url => $"work/review/{summary.Id}";

    public string At => PeriodText.Moment(summary.At, language);

    public string By => summary.ByName;

    public bool IsOwn => summary.Authors.Contains(accountId);

    public string Content
    {
        get
        {
            var slots = summary.Figures.Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
            var named = string.Join(text["Separator"], slots.Take(MostNamed));
            return slots.Count > MostNamed ? named + text["AndMore", summary.Figures.Count] : named;
        }
    }

    public string Standing => summary.Waiting > 0
        ? text["StandingWaiting", summary.Waiting, summary.Figures.Count]
        : text["StandingDecided", summary.Approved, summary.Returned];

    private string NameOf(FigureKey key)
    {
        var (what, where, when) = (catalogue.Indicator(key.Indicator)!.Name.In(language), catalogue.Region(key.Region)!.Name.In(language), PeriodText.Long(key.Period, language));
        return language == Language.Chinese ? $"{when}{where}{what}" : $"{what}, {where}, {when}";
    }
}
