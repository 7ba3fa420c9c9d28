using GuangdongStats.Core.Reporting;
using GuangdongStats.Web.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>The query of a page or a download, in the language of its address.</summary>
public static class ReportRequest
{
    /// <summary>Nothing was asked yet: the address holds no key of a report's but what every page has.</summary>
    public static bool IsEmpty(ReadingRequest reading) =>
        !reading.Query.Any(pair => pair.Key is not (ReadingQuery.AsOf or ReadingQuery.Language) && ReportQuery.Keys.Contains(pair.Key));

    public static ReportQuery? Read(ReadingRequest reading, out ReportProblem? problem) =>
        ReportQuery.Read(reading.Query.Where(pair => pair.Key != ReadingQuery.Language), out problem)?.With(reading.Language);
}
