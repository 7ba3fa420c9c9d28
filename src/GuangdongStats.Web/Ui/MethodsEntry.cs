using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Ui;

/// <summary>A section or a rule of the methods.</summary>
/// <param name="Anchor">Its place on the page: <c>scope</c>, <c>R7</c>.</param>
public sealed record MethodsEntry(string Anchor, LocalizedName Title, LocalizedName Body);
