using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Programmes;

/// <summary>Programmes, their tasks and targets to take along: <c>/downloads/programmes.xlsx</c> with the filter of the page, and one of them by its code.</summary>
public sealed class ProgrammeDownloads(
    ProgrammeList programmes, CatalogueReader catalogues, ListReports reports, RegisterWords words, ReadingRequest reading, IStringLocalizer<ProgrammesText> text, IStringLocalizer<RegisterText> register, IStringLocalizer<ReportText> report)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/programmes.xlsx", (ProgrammeDownloads downloads, CancellationToken cancellation) => downloads.All(cancellation)).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/programmes/{code}.xlsx", (string code, ProgrammeDownloads downloads, CancellationToken cancellation) => downloads.One(code, cancellation)).WithMetadata(new ReadingPageAttribute());
    }

    private Language Language => reading.Language;

    private async Task<IResult> All(CancellationToken cancellation)
    {
        var (data, problem) = await programmes.Read(cancellation);
        if (data is null)
        {
            return DownloadRefusal.Of(StatusCodes.Status400BadRequest, problem!);
        }

        var shown = data.Model.Sections.SelectMany(section => section.Programmes).ToList();
        var facts = new List<ReportFact> { new(report["Entries"], shown.Count.ToString(CultureInfo.InvariantCulture)) };
        if (data.Model.Kind is { } kind)
        {
            facts.Add(new(report["Filter"], words.KindOfProgramme(kind)));
        }

        return await reports.Answer(SubjectOf(text["Title"], facts, shown, data.Targets, data.Catalogue), cancellation);
    }

    private async Task<IResult> One(string code, CancellationToken cancellation)
    {
        if (await programmes.Find(code, cancellation) is not var (programme, targets))
        {
            return DownloadRefusal.Of(StatusCodes.Status404NotFound, text["Unknown", code]);
        }

        var facts = new List<ReportFact> { new(text["Kind"], words.KindOfProgramme(programme.Kind)) };
        return await reports.Answer(
            SubjectOf(programme.Name.In(Language), facts, [programme], targets, await catalogues.Read(reading.KnownAt, cancellation)), cancellation);
    }

    private ListSubject SubjectOf(string title, IReadOnlyList<ReportFact> facts, IReadOnlyList<Programme> shown, IReadOnlyList<MeasuredTarget> targets, Catalogue catalogue)
    {
        var tasks = shown.SelectMany(programme => programme.Items.Where(item => TargetAmount.Of(item) is null).Select(item => (Programme: programme, Item: item))).ToList();
        return new(
            title,
            facts,
            [Programmes(title, shown), Targets(title, targets), Tasks(title, tasks)],
            [
                .. shown.Select(programme => programme.Source),
                .. shown.SelectMany(programme => programme.Items.Select(item => item.SourceId).Append(programme.AnnouncedBy)).Select(catalogue.Source).OfType<Source>(),
            ]);
    }

    private TableSheet Programmes(string title, IReadOnlyList<Programme> shown) => ListTable.Of(
        text["Title"], title, text["SheetPurpose"], shown,
        (new("programme", text["Code"], ReportColumnKind.Key), programme => ReportCell.Of(programme.Code)),
        (new("name", text["Name"], ReportColumnKind.Text), programme => ReportCell.Of(programme.Name.In(Language))),
        (new("other_name", text[Language == Language.Chinese ? "EnglishName" : "ChineseName"], ReportColumnKind.Text),
            programme => ReportCell.Of(Language == Language.Chinese ? programme.Name.English : programme.Name.Chinese)),
        (new("kind", text["Kind"], ReportColumnKind.Flag), programme => ReportCell.Of(words.KindOfProgramme(programme.Kind))),
        (new("group", text["Group"], ReportColumnKind.Flag), programme => ReportCell.Of(programme.Group.Length > 0 ? words.Group(programme.Group) : "")),
        (new("issued", text["Issued"], ReportColumnKind.Flag), programme => ReportCell.Of(programme.IssuedOn)),
        (new("issuer", text["Issuer"], ReportColumnKind.Text), programme => ReportCell.Of(programme.Issuer)),
        (new("standing", text["Standing"], ReportColumnKind.Text), programme => ReportCell.Of(words.Standing(programme.Status))),
        (new("items", text["ItemCount"], ReportColumnKind.Number), programme => ReportCell.Of(programme.Items.Count, 0)),
        (new("note", text["Note"], ReportColumnKind.Text), programme => ReportCell.Of(programme.Note)),
        (new("source", report["SourceId"], ReportColumnKind.Flag), programme => ReportCell.Of(programme.Source.Id)));

    private TableSheet Targets(string title, IReadOnlyList<MeasuredTarget> targets) => ListTable.Of(
        text["Targets"], title, text["TargetsAndProgress"], targets,
        (new("programme", text["Code"], ReportColumnKind.Key), row => ReportCell.Of(row.Programme.Code)),
        (new("target", text["Target"], ReportColumnKind.Text), row => ReportCell.Of(row.Name.In(Language))),
        (new("amount", text["Amount"], ReportColumnKind.Number, Decimals: -1), row => ReportCell.Of(row.Amount.Figure.Value)),
        (new("amount_relation", report["RelationOf", text["Amount"]], ReportColumnKind.Flag), row => ReportCell.Of(NumberText.RelationWords(row.Amount.Figure.Relation, Language))),
        (new("unit", report["Unit"], ReportColumnKind.Flag), row => ReportCell.Of(row.Amount.Unit)),
        (new("amount_words", text["AmountWords"], ReportColumnKind.Flag), row => ReportCell.Of(words.Amount(row.Amount))),
        (new("year", text["Year"], ReportColumnKind.Flag), row => ReportCell.Of(row.Amount.Year?.ToString(CultureInfo.InvariantCulture))),
        (new("indicator", report["IndicatorCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Indicator?.Code)),
        (new("actual", text["Actual"], ReportColumnKind.Number, Decimals: -1), row => row.Progress.Actual?.LevelFigure is { HasNumber: true } actual ? ReportCell.Of(actual.Value) : ReportCell.Empty),
        (new("actual_relation", report["RelationOf", text["Actual"]], ReportColumnKind.Flag),
            row => row.Progress.Actual?.LevelFigure is { HasNumber: true } actual ? ReportCell.Of(NumberText.RelationWords(actual.Relation, Language)) : ReportCell.Empty),
        (new("actual_period", report["PeriodCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Progress.Actual?.Period.Slug)),
        (new("standing", text["Progress"], ReportColumnKind.Flag), row => ReportCell.Of(register["Target_" + row.Progress.Standing])),
        (new("reason", text["Reason"], ReportColumnKind.Text), row => row.Progress.Reason == TargetReason.None ? ReportCell.Empty : ReportCell.Of(register["TargetReason_" + row.Progress.Reason])),
        (new("needed", text["NeededColumn"], ReportColumnKind.Text), row => row is { Indicator: { } measured, Progress.RunRate: { PerMonth: { } needed } rate }
            ? ReportCell.Of(register["Needed", NumberText.Quantity(needed, measured.Unit, Language), rate.MonthsLeft]) : ReportCell.Empty),
        (new("source", report["SourceId"], ReportColumnKind.Flag), row => ReportCell.Of(row.Item.SourceId)));

    private TableSheet Tasks(string title, IEnumerable<(Programme Programme, ProgrammeItem Item)> tasks) => ListTable.Of(
        text["Tasks"], title, text["Tasks"], tasks,
        (new("programme", text["Code"], ReportColumnKind.Key), row => ReportCell.Of(row.Programme.Code)),
        (new("area", text["Area"], ReportColumnKind.Text), row => ReportCell.Of(words.Area(row.Item.Area))),
        (new("task", text["Task"], ReportColumnKind.Text), row => ReportCell.Of(row.Item.Item.In(Language))),
        (new("year", text["Year"], ReportColumnKind.Flag), row => ReportCell.Of(row.Item.TargetYear)),
        (new("source", report["SourceId"], ReportColumnKind.Flag), row => ReportCell.Of(row.Item.SourceId)));
}
