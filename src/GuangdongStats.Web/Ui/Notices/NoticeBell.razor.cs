using System.Data.Common;
using GuangdongStats.Data.Rows;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace GuangdongStats.Web.Ui.Notices;

/// <summary>How many notices are unread, and the latest of them. Looks by itself, without keeping the session alive.</summary>
public sealed partial class NoticeBell
{
    private const int Shown = 8;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<NoticeRow> notices = [];
    private string? account;
    private int unread;
    private bool isOpen;

    public void Dispose()
    {
        Navigation.LocationChanged -= AtNewPlace;
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += AtNewPlace;
        account = (await Current.Find(gone.Token))?.Id;
        await Look();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = Watch();
        }
    }

    private async Task Watch()
    {
        try
        {
            using var timer = new PeriodicTimer(Interval, Clock);
            while (await timer.WaitForNextTickAsync(gone.Token))
            {
                await InvokeAsync(async () =>
                {
                    var before = unread;
                    await Look();
                    if (unread != before)
                    {
                        StateHasChanged();
                    }
                });
            }
        }
        catch (OperationCanceledException)
        {
            return; // the page is gone
        }
    }

    private async Task Look()
    {
        if (account is null)
        {
            return;
        }

        try
        {
            unread = await Desk.CountUnread(account, gone.Token);
            if (isOpen)
            {
                notices = await Desk.Read(account, Shown, gone.Token);
            }
        }
        catch (DbException)
        {
            return; // asked again; the page itself says when the database does not answer
        }
    }

    private async Task Toggle()
    {
        isOpen = !isOpen;
        await Look();
    }

    private void CloseOnEscape(KeyboardEventArgs pressed) => isOpen &= pressed.Key != "Escape";

    private async Task Open(NoticeRow notice)
    {
        isOpen = false;
        if (await Current.SignedIn(gone.Token) is { } signedIn)
        {
            await Desk.MarkRead(signedIn.Actor, notice.Id, gone.Token);
            await Look();
        }
    }

    private async Task MarkAll()
    {
        if (await Current.SignedIn(gone.Token) is { } signedIn)
        {
            await Desk.MarkAllRead(signedIn.Actor, gone.Token);
            await Look();
        }
    }

    private void AtNewPlace(object? sender, LocationChangedEventArgs e) => InvokeAsync(async () =>
    {
        isOpen = false;
        await Look();
        StateHasChanged();
    });
}
