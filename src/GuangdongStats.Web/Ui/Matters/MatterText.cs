namespace GuangdongStats.Web.Ui.Matters;

/// <summary>What the work pages say of what is no figure, whatever its kind.</summary>
public sealed class MatterText;
