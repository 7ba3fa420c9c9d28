using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Features.Reading.Figures;

/// <summary>One published row of a figure, in words.</summary>
/// <param name="Revision">Why it replaced the vintage before, with the notice; null for a first vintage.</param>
/// <param name="Why">That it is shown, or the rule by which another goes before it.</param>
public sealed record FigureRow(
    string Measure,
    bool IsShown,
    string Why,
    string Number,
    string Status,
    string Released,
    bool IsSubstituted,
    Observation Row,
    string Note,
    string? Revision)
{
    public Source Source => Row.Source;
}
