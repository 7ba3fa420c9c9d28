namespace GuangdongStats.Web.Charts;

/// <summary>Marks the words around charts.</summary>
public sealed class ChartText;
