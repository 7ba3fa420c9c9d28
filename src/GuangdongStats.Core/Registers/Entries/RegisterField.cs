using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Registers.Entries;

/// <summary>A field of a register's entries: on the form, in the template, in review and in the import alike.</summary>
/// <param name="Code">Stable: <c>name_zh</c>; what the reference files call it where they have it.</param>
public sealed record RegisterField(string Code, LocalizedName Name, RegisterInput Input, bool IsRequired = false)
{
    /// <summary>In characters.</summary>
    public const int LongestLine = 300, LongestWords = 2_000;

    /// <summary>What may be chosen, by its code.</summary>
    public IReadOnlyList<(string Code, LocalizedName Name)> Choices { get; init; } = [];

    public int Longest => Input == RegisterInput.Words ? LongestWords : LongestLine;

    /// <summary>A value as people read it: a choice by its name, a yes by its word.</summary>
    public string Shown(string value) =>
        Input == RegisterInput.YesNo ? (value == "true" ? "是 / yes" : "")
        : Choices.FirstOrDefault(choice => choice.Code == value) is { Code: not null } chosen ? chosen.Name.ToString()
        : value;
}
