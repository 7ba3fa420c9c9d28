using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Data.Accounts;

/// <summary>Changes accounts through the framework's store inside a <see cref="WorkUnit"/>: with its audit entries, or not at all.</summary>
public sealed class AccountWriter(WorkWriter writer, IServiceScopeFactory scopes)
{
    /// <param name="change">Nothing is left of what it did when it answers with a fault.</param>
    public async Task<AccountFault> Do(Actor actor, string subject, Func<WorkUnit, AccountManager, Task<AccountFault>> change, CancellationToken cancellation)
    {
        var fault = AccountFault.None;
        var refusal = await writer.Do(actor, subject, async unit =>
        {
            await using var scope = scopes.CreateAsyncScope();
            using var accounts = AccountManager.Over(scope.ServiceProvider, unit.Db);
            fault = await change(unit, accounts);
            return fault switch
            {
                AccountFault.None => null,
                AccountFault.NotAdministrator => Refusal.NotAllowed,
                _ => Refusal.Nothing,
            };
        }, cancellation);
        return refusal switch
        {
            null => AccountFault.None,
            Refusal.NotAllowed => AccountFault.NotAdministrator,
            Refusal.ChangedMeanwhile => AccountFault.ChangedMeanwhile,
            Refusal.ClockWentBack => AccountFault.ClockWentBack,
            _ => fault,
        };
    }

    /// <summary>Without a person, because there is none yet.</summary>
    /// <param name="change">Must have written nothing when it answers with a fault.</param>
    public async Task<AccountFault> DoAsProgram(Func<WorkUnit, AccountManager, Task<AccountFault>> change, CancellationToken cancellation)
    {
        var fault = AccountFault.None;
        await writer.DoAsProgram(async unit =>
        {
            await using var scope = scopes.CreateAsyncScope();
            using var accounts = AccountManager.Over(scope.ServiceProvider, unit.Db);
            fault = await change(unit, accounts);
        }, cancellation);
        return fault;
    }

    /// <summary>How the audit log names an account.</summary>
    public static string SubjectOf(AccountRow account) => SubjectOf(account.UserName!);

    /// <inheritdoc cref="SubjectOf(AccountRow)"/>
    public static string SubjectOf(string userName) => $"account/{userName}";

    internal static AccountRow RowOf(NewAccount account, DateTime at) => new()
    {
        UserName = account.UserName,
        DisplayName = account.DisplayName,
        Email = account.Email,
        Language = account.Language,
        CreatedAt = at,
    };

    internal static AccountFault FaultOf(NewAccount account) =>
        !AccountNames.IsUserName(account.UserName) ? AccountFault.UserNameNotAllowed
        : !AccountNames.IsDisplayName(account.DisplayName) ? AccountFault.DisplayNameNotAllowed
        : account.Email is { } email && !AccountNames.IsEmail(email) ? AccountFault.EmailNotAllowed
        : AccountFault.None;

    /// <summary>The program's word for what the account store refused.</summary>
    internal static AccountFault FaultOf(IdentityResult result) => result.Succeeded ? AccountFault.None : result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountFault.UserNameTaken,
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountFault.UserNameNotAllowed,
        nameof(IdentityErrorDescriber.PasswordMismatch) => AccountFault.WrongPassword,
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => AccountFault.ChangedMeanwhile,
        var code => Enum.TryParse<AccountFault>(code, out var fault)
            ? fault
            : throw new InvalidOperationException($"The account store refused with {string.Join("; ", result.Errors.Select(error => $"{error.Code}: {error.Description}"))}"),
    };
}
