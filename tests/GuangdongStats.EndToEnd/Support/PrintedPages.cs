using System.Text;
using System.Text.RegularExpressions;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>The sheets of a PDF that the browser printed.</summary>
public static partial class PrintedPages
{
    public static int Count(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
