using GuangdongStats.Core.Catalogue;
using GuangdongStats.Web.Ui.Registers;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui;

public class NotePartsTests
{
    private static readonly Source Known = new("ai-known-2025", "T", "P", "", "2025", "en", SourceKind.Press, Confidence.Normal, "");
    private static readonly Catalogue Catalogue = new([], [], [Known]);

    [Theory]
    [InlineData("also ai-known-2025; batch not stated", "also |[ai-known-2025]|; batch not stated")]
    [InlineData("ai-known-2025", "[ai-known-2025]")]
    [InlineData("ai-unknown-2025 and 22-day", "ai-unknown-2025 and 22-day")]
    [InlineData("issued_on = plaque", "date: plaque")] // no column names on pages
    [InlineData("", "")]
    public void A_note_names_its_sources_and_nothing_of_the_files(string note, string expected) =>
        Assert.Equal(expected, string.Join('|', NoteParts.Of(note, Catalogue).Select(part => part.Source is null ? part.Words : $"[{part.Words}]")));
}
