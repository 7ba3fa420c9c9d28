namespace GuangdongStats.Web.Features.Reading.Methods;

/// <param name="Number">R1 … R26, which is its anchor too.</param>
public sealed record MethodsRule(string Number, string Title, string Body, string? Example);
