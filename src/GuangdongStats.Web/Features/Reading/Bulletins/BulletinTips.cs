using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

/// <summary>What is told of a number that is pointed at: what it is, its value, its source and its vintage.</summary>
public sealed class BulletinTips(Bulletin bulletin, Language language, IStringLocalizer<BulletinText> text)
{
    /// <returns>Null for words and periods.</returns>
    public string? Of(SentencePart part) => part.Bound switch
    {
        FigureReference figure => Of(figure, part.Text),
        ClaimReference { Claim: var claim } => Joined(
            text["TipClaim", part.Text, PeriodText.Long(claim.Period, language)],
            SourceOf(claim.Source, claim.Release),
            bulletin.Facts.Flows.SelectMany(flow => flow.ShareClaims).FirstOrDefault(verdict => verdict.Claim == claim) is { } judged ? text["TipVerdict", ClaimText.VerdictWords(judged.Verdict, language)] : null),
        StreakReference streak => Joined(text["TipStreak", NameOf(streak.Key.Indicator), part.Text]),
        RegisterReference register => SourceOf(register) is { } source ? Joined(part.Text, text["TipSource", source.PublisherIn(language)]) : text["TipCount", part.Text],
        NumberReference { Number.Document: var document } => Joined(part.Text, text["TipSource", string.Join(' ', new[] { document.Title, document.Page, document.Url }.Where(words => words.Length > 0))]),
        _ => null,
    };

    /// <summary>2025年1—5月广东省工业机器人产量; Output of industrial robots, Guangdong, January–May 2025.</summary>
    public string Name(FigureReference figure)
    {
        var region = figure.Key.Region == bulletin.Facts.Region.Code ? bulletin.Facts.Region.Name.In(language) : text["Nation"].Value;
        return language == Language.Chinese
            ? $"{PeriodText.Long(figure.Period, language)}{region}{NameOf(figure.Key.Indicator)}"
            : $"{NameOf(figure.Key.Indicator)}, {region}, {PeriodText.Long(figure.Period, language)}";
    }

    private string Of(FigureReference figure, string value)
    {
        var what = text["TipFigure", Name(figure), value];
        return bulletin.RowOf(figure) is not { } row ? Joined(what, text["Computed"]) : Joined(
            what,
            SourceOf(row.Source, row.Release),
            text["TipVintage", row.Vintage],
            row.Status == Status.AsPublished ? null : NumberText.StatusWords(row.Status, language));
    }

    private string NameOf(string indicator) => bulletin.Facts.Indicators.FirstOrDefault(known => known.Code == indicator)?.Name.In(language) ?? indicator;

    private string SourceOf(Source source, ReleaseTime release) =>
        text["Tip", source.PublisherIn(language), release.IsSubstituted ? text["TipSubstituted"].Value : text["TipKnown", PeriodText.Date(release.Day, language)].Value];

    private Source? SourceOf(RegisterReference reference) => reference.Register switch
    {
        RegisterKind.Parks => bulletin.Facts.Registers.Parks.FirstOrDefault(park => park.Code == reference.Code)?.Source,
        RegisterKind.Programmes => bulletin.Facts.Registers.Programmes.FirstOrDefault(programme => programme.Code == reference.Code)?.Source,
        _ => bulletin.Facts.Registers.Scenarios.FirstOrDefault(scenario => scenario.Code == reference.Code)?.Source,
    };

    private string Joined(params IEnumerable<string?> words) =>
        string.Join(language == Language.Chinese ? "；" : "; ", words.Where(said => !string.IsNullOrEmpty(said)));
}
