using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GuangdongStats.EndToEnd.Pages;

/// <summary>The first page: a tile for each headline indicator.</summary>
public sealed class OverviewPage(IPage page)
{
    public ILocator Tile(string indicator) => page.GetByRole(AriaRole.Article, new() { Name = indicator, Exact = true });

    /// <summary>A number of the tile, as a link to its explanation; an arrow may stand before it.</summary>
    public ILocator Number(string indicator, string text) => Tile(indicator).GetByRole(AriaRole.Link, new() { NameRegex = new Regex($@"^\W*{Regex.Escape(text)}$") });

    public ILocator Link(string text) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = text, Exact = true });
}
