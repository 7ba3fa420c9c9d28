using System.Security.Claims;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Rows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GuangdongStats.Web.Sessions;

/// <summary>The framework's sign-in, with a row for each session and none for disabled accounts.</summary>
public sealed class AccountSignIn(
    AccountManager accounts,
    IHttpContextAccessor requests,
    IUserClaimsPrincipalFactory<AccountRow> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AccountRow>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AccountRow> confirmation,
    IPasswordHasher<AccountRow> hasher,
    UnknownNames unknown,
    OfficeLinks office,
    TimeProvider clock,
    Data.Accounts.Sessions sessions,
    SignInLog journal) : SignInManager<AccountRow>(accounts, requests, principals, options, log, schemes, confirmation)
{
    private static readonly AccountRow Nobody = new() { DisplayName = "", CreatedAt = default };

    /// <summary>Compared with where there is nothing to compare with, so that every refusal takes the same time.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<AccountRow>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Signs in, or begins the second step where the account has one. Says no more than <see cref="SignInOutcome"/> does.</summary>
    public async Task<SignInAttempt> WithPassword(string userName, string password)
    {
        var account = await accounts.FindByNameAsync(userName);
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
            var locked = account is null ? unknown.Fail(accounts.NormalizeName(userName)!) : account.LockoutEnd!.Value.UtcDateTime;
            return locked is { } until ? new(SignInOutcome.LockedOut, until) : new(SignInOutcome.Wrong);
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return await accounts.IsLockedOutAsync(account) ? await Locked(account) : new(SignInOutcome.Wrong);
        }

        return account.IsDisabled ? new(SignInOutcome.Disabled) : await Finish(account, await SignInOrTwoFactorAsync(account, isPersistent: false));
    }

    public async Task<SignInAttempt> WithAuthenticator(string code) =>
        await GetTwoFactorAuthenticationUserAsync() is { } account
            ? await SecondStep(account, () => TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false))
            : new(SignInOutcome.Expired);

    public async Task<SignInAttempt> WithRecoveryCode(string code) =>
        await GetTwoFactorAuthenticationUserAsync() is { } account
            ? code.Length == 0 ? new(SignInOutcome.Wrong) : await SecondStep(account, () => TwoFactorRecoveryCodeSignInAsync(code))
            : new(SignInOutcome.Expired);

    /// <param name="credentialJson">What the browser's authenticator signed.</param>
    public async Task<SignInAttempt> WithPasskey(string credentialJson)
    {
        if (await IfAsked(() => PerformPasskeyAssertionAsync(credentialJson)) is not { Succeeded: true } assertion)
        {
            return new(SignInOutcome.Wrong);
        }

        if (assertion.User.IsDisabled)
        {
            return new(SignInOutcome.Disabled);
        }

        if (await accounts.IsLockedOutAsync(assertion.User))
        {
            return new(SignInOutcome.LockedOut, assertion.User.LockoutEnd!.Value.UtcDateTime);
        }

        var stored = await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        return stored.Succeeded
            ? await Finish(assertion.User, await SignInOrTwoFactorAsync(assertion.User, isPersistent: false, loginProvider: null, bypassTwoFactor: true))
            : new(SignInOutcome.Wrong);
    }

    /// <summary>A passkey that the browser's authenticator made for the account; null when it is not good, or not for this account.</summary>
    /// <param name="credentialJson">What the authenticator attested.</param>
    public async Task<UserPasskeyInfo?> NewPasskey(string accountId, string credentialJson) =>
        await IfAsked(() => PerformPasskeyAttestationAsync(credentialJson)) is { Succeeded: true } attested && attested.UserEntity.Id == accountId ? attested.Passkey : null;

    /// <summary>By the office's own sign-on: an account that was linked to it before, or one with the same e-mail address, which is linked now.</summary>
    /// <returns><see cref="SignInOutcome.Wrong"/> when nobody here is meant. Nothing is made and no duty given.</returns>
    public async Task<SignInAttempt> WithOffice(string provider, string subject, string? verifiedEmail)
    {
        var linked = await accounts.FindByLoginAsync(provider, subject);
        if ((linked ?? (verifiedEmail is null ? null : await accounts.FindByEmailAsync(verifiedEmail))) is not { } account)
        {
            return new(SignInOutcome.Wrong);
        }

        if (account.IsDisabled)
        {
            return new(SignInOutcome.Disabled);
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            return new(SignInOutcome.LockedOut, account.LockoutEnd!.Value.UtcDateTime);
        }

        var isLinked = linked is not null || await office.Link(account, provider, subject, Context.Connection.RemoteIpAddress?.ToString() ?? "", Context.RequestAborted);
        return isLinked ? await Finish(account, await SignInOrTwoFactorAsync(account, isPersistent: false, provider)) : new(SignInOutcome.Wrong);
    }

    public override Task<bool> CanSignInAsync(AccountRow user) => Task.FromResult(!user.IsDisabled);

    /// <summary>Opens a session. Its cookie lives as long as the browser does; how long it is good for is decided by <see cref="SessionSettings"/>.</summary>
    public override async Task SignInWithClaimsAsync(AccountRow user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var session = await sessions.Open(user.Id, Place, Context.RequestAborted);
        await journal.SignedIn(user, Place with { Device = DeviceName.Of(Place.Device) }, Context.RequestAborted);
        await WriteCookie(user, session, additionalClaims);
    }

    /// <summary>Writes the cookie again after the account's credentials have changed; the session stays the same.</summary>
    public override Task RefreshSignInAsync(AccountRow user) =>
        WriteCookie(user, Context.User.FindFirstValue(SessionClaim.Type) ?? throw new InvalidOperationException("Nobody is signed in."), []);

    /// <summary>Ends the session, then forgets the cookies.</summary>
    public override async Task SignOutAsync()
    {
        if (Context.Features.Get<SignedIn>() is { } signedIn)
        {
            await sessions.End(signedIn.Person.Id, signedIn.SessionId, Context.RequestAborted);
        }

        await base.SignOutAsync();
    }

    /// <returns>Null when the browser was given no challenge before, or a long time ago: the framework takes that for a bug of the program.</returns>
    private static async Task<T?> IfAsked<T>(Func<Task<T>> verify)
        where T : class
    {
        try
        {
            return await verify();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private SessionPlace Place => new(Context.Connection.RemoteIpAddress?.ToString(), Context.Request.Headers.UserAgent);

    /// <summary>The log is told by the one attempt that locked the account.</summary>
    private async Task<SignInAttempt> Locked(AccountRow account)
    {
        if (accounts.HasLocked)
        {
            await journal.Locked(account, Place, Context.RequestAborted);
        }

        return new(SignInOutcome.LockedOut, account.LockoutEnd!.Value.UtcDateTime);
    }

    private async Task<SignInAttempt> SecondStep(AccountRow account, Func<Task<SignInResult>> verify)
    {
        var attempt = await Finish(account, await verify());
        return attempt.Result == SignInOutcome.LockedOut ? await Locked(account) : attempt;
    }

    private async Task<SignInAttempt> Finish(AccountRow account, SignInResult result)
    {
        if (result.RequiresTwoFactor)
        {
            return new(SignInOutcome.SecondFactor);
        }

        if (result.IsLockedOut || await accounts.IsLockedOutAsync(account))
        {
            return new(SignInOutcome.LockedOut, account.LockoutEnd?.UtcDateTime ?? clock.GetUtcNow().UtcDateTime);
        }

        if (!result.Succeeded)
        {
            return new(result.IsNotAllowed ? SignInOutcome.Disabled : SignInOutcome.Wrong);
        }

        await accounts.ResetAccessFailedCountAsync(account);
        return new(SignInOutcome.SignedIn, Language: account.Language, MustChangePassword: account.MustChangePassword);
    }

    private async Task WriteCookie(AccountRow user, string session, IEnumerable<Claim> claims)
    {
        var principal = await CreateUserPrincipalAsync(user);
        var identity = principal.Identities.First();
        identity.AddClaims(claims);
        identity.AddClaim(new(SessionClaim.Type, session));
        await Context.SignInAsync(AuthenticationScheme, principal, new AuthenticationProperties { IsPersistent = false });
    }
}
