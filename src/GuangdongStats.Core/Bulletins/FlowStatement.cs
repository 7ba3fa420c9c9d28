namespace GuangdongStats.Core.Bulletins;

/// <summary>What is known of one flow in the month: level and growth, its share of the nation as published and as computed, and the nation beside it.</summary>
public sealed record FlowStatement(BulletinFacts.Flow Flow) : Statement;
