namespace GuangdongStats.Core.Bulletins;

/// <summary>The month's first figure in a line: what it was and how it grew.</summary>
public sealed record HeadlineStatement(BulletinFacts.Flow Flow) : Statement;
