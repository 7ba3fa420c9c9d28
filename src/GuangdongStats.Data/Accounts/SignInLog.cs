using System.Globalization;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;

namespace GuangdongStats.Data.Accounts;

/// <summary>Who signed in, from where and with what, and which account was locked: in the log of all changes, with what was done afterwards.</summary>
public sealed class SignInLog(WorkWriter writer)
{
    /// <param name="place">With the device in a few words.</param>
    public Task SignedIn(AccountRow account, SessionPlace place, CancellationToken cancellation) =>
        writer.Do(new(account.Id, place.Address ?? ""), AccountWriter.SubjectOf(account), unit =>
        {
            unit.Audit("account.sign-in", AccountWriter.SubjectOf(account), "", place.Device ?? "");
            return Task.FromResult<Refusal?>(null);
        }, cancellation);

    /// <summary>Nobody proved to be the account's owner, so the entry names none; the address from which it was tried the last time stands in it.</summary>
    public Task Locked(AccountRow account, SessionPlace place, CancellationToken cancellation) => writer.DoAsProgram(unit =>
    {
        var until = account.LockoutEnd?.UtcDateTime.ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture) ?? "";
        unit.Audit("account.lock", AccountWriter.SubjectOf(account), "", string.Join(" · ", new[] { until, place.Address }.Where(part => !string.IsNullOrEmpty(part))));
        return Task.CompletedTask;
    }, cancellation);
}
