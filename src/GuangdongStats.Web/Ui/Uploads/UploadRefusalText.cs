namespace GuangdongStats.Web.Ui.Uploads;

/// <summary>Marks the texts that tell a person why an uploaded file was not read; a text's name is the name of the <see cref="Excel.Uploads.UploadRefusal"/>.</summary>
public sealed class UploadRefusalText;
