using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Data.Accounts;

/// <summary>What holds for every account.</summary>
public static class AccountRules
{
    public const int FailuresBeforeLockOut = 5;

    public static TimeSpan LockOut { get; } = TimeSpan.FromMinutes(15);

    public static void Apply(IdentityOptions options)
    {
        // Decides whether the model has a table for passkeys, wherever a context is made.
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.AllowedUserNameCharacters = ""; // AccountNames decides
        options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLockOut;
        options.Lockout.DefaultLockoutTimeSpan = LockOut;
        options.Lockout.AllowedForNewUsers = true;
    }

    /// <summary>For a context that is made outside the program: its model depends on these rules, and it finds them here.</summary>
    internal static IServiceProvider Provider() => new ServiceCollection().Configure<IdentityOptions>(Apply).BuildServiceProvider();
}
