using GuangdongStats.Core.Accounts;
using GuangdongStats.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace GuangdongStats.Data.Accounts;

/// <summary>Holds every new password to <see cref="PasswordRules"/>; the error's code is the name of the fault.</summary>
public sealed class PasswordCheck : IPasswordValidator<AccountRow>
{
    public Task<IdentityResult> ValidateAsync(UserManager<AccountRow> manager, AccountRow user, string? password) =>
        Task.FromResult(PasswordRules.Check(password, user.UserName, user.DisplayName, user.Email) is var fault and not PasswordFault.None
            ? IdentityResult.Failed(new IdentityError { Code = fault.ToString(), Description = fault.ToString() })
            : IdentityResult.Success);
}
