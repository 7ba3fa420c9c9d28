namespace GuangdongStats.Web.Ui;

/// <summary>Marks the texts of the methods, which their page shows and the search finds.</summary>
public sealed class MethodsText;
