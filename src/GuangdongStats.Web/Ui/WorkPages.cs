using GuangdongStats.Core.Accounts;
using MudBlazor;

namespace GuangdongStats.Web.Ui;

/// <summary>The work pages in the order of the navigation.</summary>
public static class WorkPages
{
    public static WorkPage Desk { get; } = new("work", "Desk", Icons.Material.Outlined.Home);

    public static WorkPage Review { get; } = new("work/review", "Review", Icons.Material.Outlined.FactCheck, Duty.Reviewer, Duty.Clerk);

    public static IReadOnlyList<WorkPage> All { get; } =
    [
        Desk,
        new("work/entry", "Entry", Icons.Material.Outlined.TableChart, Duty.Clerk),
        new("work/import", "Import", Icons.Material.Outlined.UploadFile, Duty.Clerk),
        new("work/press", "Press", Icons.Material.Outlined.Article, Duty.Clerk),
        new("work/registers", "Registers", Icons.Material.Outlined.LocationCity, Duty.Clerk),
        new("work/bulletins", "Bulletins", Icons.Material.Outlined.EditNote, Duty.Clerk),
        new("work/guide", "Guide", Icons.Material.Outlined.HelpOutline, Duty.Clerk),
        Review,
        new("work/claims", "Claims", Icons.Material.Outlined.Gavel, Duty.Reviewer),
        new("work/releases", "Releases", Icons.Material.Outlined.Event, Duty.Releaser),
        new("work/calendar", "Calendar", Icons.Material.Outlined.CalendarMonth, Duty.Administrator),
        new("work/catalogue", "Catalogue", Icons.Material.Outlined.MenuBook, Duty.Administrator),
        new("work/targets", "Targets", Icons.Material.Outlined.Flag, Duty.Administrator),
        new("work/audit", "Audit", Icons.Material.Outlined.VerifiedUser, Duty.Auditor),
        new("work/users", "Users", Icons.Material.Outlined.Group, Duty.Administrator),
    ];

    public static IEnumerable<WorkPage> For(Person person) => All.Where(page => page.IsFor(person));

    /// <summary>The key of a duty's name in <c>WorkPagesText.resx</c>.</summary>
    public static string NameOf(Duty duty) => $"Duty{duty}";
}
