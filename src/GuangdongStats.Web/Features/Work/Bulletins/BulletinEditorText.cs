namespace GuangdongStats.Web.Features.Work.Bulletins;

/// <summary>Marks the texts of the pages on which bulletins are worded.</summary>
public sealed class BulletinEditorText;
