using GuangdongStats.Core.Registers;

namespace GuangdongStats.Web.Features.Reading.Parks;

/// <param name="InGuangdong">How many of a list of the whole nation are Guangdong's, in words; null for the province's own.</param>
public sealed record ParkGroup(string Level, IReadOnlyList<Park> Parks, string? InGuangdong);
