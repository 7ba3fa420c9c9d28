namespace GuangdongStats.Web.Ui.Uploads;

/// <summary>Marks the texts that all uploads share.</summary>
public sealed class UploadText;
