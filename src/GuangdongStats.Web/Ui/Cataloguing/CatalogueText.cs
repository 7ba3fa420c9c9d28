namespace GuangdongStats.Web.Ui.Cataloguing;

/// <summary>Marks the texts with which an administrator keeps indicators, regions and sources, and in which the log tells what they changed.</summary>
public sealed class CatalogueText;
