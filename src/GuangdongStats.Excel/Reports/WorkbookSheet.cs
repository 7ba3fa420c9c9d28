namespace GuangdongStats.Excel.Reports;

/// <summary>A sheet of a report.</summary>
/// <param name="Name">As wished; <see cref="SheetNames"/> shortens it and keeps it apart from others.</param>
/// <param name="Title">Printed at the head of its pages.</param>
/// <param name="Purpose">One line for the contents.</param>
public abstract record WorkbookSheet(string Name, string Title, string Purpose);
