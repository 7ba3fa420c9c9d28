using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Releases;

public partial class ReleasesPage
{
    private IReadOnlyList<PublicRelease> upcoming = [], past = [];

    [Inject] public required ReleaseCalendar Calendar { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<ReleasesText> Text { get; init; }

    protected override async Task Load(CancellationToken cancellation)
    {
        var all = await Calendar.Read(Reading.KnownAt, cancellation);
        upcoming = [.. all.Where(release => release.Standing is ReleaseStanding.Announced or ReleaseStanding.Delayed
            || (release.Standing == ReleaseStanding.Cancelled && release.At > Reading.KnownAt))];
        past = [.. all.Where(release => release.Standing is ReleaseStanding.Public or ReleaseStanding.Withdrawn).Reverse()];
    }
}
