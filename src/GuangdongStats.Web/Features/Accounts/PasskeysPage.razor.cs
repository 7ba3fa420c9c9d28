using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;

namespace GuangdongStats.Web.Features.Accounts;

public partial class PasskeysPage
{
    private const int LongestCredential = 40_000;

    private SignedIn signedIn = default!;
    private IReadOnlyList<OwnPasskey> passkeys = [];
    private string? problem;

    [Inject]
    public required OwnAccount Own { get; init; }

    [Inject]
    public required AccountSignIn Accounts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    /// <summary>What the browser's authenticator made, in JSON; empty when the person gave up.</summary>
    [SupplyParameterFromForm(FormName = "add")]
    public string? Credential { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    public string? NewName { get; set; }

    /// <summary>Of the passkey to rename or remove, in base64url.</summary>
    [SupplyParameterFromForm]
    public string? Id { get; set; }

    [SupplyParameterFromForm]
    public string? Name { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        signedIn = Context.Features.GetRequiredFeature<SignedIn>();
        passkeys = (await Own.Security(signedIn, Context.RequestAborted)).Passkeys;
    }

    private async Task Add()
    {
        if (!FormText.IsPlain(Credential, LongestCredential))
        {
            problem = Text["PasskeyCancelled"];
            return;
        }

        if (await Accounts.NewPasskey(signedIn.Person.Id, Credential) is not { } passkey)
        {
            problem = Text["PasskeyFailed"];
            return;
        }

        Finish(await Own.AddPasskey(signedIn, passkey, NewName?.Trim() ?? "", Context.RequestAborted), "add");
    }

    private async Task Rename() => Finish(await Own.RenamePasskey(signedIn, Id ?? "", Name?.Trim() ?? "", Context.RequestAborted), "rename");

    private async Task Remove() => Finish(await Own.RemovePasskey(signedIn, Id ?? "", Context.RequestAborted), "remove");

    private void Finish(AccountFault fault, string done)
    {
        problem = FormText.Problem(fault, Faults);
        if (problem is null)
        {
            Navigation.NavigateTo($"{Reading.Prefix}{AccountUrls.Passkeys}?done={done}");
        }
    }
}
