using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using Xunit;
using static GuangdongStats.Core.Tests.Support.ReferenceBulletins;

namespace GuangdongStats.Core.Tests.Bulletins.Editing;

public sealed class WordingTests
{
    private static readonly Document Source = new("广东省统计年鉴", "", "第12页");

    [Fact]
    public void A_wording_that_changes_nothing_reads_as_what_was_written_from_the_figures() => Assert.All(EveryMonth(), bulletin =>
    {
        var worded = bulletin with { Wording = Wording.Empty.Over(bulletin) };
        Assert.All([Language.Chinese, Language.English], language => Assert.Equal(Text(bulletin, language), Text(worded, language)));
        Assert.Empty(SentenceChange.Between(bulletin, worded));
    });

    [Fact]
    public void Everything_that_is_bound_has_a_name_and_a_name_says_one_thing() => Assert.All(EveryMonth(), bulletin =>
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            var bound = bulletin.Told.SelectMany(section => bulletin.Say(section, language)).SelectMany(sentence => sentence.Parts).Where(part => part.Bound is not null).ToList();
            Assert.All(bound, part => Assert.Matches("^[a-z0-9][a-z0-9.-]*$", part.Name));
            Assert.All(bound.GroupBy(part => part.Name), same => Assert.Single(same.Select(part => part.Text).Distinct()));
        }

        Assert.Equal(bulletin.Parts(Language.Chinese).Keys.Order(), bulletin.Parts(Language.English).Keys.Order());
    });

    [Fact]
    public void Every_place_of_a_month_has_a_name_of_its_own() => Assert.All(EveryMonth(), bulletin => Assert.All(bulletin.Told, section =>
    {
        var places = bulletin.Sentences(section, Language.Chinese).Select(sentence => SlotName.Of(sentence.Slot, bulletin)).ToList();
        Assert.Equal(places.Distinct(), places);
        Assert.All(places, place => Assert.DoesNotContain('.', place.Chinese));
    }));

    [Fact]
    public void Every_sentence_written_from_the_figures_passes_the_check_that_edits_must_pass() => Assert.All(EveryMonth(), bulletin =>
    {
        var all = Wording.Empty.Over(bulletin);
        Assert.All(all.Paragraphs, paragraph =>
        {
            Assert.Empty(WordingCheck.In(paragraph, Language.Chinese, bulletin));
            Assert.Empty(WordingCheck.In(paragraph, Language.English, bulletin));
            Assert.Empty(WordingCheck.Between(paragraph));
        });
    });

    [Fact]
    public void The_words_around_a_number_can_be_changed_and_the_number_stays_bound()
    {
        var bulletin = May();
        var wording = Wording.Empty.With(bulletin, new(BulletinSection.Robots, "flow.industrial-robots", new("工业机器人生产再上台阶，{industrial-robots.level}。", "Robot makers turned out {industrial-robots.level}."), true));
        var worded = bulletin with { Wording = wording };

        var sentence = worded.Say(BulletinSection.Robots, Language.Chinese)[0];
        Assert.Equal("工业机器人生产再上台阶，12.47万套。", sentence.Text);
        Assert.Equal("Robot makers turned out 124,700 sets.", worded.Say(BulletinSection.Robots, Language.English)[0].Text);
        Assert.Equal("industrial-robots", Assert.IsType<FigureReference>(sentence.Parts[1].Bound).Key.Indicator);
        Assert.Equal(bulletin.Say(BulletinSection.Industry, Language.Chinese).Select(other => other.Text), worded.Say(BulletinSection.Industry, Language.Chinese).Select(other => other.Text));
        Assert.Empty(WordingCheck.Of(wording, bulletin));
    }

    [Fact]
    public void A_paragraph_can_be_added_also_in_a_section_that_had_none_and_taken_away_again()
    {
        var bulletin = Bulletin(2017, 12)!;
        var added = Wording.Empty.With(bulletin, new(BulletinSection.Robots, "added.1", new("机器人方面，见{ytd-2017-12}数据。", "For robots, see the figures of {ytd-2017-12}."), true));
        var worded = bulletin with { Wording = added };

        Assert.Equal([BulletinSection.Headline, BulletinSection.Lead, BulletinSection.Robots, BulletinSection.Industry, BulletinSection.Notes], worded.Told);
        Assert.Equal("机器人方面，见2017年数据。", Assert.Single(worded.Say(BulletinSection.Robots, Language.Chinese)).Text);
        Assert.DoesNotContain(added.With(bulletin, new(BulletinSection.Robots, "added.1", new("", ""), true)).Paragraphs, paragraph => paragraph.IsAdded);
    }

    [Fact]
    public void Going_back_to_what_was_written_from_the_figures_leaves_no_wording()
    {
        var bulletin = May();
        var written = Wording.Empty.Over(bulletin).Of("headline")!;
        var changed = Wording.Empty.With(bulletin, written with { Text = new("另一标题{industrial-robots.level}", "Another headline {industrial-robots.level}") });

        Assert.True(changed.Of("headline")!.IsOwn);
        Assert.False(changed.With(bulletin, written).Of("headline")!.IsOwn);
    }

    [Theory]
    [InlineData("产量{industrial-robots.level}，占四成", WordingFaultKind.UnboundNumber, "四", 29)]
    [InlineData("产量<script>alert(document)</script>", WordingFaultKind.Markup, "<script>alert(docume", 2)]
    [InlineData("产量{industrial-robots.level", WordingFaultKind.BrokenName, "{", 2)]
    [InlineData("产量industrial-robots.level}", WordingFaultKind.BrokenName, "}", 25)]
    [InlineData("产量{12.47万套}", WordingFaultKind.BrokenName, "{12.47万套}", 2)]
    [InlineData("产量{}", WordingFaultKind.BrokenName, "{}", 2)]
    [InlineData("产量{industrial-robots.sales}", WordingFaultKind.UnknownName, "industrial-robots.sales", 2)]
    [InlineData("产量\u202E", WordingFaultKind.NotAccepted, "", 0)]
    public void What_may_not_stand_in_a_text_is_told_with_its_place(string text, WordingFaultKind kind, string words, int start)
    {
        var faults = WordingCheck.In(new(BulletinSection.Robots, "flow.industrial-robots", new(text, text), true), Language.Chinese, May());

        Assert.Equal(new WordingFault(kind, "flow.industrial-robots", Language.Chinese, start, words), faults[0]);
        Assert.All([Language.Chinese, Language.English], language => Assert.NotEmpty(WordingFaultText.Sentence(faults[0], language)));
    }

    [Fact]
    public void Both_languages_must_hold_the_same_numbers_but_not_the_same_periods()
    {
        var paragraph = new WordingParagraph(BulletinSection.Robots, "added.1", new("{ytd-2025-05}产量{industrial-robots.level}", "Output grew: {industrial-robots.growth}"), true);

        Assert.Equal(
            [(Language.Chinese, "{industrial-robots.growth}"), (Language.English, "{industrial-robots.level}")],
            WordingCheck.Between(paragraph).Select(fault => (fault.Language, fault.Text)));
        Assert.Equal(WordingFaultKind.LanguageMissing, Assert.Single(WordingCheck.Between(paragraph with { Text = new("产量", "") })).Kind);
    }

    [Fact]
    public void A_number_that_is_registered_with_its_source_may_be_used()
    {
        var bulletin = May();
        var number = new RegisteredNumber("own.1", new("约3000人", "about 3,000 people"), Source);
        var wording = Wording.Empty.With(bulletin, new(BulletinSection.Robots, "added.1", new("从业人员{own.1}。", "It employed {own.1}."), true)) with { Numbers = [number] };

        Assert.Empty(WordingCheck.Of(wording, bulletin));
        var part = (bulletin with { Wording = wording }).Say(BulletinSection.Robots, Language.English)[^1].Parts[1];
        Assert.Equal("about 3,000 people", part.Text);
        Assert.Equal(number, Assert.IsType<NumberReference>(part.Bound).Number);
        Assert.Contains(WordingCheck.Of(wording with { Numbers = [] }, bulletin), fault => fault.Kind == WordingFaultKind.UnknownName);
    }

    [Theory]
    [InlineData("约3000人", "", WordingFaultKind.SourceMissing)]
    [InlineData("约3000人", "javascript:alert(1)", WordingFaultKind.SourceMissing)]
    [InlineData("若干人", "https://example.org/", WordingFaultKind.NoNumber)]
    [InlineData("<b>3000</b>", "https://example.org/", WordingFaultKind.NotAccepted)]
    public void A_registered_number_needs_a_source_and_a_number(string text, string url, WordingFaultKind kind) =>
        Assert.Contains(WordingCheck.Of(new RegisteredNumber("own.1", new(text, "about 3,000 people"), new("", url, ""))), fault => fault.Kind == kind);

    [Fact]
    public void A_wording_survives_being_stored()
    {
        var wording = Wording.Empty.Over(May()) with { Numbers = [new("own.1", new("约3000人", "about 3,000 people"), Source)] };
        var read = Wording.FromJson(wording.ToJson())!;

        Assert.Equal(wording.Paragraphs, read.Paragraphs);
        Assert.Equal(wording.Numbers, read.Numbers);
        Assert.All(["", "{}", "[]", "null", "{\"Paragraphs\":[null]}", "{\"Paragraphs\":null,\"Numbers\":[]}"], (string json) => Assert.Null(Wording.FromJson(json)));
    }

    [Fact]
    public void Later_figures_change_exactly_the_sentences_that_they_stand_in()
    {
        var early = Bulletin(2025, 5, ReleaseTime.EndOf(new(2025, 8, 5)))!;
        var released = early with
        {
            Wording = Wording.Empty.With(early, new(BulletinSection.Lead, "lead", new("生产保持增长：工业机器人{industrial-robots.level}。", "Output kept growing: {industrial-robots.level} of industrial robots."), true)),
        };
        var corrected = Revised(early, "industrial-robots", 125_000);
        var current = corrected with { Wording = released.Wording!.Over(corrected) };

        var changes = SentenceChange.Between(released, current);

        Assert.Equal(["headline", "lead", "flow.industrial-robots"], changes.Select(change => change.Slot));
        Assert.Equal("生产保持增长：工业机器人12.47万套。", changes[1].Before!.Value.Chinese);
        Assert.Equal("Output kept growing: 125,000 sets of industrial robots.", changes[1].After!.Value.English);
    }

    [Fact]
    public void Where_a_figure_is_gone_the_sentence_written_from_the_others_stands_in_both_languages()
    {
        var bulletin = May();
        var wording = Wording.Empty.With(bulletin, new(BulletinSection.Lead, "lead", new("产量{industrial-robots.level}。", "Output was {industrial-robots.level}."), true));
        var without = Bulletin(2025, 3)!;
        var worded = without with { Wording = wording.Over(without) };

        Assert.Equal(without.Say(BulletinSection.Lead, Language.Chinese).Select(sentence => sentence.Text), worded.Say(BulletinSection.Lead, Language.Chinese).Select(sentence => sentence.Text));
        Assert.Contains(WordingCheck.Of(worded.Wording!, without), fault => fault is { Kind: WordingFaultKind.UnknownName, Slot: "lead" });
    }

    private static Bulletin May() => Bulletin(2025, 5)!;

    private static Bulletin Revised(Bulletin bulletin, string indicator, decimal level)
    {
        var facts = bulletin.Facts;
        return BulletinPlan.For(facts with
        {
            Flows =
            [
                .. facts.Flows.Select(flow => flow.Indicator.Code != indicator ? flow : flow with
                {
                    Explanation = flow.Explanation with
                    {
                        Point = flow.Explanation.Point with
                        {
                            Level = flow.Explanation.Point.Level! with { Shown = flow.Explanation.Point.Level!.Shown! with { Figure = Figure.Exact(level, 1_000) } },
                        },
                    },
                }),
            ],
        })!;
    }

    private static string Text(Bulletin bulletin, Language language) => string.Join('\n', bulletin.Told.SelectMany(section => bulletin.Say(section, language)).Select(sentence => sentence.Text));
}
