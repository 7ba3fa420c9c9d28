namespace GuangdongStats.Web.Ui.Notices;

/// <summary>Marks the texts around what a person is told of.</summary>
public sealed class NoticeText;
