using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace GuangdongStats.Benchmarks.Limits;

/// <summary>Draws a page that was read once, element by element: what Blazor alone costs for a page of this size.</summary>
internal sealed partial class ReplayedPage : ComponentBase
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];
    private static Step[] steps = [];

    private enum Kind { Open, Attribute, Close, Text, Markup }

    private readonly record struct Step(Kind Kind, string Name, string? Value = null);

    public static void Read(string html) => steps = [.. Steps(html)];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        // Sequence numbers serve to compare two renderings; this page is rendered once.
        foreach (var step in steps)
        {
            switch (step.Kind)
            {
                case Kind.Open: builder.OpenElement(0, step.Name); break;
                case Kind.Attribute: builder.AddAttribute(0, step.Name, step.Value); break;
                case Kind.Close: builder.CloseElement(); break;
                case Kind.Text: builder.AddContent(0, step.Name); break;
                default: builder.AddMarkupContent(0, step.Name); break;
            }
        }
    }

    private static IEnumerable<Step> Steps(string html)
    {
        foreach (Match token in Token().Matches(html))
        {
            if (token.Groups["close"].Value is { Length: > 0 })
            {
                yield return new(Kind.Close, "");
            }
            else if (token.Groups["open"].Value is { Length: > 0 } element)
            {
                yield return new(Kind.Open, element);
                foreach (Match attribute in AttributeToken().Matches(token.Groups["attributes"].Value))
                {
                    yield return new(Kind.Attribute, attribute.Groups["name"].Value, WebUtility.HtmlDecode(attribute.Groups["value"].Value));
                }

                if (Void.Contains(element) || token.Groups["empty"].Length > 0)
                {
                    yield return new(Kind.Close, "");
                }
            }
            else if (token.Groups["text"].Value is { Length: > 0 } text)
            {
                yield return new(Kind.Text, WebUtility.HtmlDecode(text));
            }
            else
            {
                yield return new(Kind.Markup, token.Value);
            }
        }
    }

    [GeneratedRegex("""<!--.*?-->|<!DOCTYPE[^>]*>|</(?<close>[\w:-]+)\s*>|<(?<open>[\w:-]+)(?<attributes>(?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(?<empty>/?)>|(?<text>[^<]+)""", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("""(?<name>[^\s=>/]+)(?:="(?<value>[^"]*)")?""")]
    private static partial Regex AttributeToken();
}
