using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.Programmes;

/// <param name="Targets">Every target that names a number, those that no indicator measures among them.</param>
public sealed record ProgrammesData(Catalogue Catalogue, ProgrammesModel Model, IReadOnlyList<MeasuredTarget> Targets);
