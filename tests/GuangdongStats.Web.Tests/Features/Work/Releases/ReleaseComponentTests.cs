using System.Globalization;
using Bunit;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Features.Work.Releases;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Releases;

public sealed class ReleaseComponentTests : BunitContext, IAsyncLifetime
{
    private static readonly FigureKey Key = new(Made.Widgets, Made.Guangdong, Period.YearToDate(2026, 9), Measure.Level);

    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public ReleaseComponentTests()
    {
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
        CultureInfo.CurrentUICulture = ReadingRequest.ChineseCulture;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(Language.Chinese, "✕ 不通过")]
    [InlineData(Language.English, "✕ blocks")]
    public void The_checklist_says_each_item_its_result_in_words_and_which_figures_disagree(Language language, string blocks)
    {
        CultureInfo.CurrentUICulture = ReadingRequest.CultureOf(language);
        var figure = new ChosenFigure(Key, Made.Sets(100), Stage.Approved, Status.Preliminary, false, "", null, new HashSet<string> { "chen" }, "zhang", null);
        var nation = new ConcernedFigure(Made.Flow, Made.Place(Region.NationCode), Key.Period, Measure.Level, Made.Sets(90));
        var finding = new Finding(Check.PartAboveTotal, [new(Made.Flow, Made.Place(Made.Guangdong), Key.Period, Measure.Level, Made.Sets(100)), nation], new(10, DifferenceUnit.BaseUnit));
        var now = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
        var items = ReleaseChecklist.Of(new([figure], [finding], [], [Key], now.AddHours(1), now, OfficeDays.Weekdays)).Items;

        var rows = Render<Checklist>(parameters => parameters.Add(c => c.Items, items).Add(c => c.NameOf, key => key.ToString())).FindAll("tbody tr");
        Assert.Equal(items.Count, rows.Count);
        Assert.Equal(2, rows.Count(row => Words.Of(row.QuerySelector("td")) == blocks));
        Assert.Contains(Key.ToString(), Words.Of(rows[4]), StringComparison.Ordinal); // without a source
        Assert.Contains("90", Words.Of(rows[5]), StringComparison.Ordinal); // the sentence names both figures
    }

    [Fact]
    public void A_figure_is_ticked_by_its_name_and_shows_reason_and_source()
    {
        var planned = new PlannedFigure(
            Guid.NewGuid(), 3, Key, Made.Sets(251_200, 100), "25.12万", Status.Revised, new("快报", "", "第3页"), "新增两家", new(RevisionReason.Census, new("普查更正", "Census")), "陈");
        var ticked = new HashSet<Guid>();
        var told = 0;
        var table = Render<FigureChoice>(parameters => parameters
            .Add(c => c.Label, "x").Add(c => c.Figures, [planned]).Add(c => c.NameOf, _ => "某数").Add(c => c.ValueOf, figure => figure.Text)
            .Add(c => c.Ticked, ticked).Add(c => c.TickedChanged, () => told++).Add(c => c.CanChoose, true));

        Assert.Equal("某数 25.12万 修订 快报 第3页更正原因：普查。普查更正新增两家 陈", string.Join(' ', table.FindAll("tbody tr > *:not(:first-child)").Select(Words.Of)));
        table.Find("input[aria-label='选择：某数']").Change(true);
        Assert.Equal((planned.EntryId, 1), (Assert.Single(ticked), told));
        table.Find("input[aria-label='选择：某数']").Change(false);
        Assert.Empty(ticked);
    }

    [Fact]
    public void All_of_a_months_figures_are_ticked_and_unticked_at_once()
    {
        var figures = Enumerable.Range(1, 3).Select(number => new PlannedFigure(
            Guid.NewGuid(), 0, Key with { Period = Period.YearToDate(2026, number + 2) }, Made.Sets(number), "", Status.Preliminary, Document.OwnStatistics, "", null, "陈")).ToList();
        var elsewhere = Guid.NewGuid();
        var ticked = new HashSet<Guid> { elsewhere };
        var told = 0;
        var table = Render<FigureChoice>(parameters => parameters
            .Add(c => c.Label, "x").Add(c => c.Figures, figures).Add(c => c.NameOf, key => key.ToString()).Add(c => c.ValueOf, _ => "")
            .Add(c => c.Ticked, ticked).Add(c => c.TickedChanged, () => told++).Add(c => c.CanChoose, true));

        table.Find("input[aria-label='全选3项']").Change(true);
        Assert.True(ticked.SetEquals([elsewhere, .. figures.Select(figure => figure.EntryId)]));
        Assert.All(table.FindAll("tbody input"), box => Assert.True(box.HasAttribute("checked")));
        table.FindAll("tbody input")[1].Change(false);
        Assert.False(table.Find("input[aria-label='全选3项']").HasAttribute("checked")); // not all any more
        table.Find("input[aria-label='全选3项']").Change(true);
        table.Find("input[aria-label='全选3项']").Change(false);
        Assert.Equal((elsewhere, 4), (Assert.Single(ticked), told));
    }

    [Fact]
    public void Figures_that_are_fixed_cannot_be_ticked() => Assert.Empty(Render<FigureChoice>(parameters => parameters
        .Add(c => c.Label, "x").Add(c => c.Figures, []).Add(c => c.NameOf, _ => "").Add(c => c.ValueOf, _ => "").Add(c => c.Ticked, new HashSet<Guid>())).FindAll("input, thead th:nth-child(6)"));

    [Fact]
    public void The_form_gives_the_minute_of_guangdong_in_utc_and_begins_with_what_is_there()
    {
        ReleaseDraft? sent = null;
        var draft = new ReleaseDraft(new(2026, 12, 10, 16, 30, 0, DateTimeKind.Utc), new("题", "Title"), new("", ""));
        var form = Render<ReleaseForm>(parameters => parameters.Add(c => c.Draft, draft).Add(c => c.SubmitText, "保存").Add(c => c.OnSubmit, value => sent = value));
        Assert.Equal(("2026-12-11", "00:30:00"), (form.Find("input[type=date]").GetAttribute("value"), form.Find("input[type=time]").GetAttribute("value")));

        form.Find("input[type=time]").Change("10:00:00"); // as the framework's script sends it
        form.Find("form").Submit();
        Assert.Equal(draft with { At = new(2026, 12, 11, 2, 0, 0, DateTimeKind.Utc) }, sent);
    }

    [Fact]
    public void Without_a_day_the_form_asks_for_it()
    {
        var sent = 0;
        var form = Render<ReleaseForm>(parameters => parameters.Add(c => c.SubmitText, "公布计划").Add(c => c.OnSubmit, _ => sent++));
        form.Find("form").Submit();
        Assert.Equal((0, "请填写日期和时间。"), (sent, Words.Of(form.Find("[role=alert]"))));
    }

    [Fact]
    public void A_notice_is_sent_in_both_languages()
    {
        LocalizedName? sent = null;
        var form = Render<NoticeForm>(parameters => parameters.Add(c => c.SubmitText, "撤回").Add(c => c.OnSubmit, value => sent = value));
        form.FindAll("textarea")[0].Change("数据有误");
        form.FindAll("textarea")[1].Change("A figure is wrong");
        form.Find("form").Submit();
        Assert.Equal(new LocalizedName("数据有误", "A figure is wrong"), sent);
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }
}
