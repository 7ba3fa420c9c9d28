using GuangdongStats.Core.Accounts;

namespace GuangdongStats.Web.Ui;

/// <param name="Path">Relative to the language's base: <c>work/users</c>.</param>
/// <param name="Name">The key of its name in <c>WorkPagesText.resx</c>; with <c>About</c> behind it, of what one does there.</param>
/// <param name="Icon">An icon of MudBlazor.</param>
/// <param name="Duties">Whoever has one of them finds the page in the navigation; empty for everybody. The page itself asks for its policy.</param>
public sealed record WorkPage(string Path, string Name, string Icon, params IReadOnlyList<Duty> Duties)
{
    public bool IsFor(Person person) => Duties.Count == 0 || Duties.Any(person.Has);
}
