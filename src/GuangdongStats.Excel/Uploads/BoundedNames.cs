using System.Xml;

namespace GuangdongStats.Excel.Uploads;

/// <summary>The names in one part. A workbook has a few hundred; a part made of ever new ones would fill the memory.</summary>
internal sealed class BoundedNames(string part) : NameTable
{
    private const int Most = 5_000;

    private int count;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name) => ++count > Most ? throw new UploadRefusedException(UploadRefusal.Malformed, part) : name;
}
