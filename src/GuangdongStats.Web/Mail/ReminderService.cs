using GuangdongStats.Data.Work;

namespace GuangdongStats.Web.Mail;

/// <summary>Looks every few minutes whether somebody must be told of what the clock brought.</summary>
public sealed class ReminderService(Reminders reminders, TimeProvider clock, ILogger<ReminderService> log) : Rounds(TimeSpan.FromMinutes(5), clock, log)
{
    protected override Task Round(CancellationToken cancellation) => reminders.Run(cancellation);
}
