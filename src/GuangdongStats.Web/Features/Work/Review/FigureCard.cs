using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Reviewing;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Review;

/// <summary>One submitted figure in words.</summary>
public sealed class FigureCard(ReviewedFigure figure, Person person, Language language, IStringLocalizer<ReviewText> text)
{
    public long Id => figure.Seen.Id;

    public SeenFigure Seen => figure.Seen;

    public FigureKey Key => figure.Key;

    public string Name => FigureText.Name(figure.Indicator, figure.Region, figure.Key.Period, figure.Key.Measure, language);

    public string Value => ValueOf(figure.Figure);

    /// <summary>Null when it stands in what is printed.</summary>
    public string? Typed => Value.Contains(figure.Text, StringComparison.Ordinal) ? null : text["Typed", figure.Text].Value;

    /// <summary>Null once it was returned.</summary>
    public string? Status => figure.Entry is { } entry ? NumberText.StatusWords(entry.Status, language) : null;

    public Decision Decision => figure.Decision;

    public string DecisionWords => text[$"Decision{figure.Decision}"];

    public string? DecidedBy => figure.DecidedAt is { } at ? text["DecidedBy", figure.DecidedByName, PeriodText.Moment(at, language)].Value : null;

    /// <summary>Why it was returned; may be empty.</summary>
    public string Message => figure.Message;

    /// <summary>Why this person does not decide it; null when they may.</summary>
    public Refusal? WhyNot => EntryRules.WhyNotDecide(person, figure.Decision, figure.Authors);

    /// <summary>Only somebody else decides it, and it still waits.</summary>
    public bool WaitsForAnother => figure.Decision == Decision.Waiting && WhyNot == Refusal.ApproverIsAuthor;

    /// <summary>Null: readers see nothing yet.</summary>
    public string? Released => figure.Released is { } row ? ValueOf(row.Figure) : null;

    public string ReleasedFrom => text["ReleasedFrom", figure.Released!.Source.Publisher, PeriodText.Date(figure.Released.Release.Day, language)];

    public string? AgainstReleased => figure.Released is { } row && DifferenceTo(row.Figure) is { } difference ? text["Against", difference].Value : null;

    public EarlierSubmission? Before => figure.Before;

    public string BeforeValue => ValueOf(figure.Before!.Figure);

    public string BeforeAt => text["BeforeAt", PeriodText.Moment(figure.Before!.At, language)];

    public string? AgainstBefore => DifferenceTo(figure.Before!.Figure) is { } difference ? text["AgainstBefore", difference].Value : null;

    public string? BeforeReturned => figure.Before is { Decision: Decision.Returned } before ? text["BeforeReturned", before.DecidedByName, before.Message].Value : null;

    /// <summary>Growth and share that follow from the levels; empty where nothing does.</summary>
    public IEnumerable<string> Computed
    {
        get
        {
            if (figure.Slot?.Direct.Interval is { } growth)
            {
                yield return text["ComputedGrowth", NumberText.Percent(growth, 1, language, signed: true)];
            }

            if (figure.Slot?.Share is { } share)
            {
                yield return text["ComputedShare", NumberText.Percent(share.Percent, 1, language)];
            }
        }
    }

    public IEnumerable<string> Findings => figure.Findings.Select(finding => finding.In(language));

    public string Explanation => figure.Explanation;

    public string Document => figure.Document.Length > 0 ? figure.Document : text["OwnStatistics"];

    /// <summary>Only an address of the web becomes a link.</summary>
    public string? DocumentUrl => figure.Entry?.Document?.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? url : null;

    public string? Evidence => figure.Entry is { Note.Length: > 0 } entry ? text["Evidence", entry.Note].Value : null;

    /// <summary>Why a released figure is replaced, and what readers are told; null when none is.</summary>
    public IReadOnlyList<string>? Correction => figure.Entry?.Revision is { } revision
        ? [RevisionText.ReasonWords(revision.Reason, language), text["NoticeZh", revision.Notice.Chinese], text["NoticeEn", revision.Notice.English]]
        : null;

    private string ValueOf(Figure value) => FigureText.Value(value, figure.Key.Measure, figure.Indicator.Unit, language);

    private string? DifferenceTo(Figure before) => FigureText.Difference(figure.Key.Measure, before, figure.Figure, language);
}
