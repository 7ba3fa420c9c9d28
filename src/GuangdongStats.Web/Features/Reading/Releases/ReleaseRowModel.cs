using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.Releases;

/// <summary>A figure of a release, in words.</summary>
/// <param name="Figure">What the words are of.</param>
/// <param name="Url">The page that explains it.</param>
/// <param name="Before">Null for a first figure.</param>
/// <param name="Why">Reason and notice of a revision; empty for a first figure.</param>
/// <param name="Explanation">The clerk's words on it; null when there are none.</param>
/// <param name="LaterUrl">The release that has replaced it since; null when none has.</param>
public sealed record ReleaseRowModel(
    ReleasedFigure Figure, string Name, string Url, string? Before, string Now, string Status, string Why, string? Explanation, Document? Document, string? LaterUrl);
