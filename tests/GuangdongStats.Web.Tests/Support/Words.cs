using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>What a reader reads of an element: its text with single blanks.</summary>
public static partial class Words
{
    public static string Of(IElement? element) => element is null ? "" : Blanks().Replace(element.TextContent, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
