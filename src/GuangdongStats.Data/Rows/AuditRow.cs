using GuangdongStats.Core.Audit;

namespace GuangdongStats.Data.Rows;

/// <summary>An entry of the audit log as stored; appended only, <see cref="StatsDb"/> refuses changes.</summary>
public sealed class AuditRow
{
    public required long Number { get; init; }

    public required DateTime At { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    public required string Address { get; init; }

    public required string Act { get; init; }

    public required string Subject { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    public static AuditRow Of(AuditEntry entry) => new()
    {
        Number = entry.Number,
        At = entry.At,
        Person = entry.Person,
        PersonName = entry.PersonName,
        Address = entry.Address,
        Act = entry.Act,
        Subject = entry.Subject,
        Before = entry.Before,
        After = entry.After,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash(),
    };

    public AuditEntry ToEntry() => new(Number, At, Person, PersonName, Address, Act, Subject, Before, After, PreviousHash);
}
