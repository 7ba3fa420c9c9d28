using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Data.Work;

/// <summary>A notice that this process has taken to send.</summary>
/// <param name="To">The mail address.</param>
/// <param name="Language">In which the person is written to.</param>
/// <param name="Path">The page to go to, without the language's prefix.</param>
/// <param name="Tries">How often it was tried, this time included.</param>
public sealed record MailedNotice(long Id, string To, string Name, Language Language, string Text, string Path, int Tries);
