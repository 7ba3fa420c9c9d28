using GuangdongStats.Core.Formatting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Layouts;

public partial class ReadingLayout
{
    [Inject]
    public required ReleasesAsOf Releases { get; init; }

    [CascadingParameter]
    public HttpContext? Context { get; set; }

    private string? LastRelease { get; set; }

    private string OtherTag => ReadingRequest.TagOf(Reading.Language == Core.Catalogue.Language.English ? Core.Catalogue.Language.Chinese : Core.Catalogue.Language.English);

    private IEnumerable<KeyValuePair<string, string>> Kept => Urls.KeptFields();

    private string? SearchWords => Reading.Path == "/search" ? Reading.One("q") : null;

    private string AsOfLabel => Reading.AsOf is { } day ? Text["AsOfDated", DayText(day)] : Text["AsOfLatest"];

    protected override async Task OnInitializedAsync()
    {
        // After a failure the database may be what failed; the page that says so must not ask it.
        if (Context?.Response.StatusCode < StatusCodes.Status500InternalServerError
            && await Releases.Latest(Reading.KnownAt, Context.RequestAborted) is { } latest)
        {
            LastRelease = Text["LastRelease", PeriodText.Date(latest.At.Day, Reading.Language), latest.Figures];
        }
    }

    private IEnumerable<(string Url, string Text, bool IsCurrent)> Links =>
    [
        (Urls.Overview(), Shared["Overview"], Reading.Path == "/"),
        (Urls.Indicators(), Shared["Indicators"], IsUnder("/indicators") || IsUnder("/figures")),
        (Urls.Bulletins(), Shared["Bulletins"], IsUnder("/bulletins")),
        (Urls.Compare(), Shared["Compare"], IsUnder("/compare")),
        (Urls.Explore(), Shared["Explore"], IsUnder("/explore")),
        (Urls.Claims(), Shared["Claims"], IsUnder("/claims")),
        (Urls.Parks(), Shared["Parks"], IsUnder("/parks")),
        (Urls.Programmes(), Shared["Programmes"], IsUnder("/programmes")),
        (Urls.Scenarios(), Shared["Scenarios"], IsUnder("/scenarios")),
        (Urls.Releases(), Shared["Releases"], IsUnder("/releases")),
        (Urls.Methods(), Shared["Methods"], IsUnder("/methods")),
    ];

    private bool IsUnder(string path) => new PathString(Reading.Path).StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);

    private string DayText(DateOnly day) => PeriodText.Date(day, Reading.Language);
}
