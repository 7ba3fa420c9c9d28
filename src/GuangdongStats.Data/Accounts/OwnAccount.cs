using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Accounts;

/// <summary>What people do with their own account. Each change ends their sessions elsewhere, because the credentials have changed.</summary>
public sealed class OwnAccount(AccountWriter writer, IDbContextFactory<StatsDb> databases)
{
    public async Task<AccountRow> Row(SignedIn who, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Users.AsNoTracking().SingleAsync(row => row.Id == who.Person.Id, cancellation);
    }

    /// <summary>A wrong present password counts as a failed sign-in: whoever found an open screen may not try for ever.</summary>
    public async Task<AccountFault> ChangePassword(SignedIn who, string present, string next, CancellationToken cancellation)
    {
        var isWrong = false;
        var fault = await writer.Do(who.Actor, AccountWriter.SubjectOf(who.UserName), async (unit, accounts) =>
        {
            var account = await Mine(unit.Db, who, cancellation);
            if (await accounts.IsLockedOutAsync(account))
            {
                return AccountFault.LockedOut;
            }

            if (!await accounts.CheckPasswordAsync(account, present))
            {
                isWrong = true;
                await accounts.AccessFailedAsync(account);
                unit.Audit("account.password-wrong", AccountWriter.SubjectOf(account), "", "");
                return AccountFault.None; // the count must stay
            }

            if (present == next)
            {
                return AccountFault.SamePassword;
            }

            var result = AccountWriter.FaultOf(await accounts.ChangePasswordAsync(account, present, next));
            if (result != AccountFault.None)
            {
                return result;
            }

            account.MustChangePassword = false;
            await unit.Db.Sessions.Where(row => row.AccountId == account.Id && row.EndedAt == null && row.Id != who.SessionId)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.EndedAt, unit.Now), cancellation);
            unit.Audit("account.password", AccountWriter.SubjectOf(account), "", "");
            return AccountFault.None;
        }, cancellation);
        return isWrong ? AccountFault.WrongPassword : fault;
    }

    private static Task<AccountRow> Mine(StatsDb db, SignedIn who, CancellationToken cancellation) => db.Users.SingleAsync(row => row.Id == who.Person.Id, cancellation);
}
