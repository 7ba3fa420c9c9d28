namespace GuangdongStats.Web.Ui.History;

/// <summary>Marks the texts of a figure's history.</summary>
public sealed class HistoryText;
