using System.Security.Cryptography;
using System.Text;
using GuangdongStats.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Accounts;

/// <summary>
/// The way in while there is no account: a link that only whoever started the program sees, and that works once. There is no
/// password to begin with.
/// </summary>
public sealed class FirstAccount(IDbContextFactory<StatsDb> databases, AccountWriter writer, TimeProvider clock)
{
    /// <summary>A new token, as long as there is no account; null when there is one. Tokens given out before stay good, so that several processes can start at once.</summary>
    public async Task<string?> Invite(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Users.AnyAsync(cancellation))
        {
            return null;
        }

        var token = RandomNumberGenerator.GetHexString(40, lowercase: true);
        db.SetupTokens.Add(new() { Hash = HashOf(token), CreatedAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    public async Task<bool> IsGood(string? token, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await IsGood(db, token, cancellation);
    }

    /// <summary>Makes the first administrator. With it every set-up link ends, whichever was used.</summary>
    public Task<AccountFault> Create(string? token, NewAccount account, string password, CancellationToken cancellation) =>
        writer.DoAsProgram(async (unit, accounts) =>
        {
            if (!await IsGood(unit.Db, token, cancellation))
            {
                return AccountFault.LinkNotGood;
            }

            var row = AccountWriter.RowOf(account, unit.Now);
            if (AccountWriter.FaultOf(account) is var wrong and not AccountFault.None)
            {
                return wrong;
            }

            if (AccountWriter.FaultOf(await accounts.CreateAsync(row, password)) is var refused and not AccountFault.None)
            {
                return refused;
            }

            await unit.Db.SetupTokens.ExecuteDeleteAsync(cancellation);
            unit.Db.UserRoles.Add(new() { UserId = row.Id, RoleId = nameof(Duty.Administrator) });
            unit.Audit("account.set-up", AccountWriter.SubjectOf(row), "", $"{row.DisplayName}; {nameof(Duty.Administrator)}");
            return AccountFault.None;
        }, cancellation);

    private static async Task<bool> IsGood(StatsDb db, string? token, CancellationToken cancellation) =>
        token is { Length: > 0 and <= 100 } && HashOf(token) is var hash
        && await db.SetupTokens.AnyAsync(row => row.Hash == hash, cancellation) && !await db.Users.AnyAsync(cancellation);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
