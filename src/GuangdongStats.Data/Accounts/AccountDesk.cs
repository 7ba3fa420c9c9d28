using System.Globalization;
using System.Security.Cryptography;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Accounts;

/// <summary>
/// What administrators do with the accounts of others. One administrator is always left, because nobody takes the duty from themselves and
/// changes are made one after the other.
/// </summary>
public sealed class AccountDesk(AccountWriter writer, IDbContextFactory<StatsDb> databases, TimeProvider clock)
{
    // Without those that are read or heard for one another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="limits">What counts as an open session.</param>
    public async Task<IReadOnlyList<AccountLine>> All(SessionLimits limits, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (seenAfter, openedAfter) = (now.UtcDateTime - limits.Idle, now.UtcDateTime - limits.Longest);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var accounts = await db.Users.AsNoTracking().ToListAsync(cancellation);
        var duties = (await db.UserRoles.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.UserId, row => Enum.Parse<Duty>(row.RoleId));
        var passkeys = await db.UserPasskeys.AsNoTracking().GroupBy(row => row.UserId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var seen = await db.Sessions.AsNoTracking().GroupBy(row => row.AccountId).Select(group => new { group.Key, Last = group.Max(row => row.LastSeenAt) }).ToDictionaryAsync(row => row.Key, row => row.Last, cancellation);
        var open = await db.Sessions.AsNoTracking().Where(row => row.EndedAt == null && row.LastSeenAt > seenAfter && row.CreatedAt > openedAfter)
            .GroupBy(row => row.AccountId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return
        [
            .. from account in accounts
               orderby account.IsDisabled, account.UserName, account.Id
               select new AccountLine(
                   account.Id, account.UserName!, account.DisplayName, account.Email, account.Language, duties[account.Id].ToHashSet(), account.IsDisabled, account.MustChangePassword,
                   account.LockoutEnd > now ? account.LockoutEnd.Value.UtcDateTime : null, account.TwoFactorEnabled, passkeys.GetValueOrDefault(account.Id),
                   open.GetValueOrDefault(account.Id), seen.TryGetValue(account.Id, out var last) ? last : null),
        ];
    }

    /// <summary>A new account with a password that must be changed at the first sign-in.</summary>
    public async Task<OneTimePassword> Add(Actor actor, NewAccount account, IReadOnlySet<Duty> duties, CancellationToken cancellation)
    {
        var password = NewPassword(account.UserName, account.DisplayName, account.Email);
        var fault = await Do(actor, account.UserName, async (unit, accounts) =>
        {
            var row = AccountWriter.RowOf(account, unit.Now);
            row.MustChangePassword = true;
            if (AccountWriter.FaultOf(account) is var wrong and not AccountFault.None)
            {
                return wrong;
            }

            if (await IsTaken(unit, accounts, account.Email, row.Id))
            {
                return AccountFault.EmailTaken;
            }

            if (AccountWriter.FaultOf(await accounts.CreateAsync(row, password)) is var refused and not AccountFault.None)
            {
                return refused;
            }

            unit.Db.UserRoles.AddRange(duties.Select(duty => new IdentityUserRole<string> { UserId = row.Id, RoleId = duty.ToString() }));
            unit.Audit("account.add", AccountWriter.SubjectOf(row), "", $"{row.DisplayName}; {TextOf(duties)}");
            return AccountFault.None;
        }, cancellation);
        return new(fault, fault == AccountFault.None ? password : "");
    }

    /// <summary>
    /// Puts name, address and language right. Only an administrator does: the office's sign-on opens the account that has the address it
    /// vouches for.
    /// </summary>
    /// <param name="email">Null: none.</param>
    public Task<AccountFault> Edit(Actor actor, string accountId, string displayName, string? email, Language language, CancellationToken cancellation) => On(actor, accountId, async (unit, accounts, account) =>
    {
        if (AccountWriter.FaultOf(new NewAccount(account.UserName!, displayName, email, language)) is var wrong and not AccountFault.None)
        {
            return wrong;
        }

        if (await IsTaken(unit, accounts, email, account.Id))
        {
            return AccountFault.EmailTaken;
        }

        var before = Words(account);
        (account.DisplayName, account.Language) = (displayName, language);
        (account.Email, account.NormalizedEmail) = (email, accounts.NormalizeEmail(email));
        if (Words(account) is var after && after != before)
        {
            unit.Audit("account.edit", AccountWriter.SubjectOf(account), before, after);
        }

        return AccountFault.None;

        static string Words(AccountRow row) => $"{row.DisplayName}; {row.Email}; {row.Language}";
    }, cancellation);

    public Task<AccountFault> SetDuties(Actor actor, string accountId, IReadOnlySet<Duty> duties, CancellationToken cancellation) => On(actor, accountId, async (unit, _, account) =>
    {
        var before = await Sessions.DutiesOf(unit.Db, accountId, cancellation);
        if (account.Id == actor.AccountId && !duties.Contains(Duty.Administrator))
        {
            return AccountFault.OwnDuty;
        }

        if (!before.SetEquals(duties))
        {
            await unit.Db.UserRoles.Where(row => row.UserId == accountId).ExecuteDeleteAsync(cancellation);
            unit.Db.UserRoles.AddRange(duties.Select(duty => new IdentityUserRole<string> { UserId = accountId, RoleId = duty.ToString() }));
            unit.Audit("account.duties", AccountWriter.SubjectOf(account), TextOf(before), TextOf(duties));
        }

        return AccountFault.None;
    }, cancellation);

    /// <summary>A disabled account keeps its history; its sessions end.</summary>
    public Task<AccountFault> SetDisabled(Actor actor, string accountId, bool isDisabled, CancellationToken cancellation) => On(actor, accountId, async (unit, _, account) =>
    {
        if (account.Id == actor.AccountId)
        {
            return AccountFault.OwnAccount;
        }

        if (account.IsDisabled != isDisabled)
        {
            account.IsDisabled = isDisabled;
            await EndAll(unit, account);
            unit.Audit(isDisabled ? "account.disable" : "account.enable", AccountWriter.SubjectOf(account), "", "");
        }

        return AccountFault.None;
    }, cancellation);

    public Task<AccountFault> Unlock(Actor actor, string accountId, CancellationToken cancellation) => On(actor, accountId, (unit, _, account) =>
    {
        unit.Audit("account.unlock", AccountWriter.SubjectOf(account), account.LockoutEnd?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "", "");
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        return Task.FromResult(AccountFault.None);
    }, cancellation);

    public Task<AccountFault> EndSessions(Actor actor, string accountId, CancellationToken cancellation) => On(actor, accountId, async (unit, _, account) =>
    {
        var ended = await EndAll(unit, account);
        unit.Audit("account.end-sessions", AccountWriter.SubjectOf(account), "", ended.ToString(CultureInfo.InvariantCulture));
        return AccountFault.None;
    }, cancellation);

    /// <summary>For who lost the phone: takes authenticator, recovery codes and passkeys away; the password stays.</summary>
    public Task<AccountFault> ResetSecondFactor(Actor actor, string accountId, CancellationToken cancellation) => On(actor, accountId, async (unit, accounts, account) =>
    {
        await OwnAccount.TakeAuthenticator(accounts, account);
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        await EndAll(unit, account);
        unit.Audit("account.second-factor-reset", AccountWriter.SubjectOf(account), "", "");
        return AccountFault.None;
    }, cancellation);

    /// <summary>For who forgot the password: a new one that must be changed at the next sign-in.</summary>
    public async Task<OneTimePassword> ResetPassword(Actor actor, string accountId, CancellationToken cancellation)
    {
        var password = "";
        var fault = await On(actor, accountId, async (unit, accounts, account) =>
        {
            password = NewPassword(account.UserName, account.DisplayName, account.Email);
            await accounts.RemovePasswordAsync(account);
            if (AccountWriter.FaultOf(await accounts.AddPasswordAsync(account, password)) is var refused and not AccountFault.None)
            {
                return refused;
            }

            account.MustChangePassword = true;
            account.LockoutEnd = null;
            await EndAll(unit, account);
            unit.Audit("account.password-reset", AccountWriter.SubjectOf(account), "", "");
            return AccountFault.None;
        }, cancellation);
        return new(fault, fault == AccountFault.None ? password : "");
    }

    private Task<AccountFault> On(Actor actor, string accountId, Func<WorkUnit, AccountManager, AccountRow, Task<AccountFault>> change, CancellationToken cancellation) =>
        Do(actor, accountId, async (unit, accounts) => await unit.Db.Users.SingleOrDefaultAsync(row => row.Id == accountId, cancellation) is { } account
            ? await change(unit, accounts, account)
            : AccountFault.NoSuchAccount, cancellation);

    /// <param name="subject">For the log of a refusal: the account's name, or its id where the name is not known yet.</param>
    private Task<AccountFault> Do(Actor actor, string subject, Func<WorkUnit, AccountManager, Task<AccountFault>> change, CancellationToken cancellation) =>
        writer.Do(actor, AccountWriter.SubjectOf(Cut(subject)), async (unit, accounts) => unit.Person.Has(Duty.Administrator) ? await change(unit, accounts) : AccountFault.NotAdministrator, cancellation);

    private static Task<int> EndAll(WorkUnit unit, AccountRow account) =>
        unit.Db.Sessions.Where(row => row.AccountId == account.Id && row.EndedAt == null).ExecuteUpdateAsync(row => row.SetProperty(r => r.EndedAt, unit.Now), unit.Cancellation);

    /// <summary>Another account has the address.</summary>
    private static async Task<bool> IsTaken(WorkUnit unit, AccountManager accounts, string? email, string accountId) =>
        email is not null && accounts.NormalizeEmail(email) is var normalized
        && await unit.Db.Users.AnyAsync(other => other.NormalizedEmail == normalized && other.Id != accountId, unit.Cancellation);

    private static string TextOf(IEnumerable<Duty> duties) => string.Join(", ", duties.Order());

    private static string Cut(string text) => text.Length <= AccountNames.LongestUserName ? text : text[..AccountNames.LongestUserName];

    private static string NewPassword(params string?[] names)
    {
        string password;
        do
        {
            password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        }
        while (PasswordRules.Check(password, names) != PasswordFault.None);

        return password;
    }
}
