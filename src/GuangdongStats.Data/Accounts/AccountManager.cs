using GuangdongStats.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GuangdongStats.Data.Accounts;

/// <summary>The framework's account store with the program's clock: lock-outs begin and end by it.</summary>
public sealed class AccountManager(
    IUserStore<AccountRow> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<AccountRow> hasher,
    IEnumerable<IUserValidator<AccountRow>> accountChecks,
    IEnumerable<IPasswordValidator<AccountRow>> passwordChecks,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<AccountRow>> log,
    StatsDb db,
    TimeProvider clock) : UserManager<AccountRow>(store, options, hasher, accountChecks, passwordChecks, normalizer, errors, services, log)
{
    /// <summary>One that writes to the database of a change, in its transaction.</summary>
    internal static AccountManager Over(IServiceProvider services, StatsDb db) =>
        ActivatorUtilities.CreateInstance<AccountManager>(services, new UserOnlyStore<AccountRow, StatsDb, string>(db), db);

    public override Task<bool> IsLockedOutAsync(AccountRow user) =>
        Task.FromResult(user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow());

    /// <summary>A new secret for the authenticator app, which counts for nothing until a code of it was given.</summary>
    public async Task<string> PrepareAuthenticator(AccountRow account)
    {
        var key = GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<AccountRow>)Store).SetAuthenticatorKeyAsync(account, key, CancellationToken);
        await UpdateUserAsync(account);
        return key;
    }

    /// <summary>The last failure that was counted here locked the account; of many attempts at once that is true of one.</summary>
    public bool HasLocked { get; private set; }

    /// <summary>Counts in the database, so that of many attempts at once each one counts; those that find it locked by another since count no more.</summary>
    public override async Task<IdentityResult> AccessFailedAsync(AccountRow user)
    {
        var seen = user.LockoutEnd;
        var rows = db.Users.Where(row => row.Id == user.Id && row.LockoutEnd == seen);
        await rows.ExecuteUpdateAsync(row => row.SetProperty(r => r.AccessFailedCount, r => r.AccessFailedCount + 1), CancellationToken);
        var end = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        HasLocked = await rows.Where(row => row.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.LockoutEnd, end).SetProperty(r => r.AccessFailedCount, 0), CancellationToken) > 0;
        await db.Entry(user).ReloadAsync(CancellationToken);
        return IdentityResult.Success;
    }
}
