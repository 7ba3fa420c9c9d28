using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>A sum over named members (R11).</summary>
/// <param name="Total">An absence as soon as a member is missing; a bound when a member is one.</param>
/// <param name="Interval">Where the total lies; null when a member is missing or "about".</param>
/// <param name="AtLeast">What the members with a number add up to at the least, whoever is missing.</param>
/// <param name="Missing">The members without a number, in the given order.</param>
public sealed record Sum(Figure Total, Interval? Interval, decimal AtLeast, IReadOnlyList<string> Missing);
