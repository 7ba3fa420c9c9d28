using System.Buffers.Text;
using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Data.Accounts;

/// <summary>
/// What people do with their own account. A change of the password or the second step ends their sessions elsewhere, because the
/// credentials have changed, and asks for the present password first: whoever found an open screen may not try for ever, so a wrong one
/// counts as a failed sign-in.
/// </summary>
public sealed class OwnAccount(AccountWriter writer, IDbContextFactory<StatsDb> databases, IServiceScopeFactory scopes)
{
    public const int MostPasskeys = 20, RecoveryCodeCount = 10;

    public async Task<AccountRow> Row(SignedIn who, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Users.AsNoTracking().SingleAsync(row => row.Id == who.Person.Id, cancellation);
    }

    public async Task<OwnSecurity> Security(SignedIn who, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountManager>();
        var account = (await accounts.FindByIdAsync(who.Person.Id))!;
        var passkeys = await accounts.GetPasskeysAsync(account);
        return new(
            account.TwoFactorEnabled,
            account.TwoFactorEnabled ? null : await accounts.GetAuthenticatorKeyAsync(account),
            await accounts.CountRecoveryCodesAsync(account),
            [.. passkeys.OrderBy(key => key.CreatedAt).Select(key => new OwnPasskey(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "", key.CreatedAt.UtcDateTime))]);
    }

    public Task<AccountFault> ChangePassword(SignedIn who, string present, string next, CancellationToken cancellation) =>
        WithPassword(who, present, async (unit, accounts, account) =>
        {
            if (present == next)
            {
                return AccountFault.SamePassword;
            }

            var fault = AccountWriter.FaultOf(await accounts.ChangePasswordAsync(account, present, next));
            if (fault == AccountFault.None)
            {
                account.MustChangePassword = false;
                await EndOthers(unit, who);
                unit.Audit("account.password", AccountWriter.SubjectOf(account), "", "");
            }

            return fault;
        }, cancellation);

    /// <summary>Makes a secret for an authenticator app; the second step begins with <see cref="ConfirmAuthenticator"/>.</summary>
    public Task<AccountFault> BeginAuthenticator(SignedIn who, CancellationToken cancellation) => Do(who, async (unit, accounts, account) =>
    {
        if (!account.TwoFactorEnabled)
        {
            await accounts.PrepareAuthenticator(account);
            unit.Audit("account.authenticator-begun", AccountWriter.SubjectOf(account), "", "");
        }

        return AccountFault.None;
    }, cancellation);

    /// <param name="code">The six digits that the app shows now.</param>
    public async Task<RecoveryCodes> ConfirmAuthenticator(SignedIn who, string code, CancellationToken cancellation)
    {
        IReadOnlyList<string> codes = [];
        var fault = await Do(who, async (unit, accounts, account) =>
        {
            if (account.TwoFactorEnabled || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
            {
                return AccountFault.WrongCode;
            }

            await accounts.SetTwoFactorEnabledAsync(account, true);
            codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount))!];
            await EndOthers(unit, who);
            unit.Audit("account.authenticator", AccountWriter.SubjectOf(account), "off", "on");
            return AccountFault.None;
        }, cancellation);
        return new(fault, fault == AccountFault.None ? codes : []);
    }

    public Task<AccountFault> RemoveAuthenticator(SignedIn who, string password, CancellationToken cancellation) =>
        WithPassword(who, password, async (unit, accounts, account) =>
        {
            await TakeAuthenticator(accounts, account);
            await EndOthers(unit, who);
            unit.Audit("account.authenticator", AccountWriter.SubjectOf(account), "on", "off");
            return AccountFault.None;
        }, cancellation);

    public async Task<RecoveryCodes> RenewRecoveryCodes(SignedIn who, string password, CancellationToken cancellation)
    {
        IReadOnlyList<string> codes = [];
        var fault = await WithPassword(who, password, async (unit, accounts, account) =>
        {
            codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount))!];
            unit.Audit("account.recovery-codes", AccountWriter.SubjectOf(account), "", codes.Count.ToString(CultureInfo.InvariantCulture));
            return AccountFault.None;
        }, cancellation);
        return new(fault, fault == AccountFault.None ? codes : []);
    }

    /// <param name="passkey">As the browser's authenticator attested it.</param>
    public Task<AccountFault> AddPasskey(SignedIn who, UserPasskeyInfo passkey, string name, CancellationToken cancellation) => Do(who, async (unit, accounts, account) =>
    {
        if (!AccountNames.IsDisplayName(name))
        {
            return AccountFault.PasskeyNameNotAllowed;
        }

        if ((await accounts.GetPasskeysAsync(account)).Count >= MostPasskeys)
        {
            return AccountFault.TooManyPasskeys;
        }

        passkey.Name = name;
        var fault = AccountWriter.FaultOf(await accounts.AddOrUpdatePasskeyAsync(account, passkey));
        unit.Audit("account.passkey-add", AccountWriter.SubjectOf(account), "", name);
        return fault;
    }, cancellation);

    /// <param name="id">In base64url.</param>
    public Task<AccountFault> RenamePasskey(SignedIn who, string id, string name, CancellationToken cancellation) => OnPasskey(who, id, async (unit, accounts, account, passkey) =>
    {
        if (!AccountNames.IsDisplayName(name))
        {
            return AccountFault.PasskeyNameNotAllowed;
        }

        var before = passkey.Name ?? "";
        passkey.Name = name;
        unit.Audit("account.passkey-name", AccountWriter.SubjectOf(account), before, name);
        return AccountWriter.FaultOf(await accounts.AddOrUpdatePasskeyAsync(account, passkey));
    }, cancellation);

    /// <param name="id">In base64url.</param>
    public Task<AccountFault> RemovePasskey(SignedIn who, string id, CancellationToken cancellation) => OnPasskey(who, id, async (unit, accounts, account, passkey) =>
    {
        unit.Audit("account.passkey-remove", AccountWriter.SubjectOf(account), passkey.Name ?? "", "");
        return AccountWriter.FaultOf(await accounts.RemovePasskeyAsync(account, passkey.CredentialId));
    }, cancellation);

    internal static async Task TakeAuthenticator(AccountManager accounts, AccountRow account)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey");
        await accounts.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "RecoveryCodes");
    }

    private Task<AccountFault> OnPasskey(
        SignedIn who, string id, Func<WorkUnit, AccountManager, AccountRow, UserPasskeyInfo, Task<AccountFault>> change, CancellationToken cancellation) =>
        Do(who, async (unit, accounts, account) =>
            (await accounts.GetPasskeysAsync(account)).FirstOrDefault(key => Base64Url.EncodeToString(key.CredentialId) == id) is { } passkey
                ? await change(unit, accounts, account, passkey)
                : AccountFault.NoSuchPasskey, cancellation);

    private Task<AccountFault> Do(SignedIn who, Func<WorkUnit, AccountManager, AccountRow, Task<AccountFault>> change, CancellationToken cancellation) =>
        writer.Do(who.Actor, AccountWriter.SubjectOf(who.UserName),
            async (unit, accounts) => await change(unit, accounts, await unit.Db.Users.SingleAsync(row => row.Id == who.Person.Id, cancellation)), cancellation);

    private async Task<AccountFault> WithPassword(
        SignedIn who, string password, Func<WorkUnit, AccountManager, AccountRow, Task<AccountFault>> change, CancellationToken cancellation)
    {
        var isWrong = false;
        var fault = await Do(who, async (unit, accounts, account) =>
        {
            if (await accounts.IsLockedOutAsync(account))
            {
                return AccountFault.LockedOut;
            }

            if (password.Length is 0 or > PasswordRules.Longest || !await accounts.CheckPasswordAsync(account, password))
            {
                isWrong = true;
                await accounts.AccessFailedAsync(account);
                unit.Audit("account.password-wrong", AccountWriter.SubjectOf(account), "", "");
                return AccountFault.None; // the count must stay
            }

            return await change(unit, accounts, account);
        }, cancellation);
        return isWrong && fault == AccountFault.None ? AccountFault.WrongPassword : fault;
    }

    private static Task EndOthers(WorkUnit unit, SignedIn who) =>
        unit.Db.Sessions.Where(row => row.AccountId == who.Person.Id && row.EndedAt == null && row.Id != who.SessionId)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.EndedAt, unit.Now), unit.Cancellation);
}
