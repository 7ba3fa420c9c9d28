namespace GuangdongStats.Web.Mail;

/// <summary>Sends notices beside the site: a slow or silent mail server keeps nobody waiting.</summary>
public sealed class MailService(MailRound round, TimeProvider clock, ILogger<MailService> log) : Rounds(TimeSpan.FromSeconds(15), clock, log)
{
    protected override Task Round(CancellationToken cancellation) => round.Run(cancellation);
}
