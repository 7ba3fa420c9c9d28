using System.Globalization;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Reports;

/// <summary>Answers with the page of entries that a workbook's address names.</summary>
public sealed class ListReports(ReportFrame frame, FilesInTurn files, ReadingRequest reading, IStringLocalizer<ReportText> text)
{
    public async Task<IResult> Answer(ListSubject subject, CancellationToken cancellation) => await files.Answer(
        await frame.AroundList(subject, cancellation),
        text["ListFileName", subject.Title, (reading.AsOf ?? reading.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        cancellation);
}
