using GuangdongStats.Core.Accounts;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Layouts;

/// <summary>What a work page shows before its connection lives, while it is interrupted, and when it has failed.</summary>
public class ConnectingTests(ReadingSite site)
{
    [Theory]
    [InlineData("/work", "正在连接", "[\u4e00-\u9fff]")]
    [InlineData("/en/work", "Connecting", "[A-Za-z]")]
    public async Task Every_state_of_the_connection_is_told_in_the_pages_language(string address, string connecting, string script)
    {
        var page = await (await site.SignedIn(Duty.Clerk)).Page(address);
        Assert.StartsWith(connecting, Words.Of(page.QuerySelector(".connecting")), StringComparison.Ordinal);
        var dialog = page.QuerySelector("#components-reconnect-modal")!;
        foreach (var state in new[] { "reconnect-first-attempt", "reconnect-repeated-attempt", "reconnect-failed", "pause", "resume-failed" })
        {
            Assert.Matches(script, Words.Of(dialog.QuerySelector($"p.components-{state}-visible")));
        }

        Assert.All(dialog.QuerySelectorAll("button"), button => Assert.Matches(script, Words.Of(button)));
        Assert.Matches(script, Words.Of(page.QuerySelector("#blazor-error-ui[role=alert]")));
        if (address.StartsWith("/en", StringComparison.Ordinal))
        {
            Assert.DoesNotMatch("[\u4e00-\u9fff]", Words.Of(page.Body));
        }
    }
}
