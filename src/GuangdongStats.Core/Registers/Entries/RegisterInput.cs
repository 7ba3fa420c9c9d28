namespace GuangdongStats.Core.Registers.Entries;

/// <summary>What may be written into a field of a register.</summary>
public enum RegisterInput
{
    /// <summary>One line.</summary>
    Line = 1,

    /// <summary>Several lines.</summary>
    Words,

    /// <summary>One of <see cref="RegisterField.Choices"/>.</summary>
    Choice,

    /// <summary><c>true</c>, <c>false</c> or empty, which is false.</summary>
    YesNo,

    /// <summary><c>2025-04-09</c>, <c>2025-04</c> or <c>2025</c>: as exact as the source gives it.</summary>
    Date,

    Year,

    Number,

    /// <summary>Code of a place in the catalogue.</summary>
    Place,

    /// <summary>Id of a source in the catalogue.</summary>
    Source,

    /// <summary>Code of a programme of the register.</summary>
    Programme,

    /// <summary>A web address.</summary>
    Address,
}
