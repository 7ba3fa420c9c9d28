using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Rows;

/// <summary>A matter being entered, from its first keystroke until its release: at most one open a matter.</summary>
public sealed class MatterRow : IVersioned
{
    public required Guid Id { get; init; }

    public required MatterKind Kind { get; init; }

    public required string Code { get; init; }

    /// <summary>1 while it is open, null once it is released or discarded: unique with kind and code.</summary>
    public int? Open { get; set; } = 1;

    public required Stage Stage { get; set; }

    /// <summary>All that is entered, complete or not, in the form of its kind.</summary>
    public required string Json { get; set; }

    public required string TitleZh { get; set; }

    public required string TitleEn { get; set; }

    /// <summary>What readers are told of a change to something public; empty for something new.</summary>
    public required string NoticeZh { get; set; }

    public required string NoticeEn { get; set; }

    /// <summary>Account ids of all who typed in it, each between semicolons: <c>;a;b;</c>.</summary>
    public required string Authors { get; set; }

    public required string EditedBy { get; set; }

    public required string EditedByName { get; set; }

    public required DateTime EditedAt { get; set; }

    /// <summary>The reviewer's message, kept until it is submitted again.</summary>
    public required string ReturnMessage { get; set; }

    /// <summary>The release it was chosen for.</summary>
    public int? ReleaseId { get; set; }

    public long Version { get; set; }

    public MatterKey Key => new(Kind, Code);

    public LocalizedName Title => new(TitleZh, TitleEn);

    public LocalizedName Notice => new(NoticeZh, NoticeEn);

    public IReadOnlySet<string> AuthorIds => Authors.Split(';', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
