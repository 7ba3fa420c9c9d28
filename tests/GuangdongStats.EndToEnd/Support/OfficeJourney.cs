using GuangdongStats.Core.Observations;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>A journey of signed-in colleagues through an office of their own, shared by the tests of one class.</summary>
public abstract class OfficeJourney(Site site, Office office) : Journey(site), IClassFixture<Office>
{
    protected Office Office { get; } = office;

    protected override Uri Address => Office.Address;

    /// <summary>Types a figure into the month's sheet and leaves the cell.</summary>
    /// <param name="cell">As the sheet names it: <c>industrial-robots/440000/ytd-2026-04/level</c>.</param>
    protected static async Task Enter(IPage sheet, string cell, string text)
    {
        await Expect(sheet.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await sheet.GetByLabel("本部门统计").First.CheckAsync();
        var input = sheet.Locator($"input[data-cell='{cell}']");
        await input.FillAsync(text);
        await sheet.Keyboard.PressAsync("Tab");
        await Expect(input).ToHaveAttributeAsync("data-seen", text); // stored
    }

    /// <summary>Says of the figure in the cell why it replaces a released one.</summary>
    /// <inheritdoc cref="Enter"/>
    protected static async Task GiveReason(IPage sheet, string cell, string reason, string chinese, string english)
    {
        await sheet.Locator($"input[data-cell='{cell}']").FocusAsync();
        await sheet.GetByLabel("更正原因").SelectOptionAsync(new SelectOptionValue { Label = reason });
        await sheet.GetByLabel("更正公告（中文）").FillAsync(chinese);
        await sheet.GetByLabel("更正公告（英文）").FillAsync(english);
        await sheet.Keyboard.PressAsync("Tab");
    }

    /// <summary>Submits what can be submitted of the sheet.</summary>
    protected static async Task SubmitSheet(IPage sheet)
    {
        await sheet.Locator(".entry-actions").GetByRole(AriaRole.Button, new() { NameRegex = new("提交审核") }).ClickAsync();
        var dialog = sheet.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("提交审核") }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "提交结果" })).ToBeVisibleAsync();
        await Expect(dialog.GetByText("已提交").First).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Approves all figures of the submission that the page shows.</summary>
    protected static async Task ApproveAll(IPage review)
    {
        await review.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("选择|全选") }).First.CheckAsync();
        await review.GetByRole(AriaRole.Button, new() { NameRegex = new("^通过所选") }).ClickAsync();
        await Expect(review.GetByText("本次提交已全部办结。")).ToBeVisibleAsync();
    }

    /// <summary>Plans a release in two days, chooses for it and schedules it.</summary>
    /// <param name="chosen">As their boxes are labelled, without 选择：.</param>
    /// <returns>Its minute.</returns>
    protected async Task<DateTimeOffset> Release(Colleague releaser, string chinese, string english, params string[] chosen)
    {
        var desk = await SignIn(releaser, "/work/releases");
        var day = ReleaseTime.DayAt(Office.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        await desk.GetByLabel("标题（中文）").FillAsync(chinese);
        await desk.GetByLabel("标题（英文）").FillAsync(english);
        await desk.GetByLabel("日期").FillAsync($"{day:yyyy-MM-dd}");
        await desk.GetByLabel("时间（北京时间）").FillAsync("10:30");
        await desk.GetByRole(AriaRole.Button, new() { Name = "公布计划" }).ClickAsync();
        foreach (var what in chosen)
        {
            await desk.GetByRole(AriaRole.Checkbox, new() { Name = $"选择：{what}" }).CheckAsync();
        }

        await desk.GetByRole(AriaRole.Button, new() { Name = $"选入（{chosen.Length}项）" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "定时发布……" }).ClickAsync();
        await desk.GetByRole(AriaRole.Group, new() { Name = "确认定时发布" }).GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("已定时");
        return new(ReleaseTime.MinuteOf(day, new(10, 30)));
    }
}
