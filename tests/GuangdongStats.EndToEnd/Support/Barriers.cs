using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>What would keep somebody from using the page, as axe finds it.</summary>
public static class Barriers
{
    /// <param name="where">Names the page and its state in the message.</param>
    public static async Task None(IPage page, string where)
    {
        var findings = await page.RunAxe();
        Assert.True(findings.Violations.Length == 0, $"{where}: {string.Join("\n", findings.Violations.Select(InWords))}");
    }

    private static string InWords(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(n => n.Html))}";
}
