namespace GuangdongStats.Excel.Uploads;

/// <summary>Why an uploaded file is not read, and at what.</summary>
/// <param name="Where"><c>数据!C5</c>, the name of a sheet, or of a part of the file; empty when it is the file as a whole.</param>
public sealed record RefusedUpload(UploadRefusal Reason, string Where = "")
{
    /// <summary>Names come out of the file: longer ones are cut.</summary>
    private const int LongestWhere = 100;

    public string Where { get; init; } = Where.Length <= LongestWhere ? Where : Where[..LongestWhere] + "…";
}
