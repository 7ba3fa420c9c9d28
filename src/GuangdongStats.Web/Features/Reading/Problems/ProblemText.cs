namespace GuangdongStats.Web.Features.Reading.Problems;

public sealed class ProblemText;
