namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>A text that the browser kept because it was never told that it is stored.</summary>
/// <param name="Cell">The figure's key as text.</param>
/// <param name="Seen">What stood in the cell when the typing began.</param>
public sealed record KeptText(string Cell, string Text, string Seen);
