namespace GuangdongStats.Web.Features.Reading.Search;

/// <param name="Language">The language of the value where it is not the reader's; else null.</param>
public sealed record SearchFact(string Name, string Value, string? Language);
