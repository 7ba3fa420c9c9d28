using System.Globalization;

namespace GuangdongStats.Core.Observations;

/// <summary>
/// A number with its relation and the unit of its last printed digit, or the reason why there is none: the one decision
/// about absence. <c>default</c> is "not available".
/// </summary>
public readonly record struct Figure
{
    private readonly decimal value;
    private readonly decimal precision;
    private readonly Relation relation;
    private readonly Absence absence;
    private readonly bool hasNumber;

    private Figure(decimal value, Relation relation, decimal precision)
    {
        this.value = value;
        this.relation = relation;
        this.precision = precision;
        hasNumber = true;
    }

    private Figure(Absence absence) => this.absence = absence;

    /// <param name="value">In the indicator's base unit, or percent.</param>
    /// <param name="precision">Unit of the last printed digit: 100 for 12.47万, 0.1 for 33.4%.</param>
    /// <exception cref="ArgumentOutOfRangeException">The precision is not positive.</exception>
    public static Figure Exact(decimal value, decimal precision)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precision);
        return new(value, Relation.Exact, precision);
    }

    /// <summary>A number that bounds the true one; it has no precision.</summary>
    /// <exception cref="ArgumentException">The relation is <see cref="Relation.Exact"/>.</exception>
    public static Figure Bound(Relation relation, decimal value) => relation == Relation.Exact
        ? throw new ArgumentException("An exact figure needs its precision.", nameof(relation))
        : new(value, relation, 0);

    public static Figure Absent(Absence absence) => new(absence);

    public bool HasNumber => hasNumber;

    /// <summary>A number that may be subtracted, chained and ranked.</summary>
    public bool IsExact => hasNumber && relation == Relation.Exact;

    /// <summary>A number that is only a bound or an approximation.</summary>
    public bool IsBound => hasNumber && relation != Relation.Exact;

    /// <exception cref="InvalidOperationException">There is no number.</exception>
    public decimal Value => hasNumber ? value : throw new InvalidOperationException($"No number: {Absence}.");

    /// <exception cref="InvalidOperationException">There is no number.</exception>
    public Relation Relation => hasNumber ? relation : throw new InvalidOperationException($"No number: {Absence}.");

    /// <summary>Unit of the last printed digit; null for a bound or an absence.</summary>
    public decimal? Precision => IsExact ? precision : null;

    /// <summary>Why there is no number; null when there is one.</summary>
    public Absence? Absence => hasNumber ? null : absence == 0 ? Observations.Absence.NotAvailable : absence;

    /// <summary>Where the true value lies; null for an absence and for "about", from which nothing is derived (R14).</summary>
    public Interval? Interval => !hasNumber ? null : relation switch
    {
        Relation.Exact => Observations.Interval.Rounded(value, precision),
        Relation.Over => Observations.Interval.Above(value),
        Relation.AtLeast => Observations.Interval.Above(value, open: false),
        Relation.Nearly or Relation.Under => Observations.Interval.Below(value),
        _ => null,
    };

    public override string ToString() => hasNumber ? string.Create(CultureInfo.InvariantCulture, $"{relation} {value} (±{precision / 2})") : Absence.ToString()!;
}
