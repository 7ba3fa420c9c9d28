using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Work.Press;

/// <summary>The press text that a person is working through.</summary>
/// <param name="WrittenOn">The day of the text, in Guangdong.</param>
/// <param name="IsRead">Its proposals were asked for.</param>
/// <param name="Choices">What was changed or decided of the proposals, as the page writes it; may be empty.</param>
public sealed record PressDraft(string Text, DateOnly WrittenOn, Document Document, bool IsRead, string Choices);
