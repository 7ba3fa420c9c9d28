using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Programmes;

/// <summary>Reads which programmes the address asks for, with their targets held against the figures.</summary>
public sealed class ProgrammeList(RegistersAsOf registers, CatalogueReader catalogues, TargetsAsOf measured, RegisterWords words, ReadingRequest reading, IStringLocalizer<ProgrammesText> text)
{
    /// <returns>The programmes, or the words of a refusal.</returns>
    public async Task<(ProgrammesData? Data, string? Problem)> Read(CancellationToken cancellation)
    {
        var kind = reading.One("kind");
        if (kind is not null && !Programme.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            return (null, text["BadKind", kind, string.Join(", ", Programme.Kinds)]);
        }

        var programmes = (await registers.Read(reading.KnownAt, cancellation)).Programmes;
        return (new(
            await catalogues.Read(reading.KnownAt, cancellation),
            new(programmes, kind, words, text),
            await measured.Read(programmes.Where(programme => kind is null || programme.Kind == kind), reading.KnownAt, cancellation)), null);
    }

    /// <returns>One programme with its targets; null when none is known by this code.</returns>
    public async Task<(Programme Programme, IReadOnlyList<MeasuredTarget> Targets)?> Find(string code, CancellationToken cancellation) =>
        (await registers.Read(reading.KnownAt, cancellation)).Programmes.FirstOrDefault(programme => programme.Code == code) is { } found
            ? (found, await measured.Read([found], reading.KnownAt, cancellation))
            : null;
}
