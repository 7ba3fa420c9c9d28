namespace GuangdongStats.Data.Audit;

/// <summary>Which entries of the audit log are asked for; what is empty or null does not matter.</summary>
/// <param name="Person">Part of the name as it was then.</param>
/// <param name="Act">The whole code, <c>entry.save</c>.</param>
/// <param name="Subject">Part of it, <c>industrial-robots/440000</c>.</param>
/// <param name="From">The first day in Guangdong.</param>
/// <param name="To">The last day in Guangdong.</param>
public sealed record AuditFilter(string Person, string Act, string Subject, DateOnly? From, DateOnly? To)
{
    public static AuditFilter Everything { get; } = new("", "", "", null, null);
}
