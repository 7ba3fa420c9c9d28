namespace GuangdongStats.Web.Features.Work.Registers;

public sealed class RegistersText;
