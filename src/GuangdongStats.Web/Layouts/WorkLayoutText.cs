namespace GuangdongStats.Web.Layouts;

/// <summary>Marks the texts around work pages.</summary>
public sealed class WorkLayoutText;
