using GuangdongStats.Core.Registers;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Programmes;

/// <summary>The list of programmes before it is drawn: platforms that are counted together first, then what else there is of each kind.</summary>
public sealed class ProgrammesModel
{
    /// <param name="kind">Only this one, or null for all.</param>
    public ProgrammesModel(IReadOnlyList<Programme> programmes, string? kind, RegisterWords words, IStringLocalizer<ProgrammesText> text)
    {
        Kind = kind;
        var shown = programmes.Where(programme => kind is null || programme.Kind == kind).ToList();
        var sections = new List<ProgrammeSection>();
        foreach (var group in shown.Where(programme => programme.Group.Length > 0).GroupBy(programme => programme.Group, StringComparer.Ordinal))
        {
            var announcements = group.GroupBy(programme => programme.AnnouncedBy, StringComparer.Ordinal).ToList();
            foreach (var (announced, index) in announcements.Select((members, index) => (members, index)))
            {
                sections.Add(new(
                    $"{group.Key}-{index + 1}",
                    index == 0 ? words.Group(group.Key) : text["LaterOfGroup", words.Group(group.Key)],
                    index == 0 ? text["CountedTogether", announced.Count()] : text["AddedLater", announced.Count(), group.Count()],
                    [.. announced]));
            }
        }

        sections.AddRange(
            from candidate in Programme.Kinds
            let rest = shown.Where(programme => programme.Kind == candidate && programme.Group.Length == 0).ToList()
            where rest.Count > 0
            select new ProgrammeSection(candidate, text["Section_" + candidate], null, rest));
        Sections = sections;
    }

    public string? Kind { get; }

    public IReadOnlyList<ProgrammeSection> Sections { get; }
}
