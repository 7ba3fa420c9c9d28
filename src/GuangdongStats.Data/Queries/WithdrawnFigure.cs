using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>That a figure was public and was taken back; the number itself is not told.</summary>
/// <param name="At">When it was withdrawn, in UTC.</param>
public sealed record WithdrawnFigure(FigureKey Key, int ReleaseId, DateTime At, LocalizedName Notice);
