namespace GuangdongStats.Core.Bulletins;

/// <summary>What is known of later periods: growth without a level, or a level of low confidence.</summary>
public sealed record NewerFiguresStatement(Headline Headline) : Statement;
