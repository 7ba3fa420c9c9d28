namespace GuangdongStats.Excel.Uploads;

/// <summary>A sheet as the uploaded workbook names it.</summary>
internal sealed record UploadedSheet(string Name, string State, string Part);
