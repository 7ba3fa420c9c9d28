using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Registers.Entries;

public class RegisterChecksTests
{
    private static readonly Catalogue.Catalogue Catalogue = ReferenceRows.TheCatalogue();

    private static readonly RegisterEntry Park = RegisterEntry.Of(new(MatterKind.Park, "park-made-up"),
    [
        new(RegisterLayout.NameZh, "虚构园"), new(RegisterLayout.NameEn, "Made-up Park"), new(RegisterLayout.Level, "provincial"), new(RegisterLayout.City, "440600"),
        new(RegisterLayout.DesignatedOn, "2025-04"), new(RegisterLayout.DocumentTitle, "虚构的公告"),
    ], []);

    private static readonly RegisterEntry Plan = RegisterEntry.Of(new(MatterKind.Programme, "plan-made-up"),
        [new(RegisterLayout.KindOf, "plan"), new(RegisterLayout.NameZh, "虚构方案"), new(RegisterLayout.DocumentTitle, "虚构的公告")],
        [[new(RegisterLayout.AreaEn, "robots"), new(RegisterLayout.ItemZh, "产量"), new(RegisterLayout.TargetValue, "100000"), new(RegisterLayout.TargetUnit, "units"), new(RegisterLayout.TargetYear, "2027")]]);

    [Fact]
    public void What_is_complete_may_stand()
    {
        Assert.Empty(Problems(Park));
        Assert.Empty(Problems(Plan));
    }

    /// <summary>Otherwise nobody could change one of them without mending what they did not touch.</summary>
    [Fact]
    public void Every_entry_of_the_reference_files_may_stand_as_it_is()
    {
        var registers = ReferenceRows.Registers(ReferenceRows.Today);
        var programmes = registers.Programmes.ToDictionary(programme => programme.Code, programme => new RegisterReferences(programme.Name, "", ""));
        IReadOnlyList<RegisterEntry> all = [.. registers.Parks.Select(RegisterEntry.Of), .. registers.Programmes.Select(RegisterEntry.Of), .. registers.Scenarios.Select(RegisterEntry.Of)];
        Assert.Equal(33 + 46 + 26, all.Count);
        Assert.Equal([], all.SelectMany(entry => RegisterChecks.Run(entry, Catalogue, programmes).Select(problem => $"{entry.Key}: {problem}")));
    }

    [Theory]
    [InlineData(RegisterLayout.NameZh, "", RegisterFault.Missing)]
    [InlineData(RegisterLayout.NameEn, "", RegisterFault.Missing)]
    [InlineData(RegisterLayout.Level, "", RegisterFault.Missing)]
    [InlineData(RegisterLayout.Level, "galactic", RegisterFault.NotAChoice)]
    [InlineData(RegisterLayout.City, "Foshan", RegisterFault.PlaceUnknown)]
    [InlineData(RegisterLayout.City, "449900", RegisterFault.PlaceUnknown)]
    [InlineData(RegisterLayout.DesignatedOn, "April 2025", RegisterFault.NotADate)]
    [InlineData(RegisterLayout.DesignatedOn, "2025-13", RegisterFault.NotADate)]
    [InlineData(RegisterLayout.DesignatedOn, "2025-02-30", RegisterFault.NotADate)]
    [InlineData(RegisterLayout.Batch, "third", RegisterFault.NotANumber)]
    [InlineData(RegisterLayout.EnglishIsOfficial, "perhaps", RegisterFault.NotAChoice)]
    [InlineData(RegisterLayout.SourceId, "no-such-source", RegisterFault.SourceUnknown)]
    [InlineData(RegisterLayout.DocumentUrl, "javascript:alert(1)", RegisterFault.NotAnAddress)]
    [InlineData(RegisterLayout.DocumentUrl, "gd.gov.cn", RegisterFault.NotAnAddress)]
    [InlineData(RegisterLayout.NameZh, "两\n行", RegisterFault.TextNotAccepted)]
    [InlineData(RegisterLayout.Note, "\u202e反", RegisterFault.TextNotAccepted)]
    public void A_wrong_field_is_named_with_what_would_be_right(string field, string value, RegisterFault fault)
    {
        var problem = Assert.Single(Problems(Park.With(field, value)));
        Assert.Equal((field, null, fault), (problem.Field, problem.Item, problem.Fault));
        var words = RegisterProblemText.Sentence(problem, Park.Layout);
        var name = Park.Layout.Fields.Single(candidate => candidate.Code == field).Name;
        Assert.StartsWith(name.Chinese + "：", words.Chinese, StringComparison.Ordinal);
        Assert.StartsWith(name.English + ": ", words.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_asked_for_and_either_kind_will_do()
    {
        var without = Park.With(RegisterLayout.DocumentTitle, "");
        Assert.Equal(RegisterFault.SourceMissing, Assert.Single(Problems(without)).Fault);
        Assert.Empty(Problems(without.With(RegisterLayout.SourceId, "ai-cnies-cgic")));
    }

    [Fact]
    public void A_programme_needs_a_name_in_one_language_at_least()
    {
        Assert.Equal(RegisterFault.NameMissing, Assert.Single(Problems(Plan.With(RegisterLayout.NameZh, ""))).Fault);
        Assert.Empty(Problems(Plan.With(RegisterLayout.NameZh, "").With(RegisterLayout.NameEn, "Made-up plan")));
    }

    [Theory]
    [InlineData("Park-A")]
    [InlineData("park--a")]
    [InlineData("-park")]
    [InlineData("园区")]
    [InlineData("")]
    public void A_code_must_stand_in_an_address(string code) =>
        Assert.Contains(Problems(RegisterEntry.Of(new(MatterKind.Park, code), Park.Layout.Fields.Select(field => KeyValuePair.Create(field.Code, Park[field.Code])), [])), problem => problem.Fault == RegisterFault.CodeNotAccepted);

    [Fact]
    public void An_item_is_named_by_its_number()
    {
        var second = new KeyValuePair<string, string>[] { new(RegisterLayout.AreaEn, "robots"), new(RegisterLayout.ItemZh, "产量"), new(RegisterLayout.TargetYear, "2027"), new(RegisterLayout.TargetValue, "五") };
        var problems = Problems(Plan.WithItems([Plan.Items[0], second]));
        Assert.Equal(
            [(RegisterFault.NotANumber, 2, "五"), (RegisterFault.TargetIncomplete, 2, ""), (RegisterFault.ItemRepeated, 2, "1")],
            problems.Select(problem => (problem.Fault, problem.Item!.Value, problem.Detail)));
        Assert.Equal("第2条 · 目标值：“五”不是数，应如 3000 或 12.5，不带单位和逗号。", RegisterProblemText.Sentence(problems[0], Plan.Layout).Chinese);
        Assert.Equal(RegisterFault.ItemEmpty, Assert.Single(Problems(Plan.WithItems([[new(RegisterLayout.TargetYear, "2027")]]))).Fault);
    }

    [Fact]
    public void A_circle_is_refused_and_its_way_is_named()
    {
        var programmes = new Dictionary<string, RegisterReferences>
        {
            ["plan-b"] = new(new("乙", "B"), "plan-c", ""),
            ["plan-c"] = new(new("丙", "C"), "plan-made-up", "plan-b"),
            ["plan-d"] = new(new("丁", "D"), "plan-e", ""),
            ["plan-e"] = new(new("戊", "E"), "plan-d", ""),
        };
        Assert.Equal(
            new(RegisterLayout.Parent, null, RegisterFault.Circular, "虚构方案 → 乙 → 丙 → 虚构方案"),
            Assert.Single(RegisterChecks.Run(Plan.With(RegisterLayout.Parent, "plan-b"), Catalogue, programmes)));
        Assert.Equal(RegisterFault.Circular, Assert.Single(RegisterChecks.Run(Plan.With(RegisterLayout.Successor, "plan-made-up"), Catalogue, programmes)).Fault); // itself
        Assert.Empty(RegisterChecks.Run(Plan.With(RegisterLayout.Successor, "plan-c"), Catalogue, programmes)); // another relation leads back
        Assert.Empty(RegisterChecks.Run(Plan.With(RegisterLayout.Parent, "plan-d"), Catalogue, programmes)); // a circle that it is no part of, and the walk ends
        Assert.Equal(RegisterFault.ProgrammeUnknown, Assert.Single(RegisterChecks.Run(Plan.With(RegisterLayout.Parent, "plan-x"), Catalogue, programmes)).Fault);
    }

    [Fact]
    public void An_entry_is_read_back_as_it_was_kept_and_rubbish_is_an_empty_one()
    {
        var full = Plan.With(RegisterLayout.Note, "  两\r\n行 <script>\u0007 ");
        var read = RegisterEntry.Read(full.Key, full.ToJson());
        Assert.Equal(full.ToJson(), read.ToJson());
        Assert.Equal("两\n行 <script>\u0007", read[RegisterLayout.Note]);
        foreach (var rubbish in new[] { "", "[]", "{", "null", "{\"fields\":[],\"items\":{}}", "{\"fields\":{\"name_zh\":7,\"unknown\":\"x\"},\"items\":[1,{}]}" })
        {
            Assert.Equal(RegisterEntry.Empty(full.Key).ToJson(), RegisterEntry.Read(full.Key, rubbish).ToJson());
        }
    }

    [Fact]
    public void What_is_published_is_what_was_written()
    {
        var park = Park.ToPark(Catalogue);
        Assert.Equal(("虚构园", "佛山", "Foshan", "虚构的公告", SourceKind.OwnRelease), (park.Name.Chinese, park.City.Chinese, park.City.English, park.Source.Title, park.Source.Kind));
        foreach (var known in ReferenceRows.Registers(ReferenceRows.Today).Programmes)
        {
            var again = RegisterEntry.Of(known).ToProgramme(Catalogue);
            Assert.Equal(known with { Items = [] }, again with { Items = [] });
            Assert.Equal(known.Items, again.Items.Select((item, index) => item with { Source = null, Link = known.Items[index].Link }));
        }
    }

    private static IReadOnlyList<RegisterProblem> Problems(RegisterEntry entry) => RegisterChecks.Run(entry, Catalogue, new Dictionary<string, RegisterReferences>());
}
