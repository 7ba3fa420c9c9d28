namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>Marks the texts of the import page.</summary>
public sealed class ImportText;
