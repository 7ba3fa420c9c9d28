namespace GuangdongStats.Web.Features.Reading.Programmes;

public sealed class ProgrammesText;
