namespace GuangdongStats.Web.Localization;

/// <summary>Marks the texts of MudBlazor's parts; the keys are its own.</summary>
public sealed class MudText;
