using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Queries;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Ui;

public partial class FigureNotices
{
    /// <summary>The rows that are shown.</summary>
    [Parameter, EditorRequired]
    public required IEnumerable<Observation> Rows { get; set; }

    /// <summary>Those that stood in their place and were taken back.</summary>
    [Parameter, EditorRequired]
    public required IEnumerable<WithdrawnFigure> Withdrawn { get; set; }

    /// <summary>How a figure is named, where figures of several periods are shown; null where there is no doubt.</summary>
    [Parameter]
    public Func<FigureKey, string>? Name { get; set; }

    private string Colon => Reading.Language == Language.Chinese ? "：" : ": ";

    private string Comma => Reading.Language == Language.Chinese ? "、" : ", ";

    private IEnumerable<(Revision Revision, int Release, IReadOnlyList<string> Names)> Corrections =>
        from row in Rows
        where row is { Revision: not null, ReleaseId: not null }
        group row by (Revision: row.Revision!, Release: row.ReleaseId!.Value) into told
        select (told.Key.Revision, told.Key.Release, NamesOf(told.Select(row => new FigureKey(row.Indicator, row.Region, row.Period, row.Measure))));

    private IEnumerable<(WithdrawnFigure Withdrawal, IReadOnlyList<string> Names)> Withdrawals =>
        from figure in Withdrawn
        group figure by figure.ReleaseId into told
        select (told.First(), NamesOf(told.Select(figure => figure.Key)));

    private IReadOnlyList<string> NamesOf(IEnumerable<FigureKey> keys) => Name is null ? [] : [.. keys.Select(Name).Distinct()];
}
