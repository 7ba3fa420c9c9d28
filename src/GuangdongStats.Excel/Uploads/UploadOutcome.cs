namespace GuangdongStats.Excel.Uploads;

/// <summary>What became of an uploaded file.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <param name="Workbook">Its values, and nothing else of it; to be disposed of.</param>
    public sealed record Read(SafeWorkbook Workbook) : UploadOutcome;

    public sealed record Refused(RefusedUpload Why) : UploadOutcome;
}
