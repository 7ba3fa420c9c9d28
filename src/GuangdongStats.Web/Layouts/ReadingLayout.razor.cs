using GuangdongStats.Core.Formatting;
using GuangdongStats.Web.Localization;

namespace GuangdongStats.Web.Layouts;

public partial class ReadingLayout
{
    private string OtherTag => ReadingRequest.TagOf(Reading.Language == Core.Catalogue.Language.English ? Core.Catalogue.Language.Chinese : Core.Catalogue.Language.English);

    /// <summary>What the search form sends along: the day and the size of the letters, not the state of this page.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept => Reading.Query.Where(pair => pair.Key is ReadingQuery.AsOf or ReadingQuery.Text);

    private string? SearchWords => Reading.Path == "/search" ? Reading.One("q") : null;

    private string AsOfLabel => Reading.AsOf is { } day ? Text["AsOfDated", DayText(day)] : Text["AsOfLatest"];

    private IEnumerable<(string Url, string Text, bool IsCurrent)> Links =>
    [
        (Urls.Overview(), Shared["Overview"], Reading.Path == "/"),
        (Urls.Indicators(), Shared["Indicators"], IsUnder("/indicators") || IsUnder("/figures")),
        (Urls.Compare(), Shared["Compare"], IsUnder("/compare")),
        (Urls.Methods(), Shared["Methods"], IsUnder("/methods")),
    ];

    private bool IsUnder(string path) => new PathString(Reading.Path).StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);

    private string DayText(DateOnly day) => PeriodText.Date(day, Reading.Language);
}
