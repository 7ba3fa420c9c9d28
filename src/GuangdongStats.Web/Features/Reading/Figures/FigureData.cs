using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.Figures;

/// <summary>One figure and all that is said of it, as known at one moment.</summary>
/// <param name="Series">The figure's own.</param>
/// <param name="Claims">Those on the figure's own period.</param>
public sealed record FigureData(Explanation Facts, Series Series, Catalogue Catalogue, IReadOnlyList<CheckedClaim> Claims, IReadOnlyList<WithdrawnFigure> Withdrawn);
