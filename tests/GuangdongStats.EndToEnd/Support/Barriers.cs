using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>What would keep somebody from using the page, as axe finds it; links and buttons too close for a thumb are among it (WCAG 2.2, 2.5.8).</summary>
public static class Barriers
{
    private static readonly AxeRunOptions Options = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    /// <param name="where">Names the page and its state in the message.</param>
    public static async Task None(IPage page, string where)
    {
        var found = await Of(page, where);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    /// <summary>All of them, in words.</summary>
    /// <inheritdoc cref="None"/>
    public static async Task<IReadOnlyList<string>> Of(IPage page, string where) =>
        [.. (await page.RunAxe(Options)).Violations.Select(violation => $"{where}: {InWords(violation)}")];

    private static string InWords(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(n => n.Html))}";
}
