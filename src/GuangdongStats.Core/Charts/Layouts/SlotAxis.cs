using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>
/// The horizontal axis of slots: where each lies, which are named, and the years under them. Slots are named every month, or those whose
/// month divides by 2, 3 or 6, or December alone, so that every year is named alike; the last slot always is, and January–February where it fits.
/// </summary>
internal sealed class SlotAxis
{
    /// <summary>Height under the plot for the slot row and the year row; for the slot row alone.</summary>
    public const double Height = 44, HeightWithoutYears = 26;

    private const double Gap = 8;
    private static readonly int[] Steps = [1, 2, 3, 6, 12];
    private readonly IReadOnlyList<Period> slots;
    private readonly double left, bottom;

    public SlotAxis(IReadOnlyList<Period> slots, double left, double width, double bottom)
    {
        (this.slots, this.left, this.bottom) = (slots, left, bottom);
        Pitch = width / slots.Count;
    }

    /// <summary>Distance of two slots.</summary>
    public double Pitch { get; }

    public double Centre(int slot) => left + (Pitch * (slot + 0.5));

    public double Start(int slot) => left + (Pitch * slot);

    /// <summary>Months between named slots: 1, 2, 3, 6 or 12.</summary>
    public int Step { get; private set; }

    /// <summary>The rules between years and all names. Where December alone would be named, the years' names say it already.</summary>
    public (List<PathShape> Rules, List<TextShape> Texts) Draw(Language language, bool withYears = true)
    {
        var rules = new PathData();
        var texts = new List<TextShape>();
        var widest = slots.Max(slot => IsOnlyOfItsKind(slot) ? 0 : TextMetrics.Width(PeriodText.Slot(slot, language)));
        // From December to June are five slots, from June to December six: every year is to be named alike.
        Step = Steps.FirstOrDefault(step => widest + Gap <= Pitch * (step == 6 ? 5 : step), 12);
        var last = slots.Count - 1;
        var lastText = Text(last);
        texts.Add(lastText);
        var named = Enumerable.Range(0, last).Where(slot => (slots[slot].EndMonth % Step == 0 || slots[slot].IsJanuaryToFebruary) && (Step < 12 || !withYears));
        foreach (var slot in named.OrderBy(Priority).ThenByDescending(slot => slot))
        {
            var text = Text(slot);
            var room = new Box(text.Box.X - Gap, text.Box.Y, text.Box.Width + (2 * Gap), text.Box.Height);
            if (!texts.Exists(other => other.Box.Overlaps(room)))
            {
                texts.Add(text);
            }
        }

        if (!withYears)
        {
            return ([], texts);
        }

        var lastYear = slots[last].Year;
        var years = new List<(TextShape Name, double Start)>();
        var yearsApart = (int)Math.Ceiling((TextMetrics.Width(YearName(lastYear, language)) + Gap) / (Pitch * 11));
        for (var (first, end) = (0, 0); first <= last; first = ++end)
        {
            while (end < last && slots[end + 1].Year == slots[first].Year)
            {
                end++;
            }

            if (first > 0)
            {
                rules.Move(Start(first), bottom).Down(Height - 4);
            }

            if ((lastYear - slots[first].Year) % yearsApart == 0)
            {
                years.Add((YearAt(first, end), Start(first)));
            }
        }

        // The last year is always named; one whose name would touch it steps aside within its own slots, and a short first one is left out.
        var next = double.PositiveInfinity;
        foreach (var (name, start) in Enumerable.Reverse(years))
        {
            var aside = Math.Max(0, name.Box.Right + 2 - next);
            if (aside == 0 || name.Box.X - aside >= start)
            {
                texts.Add(name with { X = name.X - aside, Box = name.Box with { X = name.Box.X - aside } });
                next = texts[^1].Box.X;
            }
        }

        return (rules.IsEmpty ? [] : [new(Ink.YearRule, Fill.Solid, rules.ToString())], texts);

        // Among months January–February is the slot that must be named; among years to date the full year is, and the rest is even.
        int Priority(int slot) => slots[slot] switch
        {
            { IsJanuaryToFebruary: true } february => IsOnlyOfItsKind(february) ? 0 : slot == 0 ? 1 : 2,
            { EndMonth: 12 } => 0,
            _ => 1,
        };

        bool IsOnlyOfItsKind(Period slot) => slot.IsJanuaryToFebruary && slots[^1].Span == Span.Month;

        TextShape Text(int slot) => Within(Ink.SlotText, PeriodText.Slot(slots[slot], language), Centre(slot), bottom + 17);

        TextShape YearAt(int first, int end)
        {
            var name = YearName(slots[first].Year, language);
            return Within(Ink.YearText, name, (Start(first) + Start(end + 1)) / 2, bottom + 35);
        }
    }

    private static string YearName(int year, Language language) =>
        language == Language.Chinese ? FormattableString.Invariant($"{year}年") : FormattableString.Invariant($"{year}");

    /// <summary>A text centred on an x, moved inwards where it would leave the plot.</summary>
    private TextShape Within(Ink ink, string text, double x, double y)
    {
        var half = TextMetrics.Width(text) / 2;
        var (low, high) = (left + half, left + (Pitch * slots.Count) - half);
        var centre = high < low ? (low + high) / 2 : Math.Clamp(x, low, high);
        return new(ink, centre, y, TextAnchor.Middle, text, TextMetrics.BoxOf(text, centre, y, TextAnchor.Middle));
    }
}
