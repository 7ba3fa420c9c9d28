using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;

namespace GuangdongStats.Web.Features.Accounts;

public partial class PasswordPage
{
    private SignedIn signedIn = default!;
    private AccountFault fault;
    private bool differs;

    [Inject]
    public required OwnAccount Own { get; init; }

    [Inject]
    public required AccountSignIn Accounts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ReadingRequest Reading { get; init; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public string? Present { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public string? NewPassword { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public string? Repeated { get; set; }

    private string? Problem => differs ? (string)Text["PasswordsDiffer"] : FormText.Problem(fault, Faults);

    protected override void OnInitialized() => signedIn = Context.Features.GetRequiredFeature<SignedIn>();

    private async Task Change()
    {
        differs = NewPassword != Repeated;
        if (differs)
        {
            return;
        }

        fault = await Own.ChangePassword(signedIn, Present ?? "", NewPassword ?? "", Context.RequestAborted);
        if (fault == AccountFault.None)
        {
            await Accounts.RefreshSignInAsync(await Own.Row(signedIn, Context.RequestAborted));
            Navigation.NavigateTo(Reading.Prefix + (signedIn.MustChangePassword ? AccountUrls.Work : AccountUrls.Done("password")));
        }
    }
}
