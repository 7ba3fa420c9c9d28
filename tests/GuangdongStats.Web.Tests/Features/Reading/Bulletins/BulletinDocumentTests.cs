using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Bulletins;

/// <summary>The Word document of a month.</summary>
public sealed class BulletinDocumentTests(ReadingSite site)
{
    [Theory]
    [InlineData("2025-05", "zh-CN", "")]
    [InlineData("2025-05", "en", "/en")]
    [InlineData("2022-12", "zh-CN", "")]
    [InlineData("2023-11", "en", "/en")]
    public async Task It_is_valid_and_says_what_the_page_says_with_its_headings_and_links(string month, string language, string prefix)
    {
        using var answer = await site.Get($"/downloads/bulletins/{month}.docx?lang={language}");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType!.MediaType);
        await using var file = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        var body = document.MainDocumentPart!.Document.Body!;
        var page = await site.Page($"{prefix}/bulletins/{month}");
        var written = body.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText.Trim()).ToList();
        foreach (var paragraph in page.QuerySelectorAll(".bulletin-text p, article .lead, .bulletin-notes li"))
        {
            Assert.Contains(Words.Of(paragraph), written);
        }

        Assert.Equal(
            page.QuerySelectorAll(".bulletin-text h2, .bulletin-notes h2").Select(Words.Of),
            body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(paragraph => paragraph.InnerText));
        Assert.Equal(page.QuerySelectorAll("article a.bound").Length, body.Descendants<Hyperlink>().Count());
        Assert.All(document.MainDocumentPart.HyperlinkRelationships, link => Assert.StartsWith("http://localhost/", link.Uri.AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_table_holds_the_headline_figures()
    {
        await using var file = await (await site.Get("/downloads/bulletins/2025-05.docx?lang=en")).Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Equal(
            [
                "Indicator | Level | Year on year | Share of the nation (computed)",
                "Output of industrial robots | 124,700 sets | +33% | 43.4%",
                "Output of service robots | 4.1698 million sets | +8.2% | 78.6%",
                "Scale of the core AI industry | over 100 billion yuan | — | —",
            ],
            document.MainDocumentPart!.Document.Descendants<TableRow>().Select(row => string.Join(" | ", row.Elements<TableCell>().Select(cell => cell.InnerText))));
    }

    [Fact]
    public async Task Who_asks_under_another_host_gets_no_document_made_for_it_by_somebody_else()
    {
        Assert.DoesNotContain("elsewhere", await LinksFor("localhost"), StringComparison.Ordinal);
        Assert.Contains("elsewhere", await LinksFor("elsewhere.example"), StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", await LinksFor("localhost"), StringComparison.Ordinal);

        async Task<string> LinksFor(string host)
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, "/downloads/bulletins/2025-05.docx") { Headers = { Host = host } };
            using var answer = await site.Reader().SendAsync(question, TestContext.Current.CancellationToken);
            await using var file = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            using var document = WordprocessingDocument.Open(file, isEditable: false);
            return string.Join(' ', document.MainDocumentPart!.HyperlinkRelationships.Select(link => link.Uri.AbsoluteUri));
        }
    }
}
