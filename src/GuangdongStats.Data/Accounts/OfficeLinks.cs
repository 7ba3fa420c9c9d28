using GuangdongStats.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace GuangdongStats.Data.Accounts;

/// <summary>Which account belongs to whom at the office's own sign-on.</summary>
public sealed class OfficeLinks(AccountWriter writer)
{
    /// <summary>Links an account to whom the office's sign-on vouched for. Never changes a link, and gives no duty.</summary>
    /// <param name="address">From where; may be empty.</param>
    /// <returns>False when the account is linked to somebody else already.</returns>
    public async Task<bool> Link(AccountRow account, string provider, string subject, string address, CancellationToken cancellation) =>
        await writer.Do(new(account.Id, address), AccountWriter.SubjectOf(account), async (unit, accounts) =>
        {
            var row = (await accounts.FindByIdAsync(account.Id))!;
            if ((await accounts.GetLoginsAsync(row)).Any(login => login.LoginProvider == provider))
            {
                return AccountFault.LinkNotGood;
            }

            unit.Audit("account.office-link", AccountWriter.SubjectOf(row), "", $"{provider}: {subject}");
            return AccountWriter.FaultOf(await accounts.AddLoginAsync(row, new UserLoginInfo(provider, subject, provider)));
        }, cancellation) == AccountFault.None;
}
