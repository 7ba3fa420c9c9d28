using System.Globalization;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace GuangdongStats.Web.Features.Work.Users;

public sealed partial class UsersPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<AccountLine>? accounts;
    private string me = "";
    private string? search;

    [Inject]
    public required AccountDesk Desk { get; init; }

    [Inject]
    public required CurrentPerson Current { get; init; }

    [Inject]
    public required IOptions<SessionSettings> Settings { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        me = (await Current.Find(gone.Token))?.Id ?? "";
        await Load();
    }

    private IEnumerable<AccountLine> Shown => string.IsNullOrWhiteSpace(search)
        ? accounts ?? []
        : (accounts ?? []).Where(account => account.UserName.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase) || account.DisplayName.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> StatesOf(AccountLine account)
    {
        yield return account.IsDisabled ? Text["Disabled"] : account.LockedUntil is { } until ? Text["Locked", MomentText(until)] : Text["Active"];
        if (account.MustChangePassword)
        {
            yield return Text["MustChange"];
        }

        if (account.HasAuthenticator)
        {
            yield return Text["TwoFactor"];
        }

        if (account.Passkeys > 0)
        {
            yield return Text["Passkeys", account.Passkeys];
        }

        if (account.OpenSessions > 0)
        {
            yield return Text["Sessions", account.OpenSessions];
        }
    }

    private static string MomentText(DateTime utc)
    {
        var day = ReleaseTime.DayAt(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{PeriodText.Date(day, ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture))} {utc - ReleaseTime.StartOf(day):hh\\:mm}");
    }

    private async Task Load()
    {
        accounts = await Desk.All(Settings.Value.Limits, gone.Token);
        StateHasChanged();
    }

    /// <summary>Lets go of the menu at once: it stays open for as long as its act takes, and that is until the dialog is closed.</summary>
    private void Begin(Func<AccountLine, Task> act, AccountLine account)
    {
        _ = Act();

        async Task Act()
        {
            try
            {
                await act(account);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                await DispatchExceptionAsync(fault);
            }
        }
    }

    private async Task Add()
    {
        var dialog = await Dialogs.ShowAsync<AddAccountDialog>(Text["Add"]);
        if (await dialog.Result is { Canceled: false, Data: AddedAccount added })
        {
            await Load();
            await ShowPassword(added.DisplayName, added.Password);
        }
    }

    private async Task Edit(AccountLine account)
    {
        var dialog = await Dialogs.ShowAsync<EditAccountDialog>(Text["EditOf", account.DisplayName], new DialogParameters<EditAccountDialog> { { dialog => dialog.Account, account } });
        if (await dialog.Result is { Canceled: false })
        {
            await Saved();
        }
    }

    private async Task EditDuties(AccountLine account)
    {
        var dialog = await Dialogs.ShowAsync<DutiesDialog>(Text["EditDutiesOf", account.DisplayName], new DialogParameters<DutiesDialog>
        {
            { dialog => dialog.Account, account },
            { dialog => dialog.IsOwn, account.Id == me },
        });
        if (await dialog.Result is { Canceled: false })
        {
            await Saved();
        }
    }

    private Task Unlock(AccountLine account) => Do(actor => Desk.Unlock(actor, account.Id, gone.Token));

    private async Task SetDisabled(AccountLine account)
    {
        if (account.IsDisabled || await Confirmed("Disable", "DisableOf", account))
        {
            await Do(actor => Desk.SetDisabled(actor, account.Id, !account.IsDisabled, gone.Token));
        }
    }

    private async Task EndSessions(AccountLine account)
    {
        if (await Confirmed("EndSessions", "EndSessionsOf", account))
        {
            await Do(actor => Desk.EndSessions(actor, account.Id, gone.Token));
        }
    }

    private async Task ResetSecondFactor(AccountLine account)
    {
        if (await Confirmed("ResetSecondFactor", "ResetSecondFactorOf", account))
        {
            await Do(actor => Desk.ResetSecondFactor(actor, account.Id, gone.Token));
        }
    }

    private async Task ResetPassword(AccountLine account)
    {
        if (!await Confirmed("ResetPassword", "ResetPasswordOf", account))
        {
            return;
        }

        var password = "";
        await Do(async actor =>
        {
            var made = await Desk.ResetPassword(actor, account.Id, gone.Token);
            password = made.Password;
            return made.Fault;
        });
        if (password.Length > 0)
        {
            await ShowPassword(account.DisplayName, password);
        }
    }

    private async Task Do(Func<Actor, Task<AccountFault>> act)
    {
        var fault = await Current.SignedIn(gone.Token) is { MustChangePassword: false } signedIn ? await act(signedIn.Actor) : AccountFault.NotAdministrator;
        if (fault == AccountFault.None)
        {
            await Saved();
        }
        else
        {
            Snackbar.Add(Faults[fault.ToString()].Value, Severity.Error);
            await Load();
        }
    }

    private async Task Saved()
    {
        await Load();
        Snackbar.Add(Text["Saved"].Value, Severity.Success);
    }

    private async Task<bool> Confirmed(string title, string question, AccountLine account) =>
        await Dialogs.ShowMessageBoxAsync(Text[title], Text[question, account.DisplayName], Text["Confirm"], cancelText: Text["Cancel"]) == true;

    private async Task ShowPassword(string name, string password) => await Dialogs.ShowAsync<PasswordDialog>(
        Text["PasswordTitle", name], new DialogParameters<PasswordDialog> { { dialog => dialog.Password, password } }, new DialogOptions { BackdropClick = false, CloseOnEscapeKey = false });
}
