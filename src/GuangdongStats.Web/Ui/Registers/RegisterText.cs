namespace GuangdongStats.Web.Ui.Registers;

public sealed class RegisterText;
