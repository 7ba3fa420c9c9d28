using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Rows;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Accounts for tests, made behind the pages' back.</summary>
public static class People
{
    public const string Password = "an orchard in Foshan";

    public static string NewName() => "p" + Guid.NewGuid().ToString("N")[..12];

    /// <param name="change">Of the row, before it is stored.</param>
    /// <returns>The account's id.</returns>
    public static async Task<string> AddPerson(this ReadingSite site, string userName, IEnumerable<Duty> duties, Action<AccountRow>? change = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var row = new AccountRow { UserName = userName, DisplayName = $"Name of {userName}", Language = Language.Chinese, CreatedAt = site.Clock.Now.UtcDateTime };
        change?.Invoke(row);
        var made = await scope.ServiceProvider.GetRequiredService<AccountManager>().CreateAsync(row, Password);
        Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(error => error.Code)));
        var db = scope.ServiceProvider.GetRequiredService<StatsDb>();
        db.UserRoles.AddRange(duties.Select(duty => new Microsoft.AspNetCore.Identity.IdentityUserRole<string> { UserId = row.Id, RoleId = duty.ToString() }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return row.Id;
    }

    /// <summary>The account's id.</summary>
    public static async Task<string> AccountOf(this ReadingSite site, Visitor visitor)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccountManager>().FindByNameAsync(visitor.UserName))!.Id;
    }

    /// <summary>Somebody with an account and these duties, signed in.</summary>
    public static async Task<Visitor> SignedIn(this ReadingSite site, params Duty[] duties)
    {
        var userName = NewName();
        await site.AddPerson(userName, duties);
        var visitor = new Visitor(site, userName);
        var answer = await visitor.SignIn();
        Assert.Equal("/work", Visitor.Goal(answer));
        return visitor;
    }
}
