namespace GuangdongStats.Core.Bulletins;

/// <summary>The latest level with its growth, and its share of the nation beside what was claimed.</summary>
public sealed record OutputStatement(Headline Headline) : Statement;
