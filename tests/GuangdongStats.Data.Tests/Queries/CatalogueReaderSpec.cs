using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class CatalogueReaderSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task Indicators_keep_the_order_of_their_file_and_regions_go_from_the_nation_down()
    {
        var catalogue = await Read();

        Assert.Equal(["industrial-robots", "service-robots", "ai-core-industry-scale"], catalogue.Indicators.Take(3).Select(indicator => indicator.Code));
        Assert.Equal(Region.NationCode, catalogue.Regions[0].Code);
        Assert.Equal(catalogue.Regions.OrderBy(region => region.Level), catalogue.Regions);
        Assert.Equal("440000", catalogue.Region("440100")!.ParentCode);
    }

    [Fact]
    public async Task Only_the_output_of_robots_is_reported_by_month_without_january()
    {
        var catalogue = await Read();

        Assert.Equal(
            ["industrial-robots", "service-robots"],
            catalogue.Indicators.Where(indicator => indicator.IsMonthlyOutput).Select(indicator => indicator.Code));
    }

    [Fact]
    public async Task A_source_keeps_who_printed_it_where_when_and_when_it_was_read()
    {
        var source = (await Read()).Source("3news-2023-03")!;

        Assert.Equal("2023年一季度我国工业机器人产量为103691套", source.Title);
        Assert.Equal("3news.cn (reprint of NBS figures)", source.Publisher);
        Assert.Equal("http://caibao.3news.cn/keji/2023/0426/106071.html", source.Url);
        Assert.Equal("2023-04-26", source.Published);
        Assert.Equal("2026-11-23", source.Accessed);
        Assert.Equal(SourceKind.Press, source.Kind);
    }

    [Fact]
    public async Task An_unknown_code_answers_nothing()
    {
        var catalogue = await Read();

        Assert.Null(catalogue.Indicator("robots"));
        Assert.Null(catalogue.Region("440999"));
        Assert.Null(catalogue.Source(""));
    }

    [Fact]
    public async Task It_is_read_once_until_something_is_written()
    {
        var program = await WithFigures();
        var first = await program.Get<CatalogueReader>().Read(Cancellation);
        Assert.Same(first, await program.Get<CatalogueReader>().Read(Cancellation));

        await using (var db = await program.Open(Cancellation))
        {
            db.Regions.Add(new() { Code = "440105", NameZh = "海珠区", NameEn = "Haizhu", Level = RegionLevel.District, ParentCode = "440100", Order = 1000 });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.NotNull((await program.Get<CatalogueReader>().Read(Cancellation)).Region("440105"));
    }

    private async Task<Catalogue> Read() => await (await WithFigures()).Get<CatalogueReader>().Read(Cancellation);
}

public sealed class CatalogueReaderOnSqlite(TestEngines engines) : CatalogueReaderSpec(engines.Sqlite);

public sealed class CatalogueReaderOnPostgres(TestEngines engines) : CatalogueReaderSpec(engines.Postgres);
