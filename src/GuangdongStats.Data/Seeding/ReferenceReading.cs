namespace GuangdongStats.Data.Seeding;

/// <summary>The figures, or all that is wrong with the files: never both.</summary>
/// <param name="Figures">Null when there is any problem.</param>
public sealed record ReferenceReading(ReferenceFigures? Figures, IReadOnlyList<ReferenceProblem> Problems);
