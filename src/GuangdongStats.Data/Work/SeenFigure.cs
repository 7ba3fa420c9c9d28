namespace GuangdongStats.Data.Work;

/// <summary>A submitted figure as the reviewer saw it.</summary>
/// <param name="Id">Of the <see cref="Rows.SubmittedFigureRow"/>.</param>
/// <param name="Version">Another one now: somebody decided it in the meantime.</param>
public readonly record struct SeenFigure(long Id, long Version);
