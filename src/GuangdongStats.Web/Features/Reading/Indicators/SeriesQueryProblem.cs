namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <param name="Value">What was asked for, as it was written.</param>
public sealed record SeriesQueryProblem(SeriesQueryFault Fault, string Value)
{
    /// <summary>404 for a code that is not known, 400 for a value that cannot be read.</summary>
    public int Status => Fault == SeriesQueryFault.UnknownRegion ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
}
