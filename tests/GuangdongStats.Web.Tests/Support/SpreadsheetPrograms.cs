using System.Diagnostics;
using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>
/// The programs that read what the site writes: LibreOffice, pdftotext, and Python's openpyxl. Where one is missing it is installed as root, else the test is
/// skipped on a desk and fails in CI.
/// </summary>
internal static class SpreadsheetPrograms
{
    private const string Packages = "libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils python3-openpyxl";

    private const string Hint = $"LibreOffice, pdftotext or openpyxl is missing. Install them (Debian, Ubuntu: sudo apt-get install {Packages}).";

    /// <summary>A guard: a program that hangs ends the test, not the day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly Lazy<bool> Ready = new(() => AreHere() || (Install() && AreHere()));

    public static void Require()
    {
        if (!Ready.Value && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Hint);
        }

        Assert.SkipUnless(Ready.Value, Hint);
    }

    /// <summary>Converts files all at once, into a folder.</summary>
    /// <param name="format">As LibreOffice names it: <c>pdf</c>, <c>xlsx</c>.</param>
    public static Task Convert(string folder, string format, IEnumerable<string> files)
    {
        var profile = Directory.CreateDirectory(Path.Combine(folder, "profile")).FullName;
        return Run("soffice", [$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", format, "--outdir", folder, .. files]);
    }

    public static async Task<string> TextOf(string pdf) => await Run("pdftotext", ["-layout", pdf, "-"]);

    /// <summary>Runs a script in a Python that has openpyxl.</summary>
    public static async Task<string> Python(string script, params string[] arguments) => await Run(PythonHere()!, ["-c", script, .. arguments]);

    private static bool AreHere() => OnPath("soffice") is not null && OnPath("pdftotext") is not null && PythonHere() is not null;

    private static string? PythonHere() => new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(python =>
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import openpyxl"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static bool Install()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return false;
        }

        const string install = $"apt-get install -y --no-install-recommends {Packages}";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{install} || {{ apt-get update && {install}; }}"]) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }

    private static async Task<string> Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C.UTF-8" } })!;
        using var guard = new CancellationTokenSource(Longest);
        await using var stop = guard.Token.Register(() => process.Kill(entireProcessTree: true));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(guard.Token), process.StandardError.ReadToEndAsync(guard.Token));
        await process.WaitForExitAsync(guard.Token);
        Assert.True(process.ExitCode == 0, $"{program}: {await error}");
        return await output;
    }
}
