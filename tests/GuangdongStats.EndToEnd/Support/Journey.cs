using Microsoft.Playwright;
using Xunit;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>
/// One test in the browser. Whatever a page complains about (an error on the console, a blocked or missing resource) fails the test; a test that failed
/// leaves a picture, the page and its log in <c>TestResults</c>.
/// </summary>
public abstract class Journey(Site site) : IAsyncLifetime
{
    private readonly List<(IPage Page, List<string> Log)> visits = [];
    private readonly List<string> complaints = [];

    protected Site Site { get; } = site;

    /// <summary>The one server that a page may ask.</summary>
    protected virtual Uri Address => Site.Address;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a window for the reader at the path, which may answer only with the status expected.</summary>
    protected async Task<IPage> Open(string path, Reader? reader = null, int status = 200)
    {
        var context = await Site.Browser.NewContextAsync((reader ?? Reader.AtADesk).Options(Address));
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        Listen(page);
        await Go(page, path, status);
        return page;
    }

    /// <summary>A window of its own in which the colleague has signed in and stands on the page.</summary>
    /// <param name="path">With <c>/en</c> before it for English.</param>
    protected async Task<IPage> SignIn(Colleague colleague, string path = "/work", Reader? reader = null)
    {
        var page = await Open($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", reader);
        await page.GetByLabel("用户名").FillAsync(colleague.UserName);
        await page.GetByLabel("密码", new() { Exact = true }).FillAsync(colleague.Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "登录" }).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        return page;
    }

    protected static async Task Go(IPage page, string path, int status = 200)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal(status, answer!.Status);
    }

    /// <summary>The test takes the server away: that pages complain of it is as it should be. Set it before, and for the whole test.</summary>
    protected bool ServerMayBeGone { get; set; }

    private void Listen(IPage page)
    {
        var log = new List<string>();
        visits.Add((page, log));
        void Complain(string text)
        {
            log.Add(text);
            if (!ServerMayBeGone)
            {
                complaints.Add(text);
            }
        }

        page.Console += (_, message) =>
        {
            // Chromium repeats an error page's status as an error of its own.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Complain($"console {message.Type} at {page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Complain($"script error at {page.Url}: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A page left while something loads aborts it, and a download is no page.
            if (request.Failure != "net::ERR_ABORTED")
            {
                Complain($"{request.Failure}: {request.Url}");
            }
        };
        page.Response += (_, answer) =>
        {
            log.Add($"{answer.Status} {answer.Url}");
            if (answer.Status >= 400 && !answer.Request.IsNavigationRequest)
            {
                complaints.Add($"{answer.Status} for {answer.Url} at {page.Url}");
            }

            if (!answer.Url.StartsWith(Address.ToString(), StringComparison.Ordinal) && answer.Url.StartsWith("http", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url} asks another server: {answer.Url}");
            }
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (complaints.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await KeepEvidence();
        }

        foreach (var (page, _) in visits)
        {
            await page.Context.CloseAsync();
        }

        GC.SuppressFinalize(this);
        Assert.Empty(complaints);
    }

    private async Task KeepEvidence()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Split(Path.GetInvalidFileNameChars()).SelectMany(p => p)
            .Select(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' ? c : '-').Take(120));
        var folder = Directory.CreateDirectory(Path.Combine(ProjectFolder(), "TestResults", name)).FullName;
        for (var i = 0; i < visits.Count; i++)
        {
            var (page, log) = visits[i];
            await File.WriteAllLinesAsync(Path.Combine(folder, $"{i + 1}.log"), [page.Url, .. log]);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i + 1}.html"), await page.ContentAsync());
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{i + 1}.png"), FullPage = true });
        }
    }

    private static string ProjectFolder() => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
}
