namespace GuangdongStats.Web.Features.Reading.Scenarios;

public sealed class ScenariosText;
