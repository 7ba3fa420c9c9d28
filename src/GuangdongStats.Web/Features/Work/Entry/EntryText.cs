namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>Marks the texts of the entry grid.</summary>
public sealed class EntryText;
