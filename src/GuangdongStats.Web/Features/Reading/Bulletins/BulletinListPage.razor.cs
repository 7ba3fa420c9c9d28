using System.Globalization;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

public partial class BulletinListPage
{
    private readonly List<(string Year, IReadOnlyList<(Period Month, string? Headline)> Months)> years = [];

    [Inject] public required BulletinsAsOf Bulletins { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<BulletinText> Text { get; init; }

    protected override async Task Load(CancellationToken cancellation)
    {
        foreach (var year in (await Bulletins.Months(Reading.KnownAt, cancellation)).GroupBy(month => month.Year))
        {
            var months = new List<(Period, string?)>();
            foreach (var month in year)
            {
                var bulletin = await Bulletins.Read(month, Reading.KnownAt, cancellation);
                months.Add((month, bulletin?.Say(BulletinSection.Headline, Reading.Language) is [var headline, ..] ? headline.Text : null));
            }

            years.Add((year.Key.ToString(CultureInfo.InvariantCulture), months));
        }
    }
}
