using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work.Matters;

namespace GuangdongStats.Data.Work.Bulletins;

/// <summary>What the desk must know of the wording of a month's bulletin.</summary>
public sealed class BulletinRules(BulletinDrafts drafts, BulletinsAsOf bulletins) : IMatterRules
{
    public IReadOnlyCollection<MatterKind> Kinds { get; } = [MatterKind.Bulletin];

    public async Task<MatterReading> Read(
        StatsDb db, MatterKey key, string json, DateTime at, IReadOnlyList<(MatterKey Key, string Json)> alongside, CancellationToken cancellation)
    {
        if (!Period.TryParseMonth(key.Code, Span.YearToDate, out var month))
        {
            return Broken(new(key.Code, key.Code), new($"“{key.Code}”不是月份，应写作 2025-05 这样的形式。", $"“{key.Code}” is not a month; a month is written like 2025-05."));
        }

        var title = TitleOf(month);
        if (Wording.FromJson(json) is not { } wording)
        {
            return Broken(title, new("简报文字无法读取，请重新打开后保存。", "The text of the bulletin cannot be read; open it again and save it."));
        }

        if ((await drafts.Written(db, month, at, cancellation)).Written is not { } written)
        {
            return Broken(title, new("本月没有可以写成简报的数据。", "No figures are known of this month from which a bulletin could be written."));
        }

        var shown = await bulletins.Read(month, at, cancellation);
        return new(
            title,
            [.. Lines(written with { Wording = wording }), .. shown?.Released is null ? Replaced(wording, written) : [], .. wording.Numbers.Select(number => Registered(number))],
            shown?.Released is null ? null : [.. Lines(shown), .. shown.Wording!.Numbers.Select(number => Registered(number))],
            [.. WordingCheck.Of(wording, written).Select(fault => Problem(fault, written with { Wording = wording })), .. Unseen(wording, written)],
            HasSource: true); // a number without one is a problem of its own
    }

    public static LocalizedName TitleOf(Period month) => new(
        $"{PeriodText.Long(month.As(Span.Month), Language.Chinese)}数据简报", $"Bulletin for {PeriodText.Long(month.As(Span.Month), Language.English)}");

    private static IEnumerable<MatterLine> Lines(Bulletin bulletin) =>
        from section in bulletin.Told
        from pair in bulletin.Sentences(section, Language.Chinese).Zip(bulletin.Sentences(section, Language.English))
        let place = Place(section, pair.First.Slot, bulletin)
        from line in new MatterLine[]
        {
            new(new($"{place.Chinese}（中文）", $"{place.English} (Chinese)"), pair.First.Sentence.Text),
            new(new($"{place.Chinese}（英文）", $"{place.English} (English)"), pair.Second.Sentence.Text),
        }
        select line;

    /// <summary>What was written from the figures where a person worded it: a first wording has nothing released to be held against.</summary>
    private static IEnumerable<MatterLine> Replaced(Wording wording, Bulletin written)
    {
        var own = wording.Paragraphs.Where(paragraph => paragraph.IsOwn).Select(paragraph => paragraph.Slot).ToHashSet(StringComparer.Ordinal);
        return
            from section in written.Told
            from pair in written.Sentences(section, Language.Chinese).Zip(written.Sentences(section, Language.English))
            where own.Contains(pair.First.Slot)
            let place = Place(section, pair.First.Slot, written)
            from line in new MatterLine[]
            {
                new(new($"{place.Chinese}（自动生成的中文）", $"{place.English} (Chinese, from the figures)"), pair.First.Sentence.Text),
                new(new($"{place.Chinese}（自动生成的英文）", $"{place.English} (English, from the figures)"), pair.Second.Sentence.Text),
            }
            select line;
    }

    private static MatterLine Registered(RegisteredNumber number) => new(
        new($"登记的数字 {{{number.Name}}}", $"registered number {{{number.Name}}}"),
        $"{number.Text} · {string.Join(' ', new[] { number.Document.Title, number.Document.Page, number.Document.Url }.Where(words => words.Length > 0))}");

    /// <summary>Sentences that the figures have got, lost or changed since the wording was saved: nobody has read the text with them.</summary>
    private static IEnumerable<LocalizedName> Unseen(Wording wording, Bulletin written)
    {
        var saved = wording.Paragraphs.Where(paragraph => !paragraph.IsOwn).DistinctBy(paragraph => paragraph.Slot).ToDictionary(paragraph => paragraph.Slot, StringComparer.Ordinal);
        var now = wording.Over(written).Paragraphs.Where(paragraph => !paragraph.IsOwn).ToDictionary(paragraph => paragraph.Slot, StringComparer.Ordinal);
        return
            from slot in saved.Keys.Union(now.Keys, StringComparer.Ordinal)
            where saved.GetValueOrDefault(slot) != now.GetValueOrDefault(slot)
            let place = Place((now.GetValueOrDefault(slot) ?? saved[slot]).Section, slot, written)
            select new LocalizedName(
                $"{place.Chinese}：保存之后数据有变化，请重新打开、核对并保存。", $"{place.English}: what is known has changed since this was saved; open it again, read it and save it.");
    }

    private static LocalizedName Problem(WordingFault fault, Bulletin written)
    {
        var section = written.Wording?.Of(fault.Slot)?.Section;
        var place = section is { } known ? Place(known, fault.Slot, written) : SlotName.Of(fault.Slot, written);
        return new(
            $"{place.Chinese}（{(fault.Language == Language.Chinese ? "中文" : "英文")}）：{WordingFaultText.Sentence(fault, Language.Chinese)}",
            $"{place.English} ({(fault.Language == Language.Chinese ? "Chinese" : "English")}): {WordingFaultText.Sentence(fault, Language.English)}");
    }

    private static LocalizedName Place(BulletinSection section, string slot, Bulletin bulletin)
    {
        var name = SlotName.Of(slot, bulletin);
        return Bulletin.Heading(section, Language.Chinese) is { } heading ? new($"{heading}：{name.Chinese}", $"{Bulletin.Heading(section, Language.English)}: {name.English}") : name;
    }

    private static MatterReading Broken(LocalizedName title, LocalizedName problem) => new(title, [], null, [problem], HasSource: true);
}
