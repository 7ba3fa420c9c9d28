using System.Diagnostics;
using Microsoft.Playwright;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>Finds a Chromium on this machine, or fetches one where that is allowed.</summary>
internal static class ChromiumHere
{
    /// <summary>What to do by hand where nothing was found.</summary>
    public const string Hint =
        "No Chromium found. Install it (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or name one in GDSTATS_TEST_CHROMIUM.";

    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The path of an executable; null where there is none and none can be fetched.</summary>
    public static string? Find(IPlaywright playwright) =>
        Environment.GetEnvironmentVariable("GDSTATS_TEST_CHROMIUM") is { Length: > 0 } named ? named
        : OnPath() ?? OfPlaywright(playwright) ?? InstalledByPlaywright(playwright) ?? InstalledByApt();

    private static string? OnPath() =>
        (from program in Programs
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         let path = Path.Combine(folder, program)
         where File.Exists(path)
         select path).FirstOrDefault();

    private static string? OfPlaywright(IPlaywright playwright) => File.Exists(playwright.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath : null;

    private static string? InstalledByPlaywright(IPlaywright playwright) =>
        Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 ? OfPlaywright(playwright) : null;

    private static string? InstalledByApt()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        const string install = "apt-get install -y --no-install-recommends chromium fonts-noto-cjk";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{install} || {{ apt-get update && {install}; }}"])
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        shell.WaitForExit();
        return OnPath();
    }
}
