using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Mail;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Xunit;

namespace GuangdongStats.Web.Tests.Mail;

/// <summary>Notices against a mail server of the test's own.</summary>
public sealed class MailRoundTests : IAsyncLifetime
{
    private readonly ReadingSite site = new();
    private readonly SmtpListener server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_notice_goes_out_once_in_the_persons_language_with_a_link()
    {
        await Person("chen", "chen@example.org", Language.Chinese);
        await Person("smith", "smith@example.org", Language.English);
        await Notice("chen", "2026年1—10月工业机器人产量已退回");
        await Notice("smith", "A figure was returned");

        await Round().Run(Cancellation);
        await Round().Run(Cancellation);

        var mails = server.Mails.Select(Read).ToDictionary(mail => mail.To.ToString());
        Assert.Equal(2, mails.Count);
        var chinese = mails["\"chen\" <chen@example.org>"];
        Assert.Equal("【广东工业和人工智能统计】2026年1—10月工业机器人产量已退回", chinese.Subject);
        Assert.Contains("https://stats.example.org/work/entry", chinese.TextBody, StringComparison.Ordinal);
        Assert.Contains("请勿回复", chinese.TextBody, StringComparison.Ordinal);
        var english = mails["\"smith\" <smith@example.org>"];
        Assert.Equal("GuangdongStats: A figure was returned", english.Subject);
        Assert.Contains("https://stats.example.org/en/work/entry", english.TextBody, StringComparison.Ordinal);
        Assert.Equal("stats@example.org", ((MailboxAddress)english.From.Single()).Address);
    }

    [Fact]
    public async Task A_mail_that_the_server_puts_off_is_tried_again_and_does_not_hold_up_the_others()
    {
        await Person("chen", "chen@example.org", Language.Chinese);
        await Person("smith", "smith@example.org", Language.English);
        await Notice("chen", "first");
        await Notice("smith", "second");
        server.Busy = "chen@";

        await Round().Run(Cancellation);
        Assert.Equal("GuangdongStats: second", Read(Assert.Single(server.Mails)).Subject);

        server.Busy = null;
        await Round().Run(Cancellation);
        Assert.Single(server.Mails); // not at once

        site.Clock.Now += TimeSpan.FromMinutes(1);
        await Round().Run(Cancellation);
        Assert.Equal(2, server.Mails.Count);
    }

    [Fact]
    public async Task A_server_that_is_not_there_loses_nothing()
    {
        await Person("chen", "chen@example.org", Language.Chinese);
        await Notice("chen", "first");
        await Round("127.0.0.1", 1).Run(Cancellation);
        site.Clock.Now += TimeSpan.FromMinutes(1);
        await Round().Run(Cancellation);
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Words_with_line_breaks_make_no_header_of_their_own()
    {
        await Person("chen", "chen@example.org", Language.English);
        await Notice("chen", "returned\r\nBcc: everybody@example.org\r\n\r\n<script>");
        await Round().Run(Cancellation);
        var mail = Read(Assert.Single(server.Mails));
        Assert.Empty(mail.Bcc);
        Assert.StartsWith("GuangdongStats: returned Bcc: everybody", mail.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Smtp:Port", "many", "Smtp__Port")]
    [InlineData("Smtp:Port", "0", "Smtp__Port")]
    [InlineData("Smtp:Security", "maybe", "Smtp__Security")]
    [InlineData("Smtp:From", "", "Smtp__From")]
    [InlineData("Site:Address", "stats", "Site__Address")]
    public void A_setting_that_is_not_understood_is_named(string key, string value, string name)
    {
        var settings = Settings(new() { [key] = value });
        var fault = Assert.Throws<StatsDbStartException>(() => MailSettings.Read(settings));
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_there_is_no_mail() => Assert.Null(MailSettings.Read(Settings(new() { ["Smtp:Host"] = "", ["Smtp:Port"] = "many" })));

    private static MimeMessage Read(string mail)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail));
        return MimeMessage.Load(bytes, Cancellation);
    }

    private static IConfiguration Settings(Dictionary<string, string?> changed)
    {
        var all = new Dictionary<string, string?> { ["Smtp:Host"] = "127.0.0.1", ["Smtp:From"] = "stats@example.org", ["Smtp:Security"] = "none", ["Site:Address"] = "https://stats.example.org/" };
        foreach (var (key, value) in changed)
        {
            all[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    private MailRound Round(string host = "127.0.0.1", int? port = null)
    {
        var settings = MailSettings.Read(Settings(new() { ["Smtp:Host"] = host, ["Smtp:Port"] = $"{port ?? server.Port}" }))!;
        return new(site.Services.GetRequiredService<NoticeMail>(), settings, NullLogger<MailRound>.Instance);
    }

    private Task Person(string id, string address, Language language) => Store(db => db.Users.Add(new()
    {
        Id = id,
        UserName = id,
        NormalizedUserName = id.ToUpperInvariant(),
        DisplayName = id,
        Email = address,
        Language = language,
        CreatedAt = site.Clock.Now.UtcDateTime,
    }));

    private Task Notice(string to, string text) => Store(db => db.Notices.Add(new NoticeRow { To = to, At = site.Clock.Now.UtcDateTime, TextZh = text, TextEn = text, Path = "/work/entry" }));

    private async Task Store(Action<StatsDb> change) =>
        await site.Services.GetRequiredService<WorkWriter>().DoAsProgram(unit =>
        {
            change(unit.Db);
            return Task.CompletedTask;
        }, Cancellation);
}
