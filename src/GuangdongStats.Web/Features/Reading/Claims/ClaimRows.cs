using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Claims;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>Puts claims of the ledger into words.</summary>
public sealed class ClaimRows(ReadingRequest reading, SiteUrls urls, ClaimWords words, IStringLocalizer<ClaimsText> text)
{
    /// <param name="isComplete">All that it rests on, as on its own page; else what fits a list.</param>
    public ClaimRow Of(LedgerEntry entry, Catalogue catalogue, bool isComplete)
    {
        var (claim, result, language) = (entry.Claim, entry.Checked.Result, reading.Language);
        return new(
            entry,
            claim.Anchor,
            urls.Claim(claim.Anchor),
            ClaimText.Statement(claim, entry.Indicator.Unit, language),
            words.Subject(claim, entry.Indicator, entry.Region),
            words.Definition(result, entry.Indicator),
            words.Evidence(result, entry.Indicator, entry.Region, entry.Checked.Own, entry.Checked.Nation, isComplete),
            words.Missing(result, catalogue, entry.Checked.Own, entry.Checked.Nation, isComplete),
            entry.Checked.RestsOnLowConfidence,
            result.Verdict,
            ClaimText.ReasonWords(result.Reason, language),
            PeriodText.Date(ReleaseTime.DayAt(entry.Since), language),
            words.Ending(result, entry.Checked.Outlook, entry.Indicator, entry.Region, entry.Checked.Nation),
            words.NextTest(result, entry.Checked.Outlook),
            claim.IsFound ? null : claim.Source,
            text[claim.IsFound ? "FoundOn" : claim.Release.IsSubstituted ? "SaidAbout" : "SaidOn", PeriodText.Date(claim.Release.Day, language)]);
    }
}
