using Microsoft.Playwright;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>Who sits before the screen, and with what.</summary>
/// <param name="Width">Of the window in CSS pixels: 390 is a phone, 1440 a desk.</param>
public sealed record Reader(int Width = 1440, bool JavaScript = true, ColorScheme Scheme = ColorScheme.Light)
{
    public static readonly Reader AtADesk = new();
    public static readonly Reader OnAPhone = new(Width: 390);
    public static readonly Reader WithoutScripts = new(JavaScript: false);

    internal BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new() { Width = Width, Height = Width < 600 ? 844 : 900 },
        IsMobile = Width < 600,
        HasTouch = Width < 600,
        JavaScriptEnabled = JavaScript,
        ColorScheme = Scheme,
        Locale = "zh-CN",
    };
}
