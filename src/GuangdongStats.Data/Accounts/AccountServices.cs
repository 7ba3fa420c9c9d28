using GuangdongStats.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Data.Accounts;

public static class AccountServices
{
    /// <summary>
    /// Accounts over the database of <see cref="StatsDbServices.AddStatsDb(IServiceCollection, DatabaseOptions)"/>. The account manager
    /// lives in a scope and keeps one context open there: a request is one, a circuit must make one for each act.
    /// </summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<Sessions>();
        services.AddSingleton<KeyRing>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContext());
        services.AddScoped<IUserStore<AccountRow>>(provider => new UserOnlyStore<AccountRow, StatsDb, string>(provider.GetRequiredService<StatsDb>()));
        services.AddScoped<IPasswordValidator<AccountRow>, PasswordCheck>(); // in place of the framework's, which asks for kinds of characters
        services.AddSingleton<AccountWriter>();
        services.AddSingleton<FirstAccount>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<OfficeLinks>();
        services.AddSingleton<SignInLog>();
        services.AddSingleton<AccountDesk>();
        return services.AddIdentityCore<AccountRow>(AccountRules.Apply).AddUserManager<AccountManager>()
            .AddTokenProvider<AuthenticatorTokenProvider<AccountRow>>(TokenOptions.DefaultAuthenticatorProvider);
    }
}
