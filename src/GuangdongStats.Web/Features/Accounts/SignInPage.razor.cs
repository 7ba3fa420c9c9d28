using GuangdongStats.Core.Accounts;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Accounts;

public partial class SignInPage
{
    private const int LongestCredential = 20_000;

    private string? problem;

    [Inject]
    public required AccountSignIn Accounts { get; init; }

    [Inject]
    public required OfficeSignOn Office { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ReadingRequest Reading { get; init; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public string? UserName { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public string? Password { get; set; }

    /// <summary>What the browser's authenticator signed, in JSON; empty when the person gave none.</summary>
    [SupplyParameterFromForm(FormName = "passkey")]
    public string? Credential { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    /// <summary>Why the person is here: <c>idle</c>, <c>signed-out</c> or <c>new</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Ended { get; set; }

    /// <summary>Why signing in elsewhere failed: <c>office-failed</c>, <c>office-unknown</c>, <c>office-disabled</c>, <c>office-locked</c> or <c>office-away</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Problem { get; set; }

    private string? Notice => problem is not null ? null : Ended switch
    {
        "idle" => (string)Text["EndedIdle"],
        "signed-out" => Text["SignedOut"],
        "new" => Text["AccountMade"],
        _ => null,
    };

    protected override void OnInitialized()
    {
        problem = Problem switch
        {
            "office-unknown" => Text["OfficeUnknown"],
            "office-failed" => Text["OfficeFailed"],
            "office-disabled" => Text["Disabled"],
            "office-locked" => Text["OfficeLocked"],
            "office-away" => Text["OfficeAway"],
            _ => (string?)null,
        };
        if (HttpMethods.IsGet(Context.Request.Method) && Context.Features.Get<SignedIn>() is { } signedIn)
        {
            Navigation.NavigateTo(AccountUrls.AfterSignIn(ReturnUrl, signedIn.Language));
        }
    }

    private async Task SignIn()
    {
        if (!FormText.IsPlain(UserName, AccountNames.LongestUserName) || Password is not { Length: > 0 and <= PasswordRules.Longest })
        {
            problem = Text["WrongSignIn"];
            UserName = null;
            return;
        }

        Finish(await Accounts.WithPassword(UserName, Password), "WrongSignIn");
    }

    private async Task SignInWithPasskey()
    {
        if (!FormText.IsPlain(Credential, LongestCredential))
        {
            problem = Text["PasskeyCancelled"];
            return;
        }

        Finish(await Accounts.WithPasskey(Credential), "PasskeyFailed");
    }

    private void Finish(SignInAttempt attempt, string wrong)
    {
        problem = FormText.Problem(attempt, Text, wrong, Reading.Language);
        if (attempt.Result == SignInOutcome.SignedIn)
        {
            Navigation.NavigateTo(AccountUrls.AfterSignIn(attempt, ReturnUrl, Reading.Prefix));
        }
        else if (attempt.Result == SignInOutcome.SecondFactor)
        {
            Navigation.NavigateTo(Reading.Prefix + AccountUrls.SecondFactor(ReturnUrl));
        }
    }
}
