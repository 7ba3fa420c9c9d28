using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Web.Features.Work.Entry;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Entry;

public class EntryGridTests(ReadingSite site) : EntryContext(site), IClassFixture<ReadingSite>
{
    private static readonly EntrySource Own = new(true, Core.Observations.Document.OwnStatistics);

    [Fact]
    public async Task A_cell_is_stored_when_it_is_left_and_says_so()
    {
        var (clerk, grid) = await Open(9);
        await Input(grid, Key("ytd-2026-09")).ChangeAsync("30.12万");

        Assert.Equal("30.12万", (await Stored(clerk, Key("ytd-2026-09")))!.Text);
        Assert.Contains("已保存", State(grid, Key("ytd-2026-09")), StringComparison.Ordinal);
        Assert.Contains(Hands.Invocations["forget"], call => (string?)call.Arguments[0] == Key("ytd-2026-09").ToString());
    }

    [Fact]
    public async Task Every_input_has_a_name_and_tells_what_is_said_of_it()
    {
        var (_, grid) = await Open(8);
        var inputs = grid.FindAll("input[data-cell]");
        Assert.NotEmpty(inputs);
        Assert.All(inputs, input =>
        {
            Assert.False(string.IsNullOrWhiteSpace(input.GetAttribute("aria-label")));
            if (input.GetAttribute("aria-describedby") is { } said)
            {
                Assert.NotEmpty(Words.Of(grid.Find("#" + said)));
            }
        });
        Assert.Equal(grid.FindAll(".entry-state").Select(said => said.Id), inputs.Select(input => input.GetAttribute("aria-describedby")).OfType<string>());
        Assert.NotEmpty(grid.FindAll(".entry-state"));
        Assert.Equal(inputs.Count, inputs.Select(input => input.Id).Distinct().Count());
        Assert.Contains("2026年1—8月广东省工业机器人产量（水平值）", inputs.Select(input => input.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Last_month_and_last_year_stand_beside_the_cell()
    {
        var (_, grid) = await Open(8);
        var row = Words.Of(grid.Find($"tr[data-row='industrial-robots/000000/ytd-2026-08']"));
        Assert.Contains("63.5056万套", row, StringComparison.Ordinal); // January–July 2026
        Assert.Contains("51.2129万套", row, StringComparison.Ordinal); // January–August 2025
        Assert.Contains("+42.4%", row, StringComparison.Ordinal); // 729,352 released / 512,129
    }

    [Fact]
    public async Task Only_the_rows_that_look_different_are_drawn_anew()
    {
        var (_, grid) = await Open(3, "service-robots");
        var key = Key("ytd-2026-03", Measure.Growth) with { Indicator = "service-robots" };
        await Input(grid, key).FocusAsync(new());
        Assert.All(grid.FindComponents<EntryRow>(), row => Assert.Equal(1, row.RenderCount));

        await Input(grid, key).ChangeAsync("5%"); // reads all rows of the indicator anew
        var rows = grid.FindComponents<EntryRow>();
        var drawn = rows.Where(row => row.RenderCount > 1).Select(row => row.Instance.Slot.Cell(Measure.Growth)!.Key).ToList();
        Assert.Contains(key, drawn);
        Assert.True(drawn.Count < rows.Count); // what other tests change in the catalogue meanwhile may show in one more
        Assert.Contains("已保存", State(grid, key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubtful_text_asks_in_the_panel_and_a_choice_answers()
    {
        var (clerk, grid) = await Open(7);
        var key = Key("ytd-2026-07");
        await Input(grid, key).FocusAsync(new());
        await Input(grid, key).ChangeAsync("21.47");
        Assert.Contains("？", State(grid, key), StringComparison.Ordinal);

        var choice = grid.FindAll(".entry-panel button").First(button => Words.Of(button).StartsWith("21.47万", StringComparison.Ordinal));
        await choice.ClickAsync(new());
        Assert.Equal("21.47万", (await Stored(clerk, key))!.Text);
        Assert.Contains("已保存", State(grid, key), StringComparison.Ordinal);
        Assert.Equal(EntryGrid.IdOf(key.ToString()), Hands.Invocations["focus"][^1].Arguments[0]); // the buttons are gone: the keyboard is back in the cell
    }

    [Fact]
    public async Task The_panel_tells_growth_and_share_while_one_types_and_stores_nothing()
    {
        var (clerk, grid) = await Open(8);
        var key = Key("ytd-2026-08");
        await Input(grid, key).FocusAsync(new());
        await grid.InvokeAsync(() => grid.Instance.Typing(key.ToString(), "31.72万"));
        var panel = Words.Of(grid.Find(".entry-panel"));
        Assert.Contains("43.5%", panel, StringComparison.Ordinal); // of 729,352
        Assert.Null(await Stored(clerk, key));
        Assert.Contains("尚未保存", State(grid, key), StringComparison.Ordinal);

        await grid.InvokeAsync(() => grid.Instance.Restore(key.ToString()));
        Assert.DoesNotContain("尚未保存", State(grid, key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_that_is_still_asked_about_when_the_text_was_left_and_stored_does_not_bring_the_old_text_back()
    {
        var clerk = await Hire(Duty.Clerk);
        var sheet = await Sheet(clerk, 5, "service-robots");
        var (key, slow) = (Key("ytd-2026-05") with { Indicator = "service-robots" }, (TaskCompletionSource<Actor?>?)null);
        var grid = Render<EntryGrid>(parameters => parameters.Add(one => one.Sheet, sheet).Add(one => one.Who, () => slow?.Task ?? Task.FromResult<Actor?>(clerk)));
        await Input(grid, key).FocusAsync(new());
        slow = new();
        var told = grid.InvokeAsync(() => grid.Instance.Typing(key.ToString(), "416.98万"));
        var asked = slow;
        slow = null;
        await Input(grid, key).ChangeAsync("416.98万");
        asked.SetResult(clerk);
        await told;

        Assert.Equal("416.98万", (await Stored(clerk, key))!.Text);
        Assert.Equal("416.98万", Input(grid, key).GetAttribute("value"));
        Assert.Contains("已保存", State(grid, key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_stores_meanwhile_does_not_wipe_out_the_typing()
    {
        var (clerk, grid) = await Open(10, "ai-core-industry-scale");
        var key = Key("ytd-2026-10") with { Indicator = "ai-core-industry-scale" };
        await grid.InvokeAsync(() => grid.Instance.Typing(key.ToString(), "9"));
        await Desk.Save(await Hire(Duty.Clerk), new(key, "2100亿", "", Own), Cancellation);
        await Input(grid, key with { Measure = Measure.Growth }).ChangeAsync("9.9%"); // reads the row anew

        Assert.Equal("", Input(grid, key).GetAttribute("value") ?? "");
        await Input(grid, key).ChangeAsync("2200亿");
        Assert.Contains("2100亿", Words.Of(grid.Find("dialog")), StringComparison.Ordinal);
        Assert.Equal("2100亿", (await Stored(clerk, key))!.Text);
    }

    [Theory]
    [InlineData(true, "32万")]
    [InlineData(false, "31万")]
    public async Task The_second_in_a_cell_sees_both_values_and_chooses(bool mine, string kept)
    {
        var month = mine ? 6 : 5;
        var (clerk, grid) = await Open(month);
        var key = Key($"ytd-2026-{month:00}");
        var other = await Hire(Duty.Clerk);
        await Desk.Save(other, new(key, "31万", "", Own), Cancellation);
        await Input(grid, key).ChangeAsync("32万");

        var dialog = grid.Find("dialog");
        Assert.Contains("32万", Words.Of(dialog), StringComparison.Ordinal);
        Assert.Contains("31万", Words.Of(dialog), StringComparison.Ordinal);
        Assert.Equal("31万", (await Stored(clerk, key))!.Text); // nothing is overwritten while it asks
        Assert.Equal("32万", Input(grid, key).GetAttribute("value")); // nor lost

        await dialog.QuerySelectorAll("button").Single(button => Words.Of(button) == (mine ? "用我填写的" : "保留对方的")).ClickAsync(new());
        Assert.Empty(grid.FindAll("dialog"));
        Assert.Equal(kept, (await Stored(clerk, key))!.Text);
        Assert.Equal(kept, Input(grid, key).GetAttribute("value"));
    }

    [Fact]
    public async Task A_text_that_is_refused_stays_in_the_cell_with_the_reason()
    {
        var (clerk, grid) = await Open(4);
        var key = Key("ytd-2026-04");
        await Input(grid, key).ChangeAsync(new string('9', 300));
        Assert.Contains("最多200个字符", State(grid, key), StringComparison.Ordinal);
        Assert.Equal("true", Input(grid, key).GetAttribute("aria-invalid"));
        Assert.Equal(300, Input(grid, key).GetAttribute("value")!.Length);
        Assert.Null(await Stored(clerk, key));
    }

    [Fact]
    public async Task A_text_too_long_to_be_sent_is_told_and_the_cell_stays_as_it_was()
    {
        var (clerk, grid) = await Open(4);
        var key = Key("ytd-2026-04", Measure.Growth);
        await Input(grid, key).ChangeAsync("5%");
        await grid.InvokeAsync(() => grid.Instance.TooLong(key.ToString()));
        Assert.Contains("最多200个字符", State(grid, key), StringComparison.Ordinal);
        Assert.Equal("5%", (await Stored(clerk, key))!.Text);

        await Input(grid, key).ChangeAsync("6%");
        Assert.Equal("6%", (await Stored(clerk, key))!.Text);
        Assert.DoesNotContain("最多200个字符", State(grid, key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_that_may_have_been_cut_off_is_not_read()
    {
        var (_, grid) = await Open(4);
        await grid.FindAll(".entry-actions button")[1].ClickAsync(new());
        var area = grid.Find("dialog textarea");
        await area.ChangeAsync(string.Concat(Enumerable.Repeat("1.2万\n", 30_000))[..int.Parse(area.GetAttribute("maxlength")!, CultureInfo.InvariantCulture)]);
        Assert.Contains("分几次粘贴", Words.Of(grid.Find("dialog [role=alert]")), StringComparison.Ordinal);
        Assert.Empty(grid.FindAll("dialog table"));
    }

    [Fact]
    public async Task Texts_that_the_browser_kept_are_offered_and_saved()
    {
        var (clerk, grid) = await Open(3);
        var key = Key("ytd-2026-03");
        await grid.InvokeAsync(() => grid.Instance.Offer([new(key.ToString(), "9.8万", ""), new("no such key", "1", "")]));
        var notice = grid.Find("[role=alert]");
        Assert.Contains("9.8万", Words.Of(notice), StringComparison.Ordinal);
        Assert.Equal("9.8万", Input(grid, key).GetAttribute("value"));
        Assert.Null(await Stored(clerk, key));

        await notice.QuerySelectorAll("button").Single(button => Words.Of(button) == "全部保存").ClickAsync(new());
        Assert.Equal("9.8万", (await Stored(clerk, key))!.Text);
        Assert.Empty(grid.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task What_was_left_while_the_connection_was_gone_is_stored_when_it_is_back()
    {
        var (clerk, grid) = await Open(10);
        var key = Key("ytd-2026-10", Measure.Growth);
        await grid.InvokeAsync(() => grid.Instance.Reconnected([new(key.ToString(), "20%", "")]));
        Assert.Equal("20%", (await Stored(clerk, key))!.Text);
    }

    [Fact]
    public async Task A_pasted_block_is_previewed_asks_where_it_is_doubtful_and_is_stored_when_confirmed()
    {
        var (clerk, grid) = await Open(10, "service-robots");
        var key = Key("ytd-2026-10") with { Indicator = "service-robots" };
        await grid.InvokeAsync(() => grid.Instance.Paste(key.ToString(), "820.5万\t超10%\n1600.1\t12.5%\n\"x\ny\"\n"));
        var dialog = grid.Find("dialog");
        var save = dialog.QuerySelectorAll("button").Single(button => Words.Of(button).StartsWith("保存", StringComparison.Ordinal));
        Assert.True(((IHtmlButtonElement)save).IsDisabled); // 1600.1 asks first
        Assert.Contains("820.5万套", Words.Of(dialog), StringComparison.Ordinal);
        Assert.Null(await Stored(clerk, key));

        await dialog.QuerySelectorAll("label").Single(label => Words.Of(label).StartsWith("1,600.1万", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(true);
        save = grid.Find("dialog").QuerySelectorAll("button").Single(button => Words.Of(button).StartsWith("保存", StringComparison.Ordinal));
        Assert.Equal("保存4个单元格", Words.Of(save));
        await save.ClickAsync(new());

        Assert.Equal("820.5万", (await Stored(clerk, key))!.Text);
        Assert.Equal(Figure.Bound(Relation.Over, 10), (await Stored(clerk, key with { Measure = Measure.Growth }))!.Reading.Figure);
        Assert.Equal("1,600.1万", (await Stored(clerk, key with { Region = Region.NationCode }))!.Text);
        Assert.Equal("12.5%", (await Stored(clerk, key with { Region = Region.NationCode, Measure = Measure.Growth }))!.Text);
    }

    [Fact]
    public async Task Figures_are_submitted_with_a_result_each_and_are_locked_then()
    {
        var (clerk, grid) = await Open(10);
        var (level, nation) = (Key("ytd-2026-10"), Key("ytd-2026-10", region: Region.NationCode));
        await grid.FindAll(".entry-source input[type=radio]")[0].ChangeAsync(true); // own statistics
        await Input(grid, level).ChangeAsync("33.02万");
        await Input(grid, nation).ChangeAsync("abc");
        await grid.FindAll(".entry-actions button")[0].ClickAsync(new());
        await grid.Find("dialog").QuerySelectorAll("button").Single(button => Words.Of(button).StartsWith("提交审核", StringComparison.Ordinal)).ClickAsync(new());

        var lines = grid.Find("dialog").QuerySelectorAll(".entry-results > li").Select(Words.Of).ToList();
        Assert.Contains(lines, line => line.Contains("广东省", StringComparison.Ordinal) && line.Contains("水平值", StringComparison.Ordinal) && line.Contains("已交审核", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("全国", StringComparison.Ordinal) && !line.Contains("已交审核", StringComparison.Ordinal));
        Assert.True(Input(grid, level).HasAttribute("readonly"));
        Assert.Contains("待审核", State(grid, level), StringComparison.Ordinal);
        Assert.Equal(Core.Releases.Stage.Submitted, (await Stored(clerk, level))!.Stage);
    }

    [Fact]
    public async Task Contradicting_figures_are_named_beside_the_cell_and_in_the_panel()
    {
        var (_, grid) = await Open(9);
        var nation = Key("ytd-2026-09", region: Region.NationCode);
        await Input(grid, Key("month-2026-09", region: Region.NationCode)).ChangeAsync("100,000");
        await Input(grid, nation).FocusAsync(new());
        await Input(grid, nation).ChangeAsync("820,000");
        Assert.Contains("矛盾", State(grid, nation), StringComparison.Ordinal);
        Assert.Contains("9,352", Words.Of(grid.Find(".entry-findings")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_has_ended_stores_nothing_and_keeps_the_text()
    {
        var clerk = await Hire(Duty.Clerk);
        Actor? who = clerk;
        var sheet = await Sheet(clerk, 2);
        var grid = Render<EntryGrid>(parameters => parameters.Add(one => one.Sheet, sheet).Add(one => one.Who, () => Task.FromResult(who)));
        who = null;
        var key = Key("ytd-2026-02");
        await Input(grid, key).ChangeAsync("5.1万");
        Assert.Contains("重新登录", State(grid, key), StringComparison.Ordinal);
        Assert.Equal("5.1万", Input(grid, key).GetAttribute("value"));
        Assert.Null(await Stored(clerk, key));
    }

    [Fact]
    public async Task English_pages_speak_English()
    {
        CultureInfo.CurrentUICulture = ReadingRequest.EnglishCulture;
        var (_, grid) = await Open(8);
        Assert.Contains("Industrial robots", Words.Of(grid.Find("table")), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Words.Of(grid.Find(".entry")), c => c is >= '\u4e00' and <= '\u9fff');
    }

    private async Task<(Actor Clerk, IRenderedComponent<EntryGrid> Grid)> Open(int month, string indicator = "industrial-robots")
    {
        var clerk = await Hire(Duty.Clerk);
        var sheet = await Sheet(clerk, month, indicator);
        return (clerk, Render<EntryGrid>(parameters => parameters.Add(one => one.Sheet, sheet).Add(one => one.Who, () => Task.FromResult<Actor?>(clerk))));
    }

    private static IElement Input(IRenderedComponent<EntryGrid> grid, FigureKey key) => grid.Find($"input[data-cell='{key}']");

    /// <summary>What is said of a cell; empty when nothing is.</summary>
    private static string State(IRenderedComponent<EntryGrid> grid, FigureKey key) => string.Concat(grid.FindAll($"#{EntryGrid.IdOf(key.ToString())}-state").Select(Words.Of));
}
