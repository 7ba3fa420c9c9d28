using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;

namespace GuangdongStats.Web.Features.Accounts;

public partial class AuthenticatorPage
{
    private const string Issuer = "GuangdongStats";

    private SignedIn signedIn = default!;
    private OwnSecurity security = default!;
    private IReadOnlyList<string> codes = [];
    private string? problem;

    [Inject]
    public required OwnAccount Own { get; init; }

    [Inject]
    public required AccountSignIn Accounts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = "confirm")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "recovery-codes")]
    public string? PasswordForCodes { get; set; }

    [SupplyParameterFromForm(FormName = "remove")]
    public string? PasswordForRemoval { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        signedIn = Context.Features.GetRequiredFeature<SignedIn>();
        security = await Own.Security(signedIn, Context.RequestAborted);
    }

    private static string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(chunk => new string(chunk))).ToLowerInvariant();

    /// <summary>The form that authenticator apps agree on (Google Authenticator, "Key URI format").</summary>
    private string Link(string key) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(signedIn.UserName)}?secret={key}&issuer={Issuer}&digits=6";

    private async Task Begin()
    {
        problem = FormText.Problem(await Own.BeginAuthenticator(signedIn, Context.RequestAborted), Faults);
        if (problem is null)
        {
            Navigation.NavigateTo(Reading.Prefix + AccountUrls.Authenticator);
        }
    }

    private async Task Confirm()
    {
        var made = await Own.ConfirmAuthenticator(signedIn, new([.. (Code ?? "").Where(char.IsAsciiDigit).Take(7)]), Context.RequestAborted);
        problem = made.Fault == AccountFault.WrongCode ? Text["WrongCodeHere"] : FormText.Problem(made.Fault, Faults);
        await Show(made.Codes);
    }

    private async Task Renew()
    {
        var made = await Own.RenewRecoveryCodes(signedIn, PasswordForCodes ?? "", Context.RequestAborted);
        problem = FormText.Problem(made.Fault, Faults);
        await Show(made.Codes);
    }

    private async Task Remove()
    {
        problem = FormText.Problem(await Own.RemoveAuthenticator(signedIn, PasswordForRemoval ?? "", Context.RequestAborted), Faults);
        if (problem is null)
        {
            await Accounts.RefreshSignInAsync(await Own.Row(signedIn, Context.RequestAborted));
            Navigation.NavigateTo($"{Reading.Prefix}{AccountUrls.Authenticator}?done=off");
        }
    }

    private async Task Show(IReadOnlyList<string> made)
    {
        codes = made;
        if (made.Count > 0)
        {
            await Accounts.RefreshSignInAsync(await Own.Row(signedIn, Context.RequestAborted));
            security = await Own.Security(signedIn, Context.RequestAborted);
        }
    }
}
