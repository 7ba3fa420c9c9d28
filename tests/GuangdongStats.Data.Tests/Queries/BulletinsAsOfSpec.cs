using System.Text;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class BulletinsAsOfSpec(TestEngine engine) : EngineSpec(engine)
{
    [Theory]
    [InlineData(2020, 10)]
    [InlineData(2022, 12)]
    [InlineData(2025, 5)]
    [InlineData(2025, 10)]
    public async Task A_month_from_the_database_reads_as_the_one_from_the_published_files(int year, int month)
    {
        var bulletin = (await Bulletins()).Read(Period.YearToDate(year, month), Days.Collected, Cancellation);
        var written = (await bulletin)!;
        var text = new StringBuilder();
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            foreach (var (section, _) in written.Sections)
            {
                text.Append(Bulletin.Heading(section, language) is { } heading ? $"## {heading}\n" : "").AppendJoin('\n', written.Say(section, language).Select(sentence => sentence.Text)).Append("\n\n");
            }
        }

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Golden", "Bulletins", $"{year}-{month:00}.txt"), Cancellation), text.ToString());
    }

    [Fact]
    public async Task Every_month_that_is_listed_has_a_bulletin_and_no_other()
    {
        var bulletins = await Bulletins();
        var months = await bulletins.Months(Days.Collected, Cancellation);

        Assert.Equal(months.OrderDescending(), months);
        Assert.Contains(Period.YearToDate(2026, 4), months);
        foreach (var month in Enumerable.Range(0, 12 * 12).Select(at => Period.YearToDate(2015 + (at / 12), (at % 12) + 1)))
        {
            Assert.Equal(months.Contains(month), await bulletins.Read(month, Days.Collected, Cancellation) is not null);
        }
    }

    [Fact]
    public async Task A_bulletin_is_known_with_its_figures()
    {
        var bulletins = await Bulletins();

        Assert.Null(await bulletins.Read(Period.YearToDate(2025, 5), Days.EndOf(2025, 6, 20), Cancellation));
        Assert.Equal(
            "2025年1—5月广东省工业机器人产量12.47万套，同比增长33%",
            Assert.Single((await bulletins.Read(Period.YearToDate(2025, 5), Days.EndOf(2025, 8, 5), Cancellation))!.Say(BulletinSection.Headline, Language.Chinese)).Text);
    }

    private async Task<BulletinsAsOf> Bulletins() => (await WithFigures()).Get<BulletinsAsOf>();
}

public sealed class BulletinsAsOfOnSqlite(TestEngines engines) : BulletinsAsOfSpec(engines.Sqlite);

public sealed class BulletinsAsOfOnPostgres(TestEngines engines) : BulletinsAsOfSpec(engines.Postgres);
