using System.Text;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Releases;

/// <summary>The release calendar and the news of releases for other programs, in the language of the address.</summary>
public static class ReleaseFeeds
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/releases.ics", CalendarFile).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/releases.atom", Feed).WithMetadata(new ReadingPageAttribute());
    }

    private static async Task<FileContentHttpResult> CalendarFile(ReleaseCalendar calendar, ReadingRequest reading, IStringLocalizer<ReleasesText> text, CancellationToken cancellation) =>
        TypedResults.File(
            Encoding.UTF8.GetBytes(CalendarText.Write(await calendar.Read(reading.KnownAt, cancellation), reading.Language, text)), "text/calendar; charset=utf-8");

    private static async Task<FileContentHttpResult> Feed(
        ReleaseCalendar calendar, ReleaseContents contents, ReleasedMatters matters, CatalogueReader catalogues, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ReleasesText> text, CancellationToken cancellation)
    {
        var released = (await calendar.Read(reading.KnownAt, cancellation)).Where(release => release.Standing is ReleaseStanding.Public or ReleaseStanding.Withdrawn)
            .OrderByDescending(release => release.Changed).Take(AtomText.Most).ToList();
        var models = new List<(PublicRelease, ReleaseModel)>();
        foreach (var release in released)
        {
            models.Add((release, new(release, await contents.Read(release.Id, reading.KnownAt, cancellation), await matters.Read(release.Id, reading.KnownAt, cancellation), [], await catalogues.Read(reading.KnownAt, cancellation), reading.Language, urls, text)));
        }

        return TypedResults.File(AtomText.Write(models, reading, urls, text), "application/atom+xml; charset=utf-8");
    }
}
