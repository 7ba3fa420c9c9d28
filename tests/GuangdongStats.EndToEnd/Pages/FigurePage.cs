using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GuangdongStats.EndToEnd.Pages;

/// <summary>Explain this number.</summary>
public sealed class FigurePage(IPage page)
{
    /// <summary>The step that a link such as <c>#share</c> leads to.</summary>
    public ILocator Step(string anchor) => page.GetByRole(AriaRole.Main).Locator($"#{anchor}");

    /// <summary>A step by the words of its heading.</summary>
    public ILocator StepNamed(string words) => page.GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex(Regex.Escape(words)) }) });

    public ILocator Rows => page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row);
}
