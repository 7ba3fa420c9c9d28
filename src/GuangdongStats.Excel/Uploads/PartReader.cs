using System.Text;
using System.Xml;

namespace GuangdongStats.Excel.Uploads;

/// <summary>One part of an uploaded workbook, read once from its beginning to its end, holding no more than one tag or one cell's text.</summary>
internal sealed class PartReader(Stream stream, string part, int longestText) : IDisposable
{
    /// <summary>Workbooks nest a dozen elements at most.</summary>
    private const int Deepest = 64;

    private readonly char[] chunk = new char[1024];

    private readonly XmlReader xml = XmlReader.Create(stream, new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        NameTable = new BoundedNames(part),
    });

    public string Part => part;

    public int Depth => xml.Depth;

    public string Name => xml.LocalName;

    public bool IsEmpty => xml.IsEmptyElement;

    public bool IsText => xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public bool IsStart => xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => xml.NodeType == XmlNodeType.EndElement;

    public bool Next()
    {
        if (!xml.Read())
        {
            return false;
        }

        return xml.Depth <= Deepest ? true : throw new UploadRefusedException(UploadRefusal.Malformed, part);
    }

    public bool StartsWith(string name) => IsStart && Name == name;

    public bool EndsWith(string name) => IsEnd && Name == name;

    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>An attribute that stands in some namespace, as <c>r:id</c> does.</summary>
    public string? QualifiedAttribute(string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name && xml.NamespaceURI.Length > 0 ? xml.Value : value;
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>Adds the text that the reader stands at.</summary>
    /// <param name="where">For the refusal of one that is too long.</param>
    public void AppendTo(StringBuilder text, string where)
    {
        int count;
        while ((count = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            if (text.Length + count > longestText)
            {
                throw new UploadRefusedException(UploadRefusal.TextTooLong, where);
            }

            text.Append(chunk, 0, count);
        }
    }

    public void Dispose() => xml.Dispose();
}
