using GuangdongStats.Core.Accounts;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Accounts;

public partial class SignInPage
{
    private string? problem;

    [Inject]
    public required AccountSignIn Accounts { get; init; }

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

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    /// <summary>Why the person is here: <c>idle</c>, <c>signed-out</c> or <c>new</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Ended { get; set; }

    private string? Notice => problem is not null ? null : Ended switch
    {
        "idle" => (string)Text["EndedIdle"],
        "signed-out" => Text["SignedOut"],
        "new" => Text["AccountMade"],
        _ => null,
    };

    protected override void OnInitialized()
    {
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

        var attempt = await Accounts.WithPassword(UserName, Password);
        switch (attempt.Result)
        {
            case SignInOutcome.SignedIn:
                Navigation.NavigateTo(attempt.MustChangePassword ? Reading.Prefix + AccountUrls.Password : AccountUrls.AfterSignIn(ReturnUrl, attempt.Language));
                break;
            case SignInOutcome.SecondFactor:
                Navigation.NavigateTo(Reading.Prefix + AccountUrls.SecondFactor(ReturnUrl));
                break;
            case SignInOutcome.LockedOut:
                problem = Text["LockedOut", AccountRules.FailuresBeforeLockOut, FormText.Moment(attempt.LockedUntil, Reading.Language)];
                break;
            case SignInOutcome.Disabled:
                problem = Text["Disabled"];
                break;
            default:
                problem = Text["WrongSignIn"];
                break;
        }
    }
}
