using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>How a reader acts on the page: with the mouse, with the keyboard alone, or with a finger. Counts the acts, because each story says how few are enough.</summary>
public sealed class Hand(IPage page, Hand.Tool tool)
{
    public enum Tool
    {
        Mouse,
        Keyboard,
        Finger,
    }

    /// <summary>Clicks, taps or presses of Enter so far; moving the focus is no act.</summary>
    public int Acts { get; private set; }

    /// <summary>Follows a link, presses a button, opens a summary.</summary>
    public async Task Use(ILocator target)
    {
        Acts++;
        switch (tool)
        {
            case Tool.Mouse:
                await target.ClickAsync();
                break;
            case Tool.Finger:
                await target.TapAsync();
                break;
            default:
                await Reach(target);
                await page.Keyboard.PressAsync("Enter");
                break;
        }
    }

    /// <summary>Types into a field and sends its form.</summary>
    public async Task Send(ILocator field, string value, ILocator button)
    {
        if (tool == Tool.Keyboard)
        {
            await Reach(field);
        }

        await field.FillAsync(value); // how a date is typed depends on the browser's language
        await Use(button);
    }

    /// <summary>Tabs forward to the target. What the keyboard cannot reach, or what hides its focus, fails.</summary>
    private async Task Reach(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var step = 0; step < 250; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                var shown = await target.EvaluateAsync<bool>("e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; }");
                Assert.True(shown, "The focus cannot be seen.");
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {target}.");
    }
}
