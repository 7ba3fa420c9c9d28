namespace GuangdongStats.Excel.Uploads;

/// <summary>Leads out of the reading of parts; <see cref="SafeXlsx"/> turns it into an answer.</summary>
internal sealed class UploadRefusedException(UploadRefusal reason, string where = "") : Exception($"{reason} {where}")
{
    public RefusedUpload Refused { get; } = new(reason, where);
}
