using System.Globalization;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace GuangdongStats.Web.Layouts;

public sealed partial class WorkLayout : IDisposable
{
    private MudThemeProvider theme = default!;
    private MudDialogProvider dialogs = default!;
    private ErrorBoundary? boundary;
    private SignedIn? signedIn;
    private IReadOnlyList<WorkPage> pages = [];
    private bool isDark;
    private bool isOpen = true;

    public void Dispose()
    {
        Navigation.LocationChanged -= AtNewPlace;
        Session.Changed -= Show;
        Session.AuthenticationStateChanged -= Shut;
    }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += AtNewPlace;
        Session.Changed += Show;
        Session.AuthenticationStateChanged += Shut;
        Know(await Current.SignedIn());
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await theme.GetSystemDarkModeAsync())
        {
            isDark = true;
            StateHasChanged();
        }
    }

    private void Know(SignedIn? found)
    {
        signedIn = found;
        pages = found is null ? [] : [.. WorkPages.For(found.Person)];
    }

    /// <summary>A duty that came or went while the page is open.</summary>
    private void Show(SignedIn found) => InvokeAsync(() =>
    {
        Know(found);
        StateHasChanged();
    });

    /// <summary>The page is no longer open to the person, or nobody is signed in any more: a dialog of the page goes with it.</summary>
    private void Shut(Task<AuthenticationState> state) => InvokeAsync(async () =>
    {
        dialogs.DismissAll();
        Know(await Current.SignedIn());
        StateHasChanged();
    });

    private string OtherTag => ReadingRequest.TagOf(IsEnglish ? Core.Catalogue.Language.Chinese : Core.Catalogue.Language.English);

    private static bool IsEnglish => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture) == Core.Catalogue.Language.English;

    private string OtherLanguage => (IsEnglish ? "/" : ReadingRequest.EnglishPrefix + "/") + Navigation.ToBaseRelativePath(Navigation.Uri);

    /// <summary>Of this page: beneath a base, an anchor alone would lead to the base.</summary>
    private string Here(string anchor) => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0] + anchor;

    private void Toggle() => isOpen = !isOpen;

    /// <summary>Ends the session here, so that one click is enough; the next request forgets its cookie.</summary>
    private async Task SignOut()
    {
        if (signedIn is not null)
        {
            await Sessions.End(signedIn.Person.Id, signedIn.SessionId, CancellationToken.None);
        }

        Navigation.NavigateTo(Navigation.BaseUri + AccountUrls.SignIn().TrimStart('/'), forceLoad: true);
    }

    private void Reload() => Navigation.Refresh(forceReload: true);

    /// <summary>A page that failed does not stand in the way of the next.</summary>
    private void AtNewPlace(object? sender, LocationChangedEventArgs e)
    {
        boundary?.Recover();
        InvokeAsync(StateHasChanged);
    }
}
