using System.Net.Sockets;
using System.Resources;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Localization;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace GuangdongStats.Web.Mail;

/// <summary>Sends what waits, over one connection; what cannot be sent now is put off.</summary>
public sealed partial class MailRound(NoticeMail notices, MailSettings settings, ILogger<MailRound> log)
{
    private const int LongestSubject = 80;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly ResourceManager Texts = new(typeof(MailText));

    public async Task Run(CancellationToken cancellation)
    {
        using var client = new SmtpClient();
        while (await notices.Take(cancellation) is { } notice)
        {
            if (await TrySend(client, notice, cancellation) is { } why)
            {
                LogFailed(notice.Id, notice.Tries, await notices.Failed(notice, cancellation), why);
                if (!IsReady(client))
                {
                    return; // the others would fail alike; they have not been tried
                }
            }
            else
            {
                await notices.Sent(notice, cancellation);
            }
        }

        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
    }

    /// <returns>Why it was not sent; null when the server took it.</returns>
    private async Task<string?> TrySend(SmtpClient client, MailedNotice notice, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        try
        {
            if (!IsReady(client))
            {
                await client.ConnectAsync(settings.Host, settings.Port, settings.Security, patience.Token);
                if (settings.User.Length > 0)
                {
                    await client.AuthenticateAsync(settings.User, settings.Password, patience.Token);
                }
            }

            await client.SendAsync(Write(notice), patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "no answer";
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or ParseException or NotSupportedException)
        {
            return e.Message;
        }
    }

    private bool IsReady(SmtpClient client) => client.IsConnected && (settings.User.Length == 0 || client.IsAuthenticated);

    private MimeMessage Write(MailedNotice notice)
    {
        var line = notice.Text.ReplaceLineEndings(" ");
        var message = new MimeMessage { Subject = string.Format(null, Say("Subject", notice), line.Length > LongestSubject ? line[..LongestSubject] + "…" : line) };
        message.From.Add(settings.Sender);
        message.To.Add(new MailboxAddress(notice.Name, notice.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // no answers by machines
        var prefix = notice.Language == Language.English ? ReadingRequest.EnglishPrefix : "";
        var link = settings.Site.Length == 0 ? "" : $"{settings.Site}{prefix}{notice.Path}\n\n";
        message.Body = new TextPart("plain") { Text = $"{notice.Text}\n\n{link}{Say("Foot", notice)}\n" };
        return message;
    }

    private static string Say(string key, MailedNotice notice) => Texts.GetString(key, ReadingRequest.CultureOf(notice.Language))!;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notice {Notice} could not be mailed (try {Try}); it is tried again at {Again:u}: {Why}")]
    private partial void LogFailed(long notice, int @try, DateTime again, string why);
}
