namespace GuangdongStats.Data.Work.Matters;

/// <summary>A submitted matter as the reviewer saw it.</summary>
/// <param name="Id">Of the <see cref="Rows.SubmittedMatterRow"/>.</param>
/// <param name="Version">Another one now: somebody decided it in the meantime.</param>
public readonly record struct SeenMatter(long Id, long Version);
