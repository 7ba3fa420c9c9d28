namespace GuangdongStats.Core.Bulletins;

/// <summary>For how many full years the region had been first by the month, and who was before (R15).</summary>
public sealed record LeadingStatement(BulletinFacts.Flow Flow) : Statement;
