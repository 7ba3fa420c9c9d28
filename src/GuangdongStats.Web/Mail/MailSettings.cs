using System.Globalization;
using GuangdongStats.Data;
using MailKit.Security;
using MimeKit;

namespace GuangdongStats.Web.Mail;

/// <summary>The mail server by which notices go out.</summary>
/// <param name="User">Empty: the server wants nobody to sign in.</param>
/// <param name="Site">Where people reach the site, for links, without a slash at the end; empty: mails carry none.</param>
public sealed record MailSettings(string Host, int Port, SecureSocketOptions Security, string User, string Password, MailboxAddress Sender, string Site)
{
    private const int UsualPort = 587;

    /// <returns>Null: no server is configured, and nothing is sent.</returns>
    /// <exception cref="StatsDbStartException">A setting has a value that is not understood; the message names it.</exception>
    public static MailSettings? Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Smtp");
        if (smtp["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var port = smtp["Port"] switch
        {
            null or "" => UsualPort,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 => number,
            var text => throw new StatsDbStartException($"The setting Smtp__Port is '{text}'; it may be a number from 1 to 65535."),
        };
        var security = smtp["Security"]?.ToLowerInvariant() switch
        {
            null or "" or "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            var word => throw new StatsDbStartException($"The setting Smtp__Security is '{word}'; it may be starttls, tls or none."),
        };
        if (!MailboxAddress.TryParse(smtp["From"], out var sender))
        {
            throw new StatsDbStartException($"The setting Smtp__From is '{smtp["From"]}'; with Smtp__Host it must be the address that mails come from, for example stats@example.org.");
        }

        var site = configuration["Site:Address"] ?? "";
        return site.Length == 0 || (Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? new(host, port, security, smtp["User"] ?? "", smtp["Password"] ?? "", sender, site.TrimEnd('/'))
            : throw new StatsDbStartException($"The setting Site__Address is '{site}'; it must be where people reach the site, for example https://stats.example.org.");
    }
}
