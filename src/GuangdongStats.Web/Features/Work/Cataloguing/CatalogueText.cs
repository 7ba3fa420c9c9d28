namespace GuangdongStats.Web.Features.Work.Cataloguing;

/// <summary>Marks the texts of the page on which an administrator keeps indicators, regions and sources.</summary>
public sealed class CatalogueText;
