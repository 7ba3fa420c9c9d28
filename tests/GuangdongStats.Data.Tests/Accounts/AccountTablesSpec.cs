using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Accounts;

public abstract class AccountTablesSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task Every_duty_can_be_given()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);

        Assert.Equal(Enum.GetNames<Duty>().Order(StringComparer.Ordinal), (await db.Roles.Select(role => role.Name!).ToListAsync(Cancellation)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_account_comes_back_with_its_passkey_and_its_session()
    {
        var at = Days.StartOf(2026, 11, 1);
        var program = await WithFigures();
        await using (var db = await program.Open(Cancellation))
        {
            var account = Account("li", at);
            db.Users.Add(account);
            db.Sessions.Add(new() { Id = "5f", AccountId = account.Id, CreatedAt = at, LastSeenAt = at.AddMinutes(3), Address = "::1", Device = "a browser" });
            db.UserPasskeys.Add(new()
            {
                UserId = account.Id,
                CredentialId = [1, 2, 250],
                Data = new()
                {
                    PublicKey = [9],
                    Name = "办公室",
                    CreatedAt = new(at, TimeSpan.Zero),
                    SignCount = 7,
                    Transports = ["usb", "nfc"],
                    IsUserVerified = true,
                    IsBackupEligible = false,
                    IsBackedUp = false,
                    AttestationObject = [3],
                    ClientDataJson = [4],
                },
            });
            await db.SaveChangesAsync(Cancellation);
        }

        await using var again = await program.Open(Cancellation);
        var stored = await again.Users.AsNoTracking().SingleAsync(Cancellation);
        var session = await again.Sessions.AsNoTracking().SingleAsync(row => row.AccountId == stored.Id && row.EndedAt == null, Cancellation);
        var passkey = await again.UserPasskeys.AsNoTracking().SingleAsync(key => key.CredentialId == new byte[] { 1, 2, 250 }, Cancellation);
        Assert.Equal(("李", Language.English, true, at, new DateTimeOffset(at, TimeSpan.Zero)), (stored.DisplayName, stored.Language, stored.MustChangePassword, stored.CreatedAt, stored.LockoutEnd));
        Assert.Equal((at.AddMinutes(3), DateTimeKind.Utc), (session.LastSeenAt, session.LastSeenAt.Kind));
        Assert.Equal(("办公室", 7u, 2), (passkey.Data.Name, passkey.Data.SignCount, passkey.Data.Transports!.Length));
    }

    [Fact]
    public async Task Two_accounts_cannot_bear_one_name()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        db.Users.AddRange(Account("li", Days.StartOf(2026, 11, 1)), Account("li", Days.StartOf(2026, 11, 1)));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
    }

    private static AccountRow Account(string name, DateTime at) => new()
    {
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        DisplayName = "李",
        Language = Language.English,
        MustChangePassword = true,
        LockoutEnd = new(at, TimeSpan.Zero),
        CreatedAt = at,
    };
}

public sealed class AccountTablesOnSqlite(TestEngines engines) : AccountTablesSpec(engines.Sqlite);

public sealed class AccountTablesOnPostgres(TestEngines engines) : AccountTablesSpec(engines.Postgres);
