using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore.Revisions;

/// <summary>Figures of a triangle in words.</summary>
public static class RevisionWords
{
    /// <summary>广东省工业机器人产量，累计，水平.</summary>
    public static string Subject(RevisionData data, Language language, IStringLocalizer<RevisionsText> text) => text[
        "Subject", data.Indicator.Name.In(language), data.Region.Name.In(language), text["Span" + data.Span], FigureText.MeasureWords(data.Triangle.Measure, language)];

    public static string Of(Observation shown, Indicator indicator, Language language) => shown.Measure switch
    {
        Measure.Level => NumberText.Level(shown.Figure, indicator.Unit, language),
        Measure.Growth => NumberText.Growth(shown.Figure, language),
        _ => NumberText.Share(shown.Figure, language),
    };
}
