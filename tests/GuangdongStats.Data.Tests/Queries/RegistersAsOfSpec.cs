using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class RegistersAsOfSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task All_of_them_are_known_on_the_day_they_were_collected()
    {
        var registers = await Read(Days.Collected);

        Assert.Equal(
            (33, 46, 108, 26),
            (registers.Parks.Count, registers.Programmes.Count, registers.Programmes.Sum(programme => programme.Items.Count), registers.Scenarios.Count));
        Assert.Equal("park-gz-pazhou", registers.Parks[0].Code);
    }

    [Fact]
    public async Task The_plan_for_embodied_robots_has_its_four_areas()
    {
        var plan = Assert.Single((await Read(Days.Collected)).Programmes, programme => programme.Code == "plan-embodied-key-challenges");

        Assert.Equal(
            ["核心基础", "重点产品", "公共支撑", "典型应用"],
            plan.Items.Select(item => item.Area.Chinese).Where(area => area.Length > 0).Distinct());
    }

    [Fact]
    public async Task They_follow_the_date_of_their_source_and_an_item_the_date_of_its_own()
    {
        var moment = Days.EndOf(2025, 6, 20);
        var then = await Read(moment);
        var now = await Read(Days.Collected);

        Assert.All(then.Parks, park => Assert.True(RegistersAsOf.KnownFrom(park.Source) <= moment));
        Assert.All(then.Scenarios, scenario => Assert.True(RegistersAsOf.KnownFrom(scenario.Source) <= moment));
        Assert.NotEmpty(then.Programmes);
        Assert.True(then.Programmes.Count < now.Programmes.Count);
        Assert.Contains(then.Programmes, programme => programme.Items.Count < now.Programmes.Single(later => later.Code == programme.Code).Items.Count);
    }

    [Fact]
    public async Task What_a_source_without_a_date_says_is_known_from_the_day_it_was_read()
    {
        var undated = (await Read(Days.Collected)).Parks.Where(park => park.Source.Published.Length == 0).ToList();

        Assert.NotEmpty(undated);
        Assert.All(undated, park => Assert.Equal("2026-11-23", park.Source.Accessed));
        Assert.DoesNotContain((await Read(Days.EndOf(2026, 11, 22))).Parks, park => park.Source.Published.Length == 0);
    }

    [Fact]
    public async Task Only_targets_that_name_an_indicators_own_quantity_are_linked()
    {
        var items = (await Read(Days.Collected)).Programmes.SelectMany(programme => programme.Items.Select(item => (programme.Code, item))).ToList();

        Assert.Equal(10, items.Count(entry => entry.item.Link is not null));
        var agi = items.Where(entry => entry.Code == "policy-gd-agi").Select(entry => entry.item).ToList();
        Assert.Equal(new("ai-core-industry-scale", "440000"), agi.Single(item => item.TargetValue == "3000").Link);
        Assert.Null(agi.Single(item => item.TargetValue == "2000").Link);
    }

    private async Task<Registers> Read(DateTime knownAt) => await (await WithFigures()).Get<RegistersAsOf>().Read(knownAt, Cancellation);
}

public sealed class RegistersAsOfOnSqlite(TestEngines engines) : RegistersAsOfSpec(engines.Sqlite);

public sealed class RegistersAsOfOnPostgres(TestEngines engines) : RegistersAsOfSpec(engines.Postgres);
