using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Features.Reading.Figures;

/// <summary>One published row of a figure, in words.</summary>
/// <param name="Why">That it is shown, or the rule by which another goes before it.</param>
public sealed record FigureRow(
    string Measure,
    bool IsShown,
    string Why,
    string Number,
    string Status,
    string Released,
    bool IsSubstituted,
    Source Source,
    string Note);
