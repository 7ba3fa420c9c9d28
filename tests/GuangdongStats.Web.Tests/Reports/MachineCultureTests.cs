using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>Every file of the site is the same whatever culture the server is set to: no decimal comma, no Turkish letter gets into it.</summary>
public sealed partial class MachineCultureTests(WorkingSite usual)
{
    private static readonly string[] Texts =
    [
        "/downloads/industrial-robots.csv?region=440000&lang=en",
        "/downloads/industrial-robots.csv?region=000000&span=month",
        "/downloads/explore/figures.csv?indicators=industrial-robots,filed-llms&regions=440000,000000&from=2024-01&to=2025-12",
        "/downloads/explore/growth.csv",
        "/downloads/bulletins/2025-05.txt?lang=en",
        "/downloads/bulletins/2025-05.docx",
        "/releases.ics",
        "/releases.atom",
    ];

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public async Task Files_are_the_same(string culture)
    {
        await using var site = WorkingSite.On(culture);
        var different = new List<string>();
        foreach (var address in GoldenWorkbookTests.Short.Values.SelectMany(address => new[] { EveryWorkbook.In(address, "zh-CN"), EveryWorkbook.In(address, "en") }).Concat(Texts))
        {
            var (expected, actual) = (Contents(await usual.File(address)), Contents(await site.File(address)));
            if (expected != actual)
            {
                different.Add($"{address}: {Difference(expected, actual)}");
            }
        }

        Assert.Empty(different);
    }

    /// <summary>A text as it is; of a package every part, without the names that parts call each other by, which are drawn by lot, and the time of saving.</summary>
    private static string Contents(byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK"u8))
        {
            return Encoding.UTF8.GetString(file);
        }

        using var package = new ZipArchive(new MemoryStream(file));
        return string.Join('\n', package.Entries.Select(part =>
        {
            using var content = part.Open();
            return Drawn().Replace($"{part.FullName}: {XDocument.Load(content)}", "R");
        }).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\bR[0-9a-f]{16}\b|(?<=core-properties/)[0-9a-f]{32}|(?<=W3CDTF"">)[^<]*")]
    private static partial Regex Drawn();

    private static string Difference(string expected, string actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"'{Around(expected)}' became '{Around(actual)}'";

        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];
    }
}
