namespace GuangdongStats.Web.Features.Reading.Compare;

public sealed class ComparePageText;
