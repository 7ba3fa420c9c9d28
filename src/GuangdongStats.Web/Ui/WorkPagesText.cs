namespace GuangdongStats.Web.Ui;

/// <summary>Marks the names of the work pages, and what one does there.</summary>
public sealed class WorkPagesText;
