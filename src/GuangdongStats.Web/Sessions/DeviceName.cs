namespace GuangdongStats.Web.Sessions;

/// <summary>Browser and system in a few words, from what the browser says of itself.</summary>
public static class DeviceName
{
    // Browsers name those they descend from, so the younger come first.
    private static readonly (string Sign, string Name)[] Browsers =
        [("MicroMessenger/", "WeChat"), ("QQBrowser/", "QQ Browser"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("HarmonyOS", "HarmonyOS"), ("OpenHarmony", "HarmonyOS"), ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <returns>Null when nothing of it is known.</returns>
    public static string? Of(string? userAgent)
    {
        var known = new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join(" · ", known);
    }

    private static string? Find((string Sign, string Name)[] signs, string? userAgent) =>
        userAgent is null ? null : signs.FirstOrDefault(sign => userAgent.Contains(sign.Sign, StringComparison.OrdinalIgnoreCase)).Name;
}
