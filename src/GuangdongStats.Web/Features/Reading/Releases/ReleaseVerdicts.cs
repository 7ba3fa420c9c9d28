using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Claims;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Releases;

/// <summary>Puts into words which verdicts a release changed.</summary>
public sealed class ReleaseVerdicts(ReleasedVerdicts verdicts, ClaimWords words, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ReleasesText> text)
{
    public async Task<IReadOnlyList<ReleaseVerdictModel>> Read(PublicRelease release, CancellationToken cancellation) => release.Standing != ReleaseStanding.Public ? [] :
    [
        .. (await verdicts.Read(release.Id, reading.KnownAt, cancellation)).Select(change => new ReleaseVerdictModel(
            text["ClaimName", words.Subject(change.Entry.Claim, change.Entry.Indicator, change.Entry.Region), ClaimText.Statement(change.Entry.Claim, change.Entry.Indicator.Unit, reading.Language)],
            urls.Claim(change.Entry.Claim.Anchor),
            ClaimText.VerdictWords(change.Before.Verdict, reading.Language),
            ClaimText.VerdictWords(change.After.Verdict, reading.Language),
            ClaimText.ReasonWords(change.After.Reason, reading.Language))),
    ];
}
