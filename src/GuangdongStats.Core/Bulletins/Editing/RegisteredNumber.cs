using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>A number that no figure, claim or register holds and that a clerk needs in the text: it is bound to the document it was read in.</summary>
/// <param name="Name">How it stands in the text: <c>own.1</c>.</param>
/// <param name="Text">As it is to be printed, in both languages: 约3000人, about 3,000 people.</param>
public sealed record RegisteredNumber(string Name, LocalizedName Text, Document Document)
{
    /// <summary>In characters.</summary>
    public const int LongestText = 60, LongestTitle = 300, LongestAddress = 500, LongestPage = 100;

    public const string Prefix = "own.";
}
