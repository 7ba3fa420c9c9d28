namespace GuangdongStats.Web.Features.Reading.Methods;

public sealed class MethodsText;
