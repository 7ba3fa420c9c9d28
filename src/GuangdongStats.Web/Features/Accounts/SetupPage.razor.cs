using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Accounts;

public partial class SetupPage
{
    private AccountFault fault;
    private bool isGood;
    private bool differs;

    [Inject]
    public required FirstAccount First { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ReadingRequest Reading { get; init; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    public string? UserName { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    public string? DisplayName { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    public string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    public string? NewPassword { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    public string? Repeated { get; set; }

    private string? Problem => !isGood ? (string)Text["SetupNotGood"] : differs ? (string)Text["PasswordsDiffer"] : FormText.Problem(fault, Faults);

    protected override async Task OnInitializedAsync()
    {
        isGood = await First.IsGood(Token, Context.RequestAborted);
        if (!isGood)
        {
            Context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task Create()
    {
        differs = NewPassword != Repeated;
        if (!isGood || differs)
        {
            return;
        }

        var account = new NewAccount(UserName?.Trim() ?? "", DisplayName?.Trim() ?? "", string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(), Reading.Language);
        fault = await First.Create(Token, account, NewPassword ?? "", Context.RequestAborted);
        if (fault == AccountFault.None)
        {
            Navigation.NavigateTo(Reading.Prefix + AccountUrls.SignInAfter("new"));
        }

        isGood = fault != AccountFault.LinkNotGood;
    }
}
