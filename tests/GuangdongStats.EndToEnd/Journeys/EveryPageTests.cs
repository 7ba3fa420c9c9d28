using System.Text.RegularExpressions;
using GuangdongStats.EndToEnd.Pages;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>What holds on each reading page, in both languages.</summary>
public sealed partial class EveryPageTests(Site site) : Journey(site)
{
    public static TheoryData<string> Pages => ReadingPages.InBothLanguages();

    public static TheoryData<string> EnglishPages => ReadingPages.InEnglishOnly();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_no_barrier_in_light_or_dark(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await Open(path, Reader.AtADesk with { Scheme = scheme });
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)"); // hidden tables are judged too
            await Barriers.None(page, $"{scheme}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_scrolls_sideways_on_a_phone(string path)
    {
        var page = await Open(path, Reader.OnAPhone);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_text_in_a_chart_covers_another_or_is_cut_off(string path)
    {
        foreach (var reader in new[] { Reader.AtADesk, Reader.OnAPhone })
        {
            var page = await Open(path, reader);
            var faults = await page.EvaluateAsync<string[]>(ChartTextFaults);
            Assert.True(faults.Length == 0, $"{reader.Width} px: {string.Join("\n", faults)}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_printed_page_shows_every_table_whole(string path)
    {
        var page = await Open(path);
        await page.SetViewportSizeAsync(688, 900); // A4 between its margins
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var table in await page.Locator("table:not(.bulletin table)").AllAsync()) // a bulletin says its numbers in words and fits one page
        {
            await Assertions.Expect(table).ToBeVisibleAsync();
        }

        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('table')].filter(t => t.getBoundingClientRect().right > innerWidth).map(t => t.textContent.trim().slice(0, 80))"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_text_has_words_instead_of_its_key(string path)
    {
        var page = await Open(path);
        var text = await page.EvaluateAsync<string>(AllWords);
        Assert.Subset(KnownWords.Value, TwoHumps().Matches(text).Select(m => m.Value).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(EnglishPages))]
    public async Task English_pages_say_which_texts_are_chinese(string path)
    {
        var page = await Open(path);
        Assert.Equal("en", await page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Empty(await page.EvaluateAsync<string[]>(ChineseInEnglish));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_leads_somewhere(string path)
    {
        var html = await Site.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
        var links = Link().Matches(html).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups["to"].Value)).Distinct().Select(to => to.Split('#')).ToList();
        Assert.NotEmpty(links);
        var dead = new List<string>();
        foreach (var link in links)
        {
            var answer = await Answer(link[0].Length == 0 ? path : link[0]);
            if (answer is null)
            {
                dead.Add(link[0]);
            }
            else if (link is [_, var anchor] && !answer.Contains(anchor))
            {
                dead.Add($"{link[0]}#{anchor}");
            }
        }

        Assert.Empty(dead);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_second_reader_gets_the_page_from_the_cache(string path)
    {
        using var first = await Site.Http.GetAsync(path, TestContext.Current.CancellationToken);
        using var second = await Site.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.NotNull(second.Headers.Age);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_framework_script_comes_along(string path)
    {
        var html = await Site.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("_framework", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--Blazor", html, StringComparison.Ordinal);
    }

    /// <summary>What was asked before, for all tests of the class together: most pages share most links.</summary>
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, HashSet<string>?> Answers = new(StringComparer.Ordinal);

    /// <summary>The places a link may lead to on the page; null where there is no page.</summary>
    private async Task<HashSet<string>?> Answer(string to)
    {
        if (!Answers.TryGetValue(to, out var places))
        {
            using var answer = await Site.Http.GetAsync(to, TestContext.Current.CancellationToken);
            places = answer.StatusCode == System.Net.HttpStatusCode.OK || answer.Headers.Location?.ToString().Contains("/account/sign-in", StringComparison.Ordinal) == true
                ? Id().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(m => m.Groups["id"].Value).ToHashSet(StringComparer.Ordinal)
                : null;
            Answers[to] = places;
        }

        return places;
    }

    /// <summary>Two texts whose boxes meet by more than a pixel, or a text that leaves its drawing.</summary>
    private const string ChartTextFaults = """
        () => [...document.querySelectorAll('main svg')].flatMap(svg => {
            const frame = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll('text')].map(t => ({ words: t.textContent.trim(), box: t.getBoundingClientRect(), style: getComputedStyle(t) }))
                .filter(t => t.words && t.box.width > 0 && t.box.height > 0 && t.style.visibility !== 'hidden' && t.style.display !== 'none');
            const faults = texts.filter(t => t.box.left < frame.left - 1 || t.box.right > frame.right + 1 || t.box.top < frame.top - 1 || t.box.bottom > frame.bottom + 1)
                .map(t => `cut off: ${t.words}`);
            for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
                const a = texts[i].box, b = texts[j].box;
                if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
                    faults.push(`${texts[i].words} covers ${texts[j].words}`);
            }
            return faults;
        })
        """;

    /// <summary>Everything that is shown or read aloud, open or closed.</summary>
    private const string AllWords = """
        () => {
            const words = [document.title], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) words.push(walker.currentNode.data);
            for (const e of document.body.querySelectorAll('*')) for (const a of ['aria-label', 'alt', 'title', 'placeholder']) words.push(e.getAttribute(a) ?? '');
            return words.join(' ');
        }
        """;

    /// <summary>Texts that are more Chinese than English in elements that do not say so; an English sentence may quote a term.</summary>
    private const string ChineseInEnglish = """
        () => {
            const count = (node, letters) => (node.data.match(letters) ?? []).length;
            const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const node = walker.currentNode;
                if (count(node, /\p{Script=Han}/gu) * 3 > count(node, /[a-z]/gi) && !/^(zh|ja)/.test(node.parentElement.closest('[lang]').lang)) found.push(node.data.trim());
            }
            return found;
        }
        """;

    /// <summary>All words that texts and reference data really contain: proper names such as OpenHarmony look like keys.</summary>
    private static readonly Lazy<HashSet<string>> KnownWords = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GuangdongStats.sln")))
        {
            folder = folder.Parent!;
        }

        var source = Path.Combine(folder.FullName, "src");
        var texts = Directory.EnumerateFiles(source, "*.resx", SearchOption.AllDirectories).SelectMany(f => System.Xml.Linq.XDocument.Load(f).Descendants("value").Select(v => v.Value))
            .Concat(Directory.EnumerateFiles(Path.Combine(source, "GuangdongStats.Data", "Reference"), "*.csv").Select(File.ReadAllText));
        return texts.SelectMany(t => TwoHumps().Matches(t).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);
    });

    [GeneratedRegex(@"\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b")]
    private static partial Regex TwoHumps();

    [GeneratedRegex(@"<a\b[^>]*?\shref=""(?<to>[/#][^""]*)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"\sid=""(?<id>[^""]+)""")]
    private static partial Regex Id();
}
