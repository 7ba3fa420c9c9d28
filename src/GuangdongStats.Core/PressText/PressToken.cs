using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.PressText;

/// <summary>A piece of a press text. Only the properties of its kind are set.</summary>
internal sealed record PressToken(PressTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public Quote Quote => new(Start, Length);

    /// <summary>Code of an indicator or region; null for a region that is not in the catalogue.</summary>
    public string? Code { get; init; }

    /// <summary>The words of an indicator name the goods only: 工业机器人.</summary>
    public bool NamesGoods { get; init; }

    /// <summary>The region is part of a publisher's name.</summary>
    public bool IsPublisher { get; init; }

    public PeriodWords? Period { get; init; }

    public FigurePhrase? Number { get; init; }

    public Figure? Unchanged { get; init; }

    /// <summary>A relation that stands before the mark of a share: 约占全国.</summary>
    public Relation? Relation { get; init; }

    /// <summary>The mark of a share needs a name behind it: of China's.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>The year of another base: 比2019年.</summary>
    public int? BaseYear { get; init; }

    public (ClaimKind Kind, decimal? Number) Claim { get; init; }
}
