namespace GuangdongStats.Web.Ui.Sources;

/// <summary>Marks the texts that ask where figures were read.</summary>
public sealed class SourceText;
