using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.Tests.Support;

/// <summary>A file that somebody might upload, and what should become of it.</summary>
/// <param name="Refused">Null: it is read, without what is bad in it.</param>
/// <param name="Where">What the refusal names.</param>
public sealed record HostileFile(string Name, Func<byte[]> Bytes, UploadRefusal? Refused, string Where = "")
{
    public override string ToString() => Name;
}
