using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Queries;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Reading.Methods;

public partial class Methods
{
    private IReadOnlyList<Indicator> indicators = [];

    [Inject]
    public required CatalogueReader Catalogues { get; init; }

    private MethodsModel Model { get; set; } = null!;

    protected override async Task Load(CancellationToken cancellation)
    {
        Model = new(Text, Reading.Language);
        indicators = (await Catalogues.Read(Reading.KnownAt, cancellation)).Indicators;
    }
}
