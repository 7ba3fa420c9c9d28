namespace GuangdongStats.Web.Localization;

/// <summary>Marks the texts that two rooms or more use.</summary>
public sealed class SharedText;
