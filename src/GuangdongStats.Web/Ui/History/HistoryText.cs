namespace GuangdongStats.Web.Ui.History;

/// <summary>Marks the texts of a figure's history; an act of the audit log has its code as its key.</summary>
public sealed class HistoryText;
