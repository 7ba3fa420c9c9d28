using GuangdongStats.Core.Reporting;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>Says what is wrong with a query and what would be right.</summary>
public static class ReportProblems
{
    public static string TextOf(ReportProblem problem, IStringLocalizer<ExploreText> text) => text[$"Fault{problem.Fault}", problem.Value];

    /// <summary>404 for a code that is not known, 400 for a value that cannot be read.</summary>
    public static int StatusOf(ReportProblem problem) =>
        problem.Fault is ReportFault.UnknownIndicator or ReportFault.UnknownRegion ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
}
