using GuangdongStats.Core.Matters;

namespace GuangdongStats.Core.Registers.Entries;

/// <summary>An entry of a register in readable lines, field by field and item by item.</summary>
public static class RegisterLines
{
    public static IReadOnlyList<MatterLine> Of(RegisterEntry entry, Catalogue.Catalogue catalogue) =>
    [
        .. entry.Layout.Fields.Select(field => new MatterLine(field.Name, Shown(field, entry[field.Code], catalogue))),
        .. entry.Items.Select((item, index) => new MatterLine(
            new($"条目{index + 1}", $"Item {index + 1}"),
            string.Join(" · ", entry.Layout.Items.Select(field => Shown(field, item.GetValueOrDefault(field.Code, ""), catalogue)).Where(text => text.Length > 0)))),
    ];

    private static string Shown(RegisterField field, string value, Catalogue.Catalogue catalogue) => field.Input switch
    {
        RegisterInput.Place => catalogue.Region(value)?.Name.ToString() ?? value,
        RegisterInput.Source => catalogue.Source(value) is { } source ? $"{source.Title}（{value}）" : value,
        _ => field.Shown(value),
    };
}
