using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Targets;

/// <summary>Names a programme's item, so that its link to an indicator outlives a new edition of the programme.</summary>
public readonly record struct TargetItem(string Programme, string AreaEn, string ItemZh, string ItemEn, string Year)
{
    public static TargetItem Of(string programme, ProgrammeItem item) => new(programme, item.Area.English, item.Item.Chinese, item.Item.English, item.TargetYear);
}
