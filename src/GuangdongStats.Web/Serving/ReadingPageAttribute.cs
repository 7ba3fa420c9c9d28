namespace GuangdongStats.Web.Serving;

/// <summary>Marks what anonymous readers may get from the output cache: it holds no secret, no form token and no visitor's data.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReadingPageAttribute : Attribute;
