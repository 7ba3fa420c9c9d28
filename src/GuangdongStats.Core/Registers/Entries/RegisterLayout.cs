using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;

namespace GuangdongStats.Core.Registers.Entries;

/// <summary>The fields of a register, in the order of form and template.</summary>
/// <param name="Items">Of the areas, tasks and targets of a programme; empty for the other registers.</param>
public sealed record RegisterLayout(MatterKind Kind, LocalizedName Name, IReadOnlyList<RegisterField> Fields, IReadOnlyList<RegisterField> Items)
{
    public const int MostItems = 200;

    public const string
        NameZh = "name_zh", NameEn = "name_en", EnglishIsOfficial = "name_en_is_official", Level = "level", City = "city_code", DesignatedOn = "designated_on", Batch = "batch", Focus = "focus",
        KindOf = "kind", FormerZh = "former_name_zh", FormerEn = "former_name_en", IssuedOn = "issued_on", Issuer = "issuer", Status = "status", Group = "group", AnnouncedBy = "announced_by",
        Parent = "parent", Successor = "successor", Sector = "sector", Operator = "operator", AnnouncedOn = "announced_on",
        SourceId = "source_id", DocumentTitle = "document_title", DocumentPublisher = "document_publisher", DocumentUrl = "document_url", DocumentDate = "document_date", Note = "note", Removed = "removed",
        AreaZh = "area_zh", AreaEn = "area_en", ItemZh = "item_zh", ItemEn = "item_en", TargetValue = "target_value", TargetUnit = "target_unit", TargetYear = "target_year";

    private static readonly RegisterField[] Names =
        [new(NameZh, new("中文名称", "Name in Chinese"), RegisterInput.Line), new(NameEn, new("英文名称", "Name in English"), RegisterInput.Line)];

    private static readonly RegisterField[] Endings =
    [
        new(SourceId, new("来源（目录中的）", "Source, one of the catalogue"), RegisterInput.Source),
        new(DocumentTitle, new("来源文件：标题", "Source document: title"), RegisterInput.Line),
        new(DocumentPublisher, new("来源文件：发布机构（空为本部门）", "Source document: publisher (empty: this department)"), RegisterInput.Line),
        new(DocumentUrl, new("来源文件：网址", "Source document: address"), RegisterInput.Address),
        new(DocumentDate, new("来源文件：日期", "Source document: date"), RegisterInput.Date),
        new(Note, new("备注", "Note"), RegisterInput.Words),
        new(Removed, new("不再列入名录", "No longer in the register"), RegisterInput.YesNo),
    ];

    private static readonly RegisterLayout Parks = new(MatterKind.Park, new("园区和试验区", "Parks and zones"),
    [
        Names[0] with { IsRequired = true },
        Names[1] with { IsRequired = true },
        new(EnglishIsOfficial, new("英文名称为官方名称", "English name is official"), RegisterInput.YesNo),
        new(Level, new("级别", "Level"), RegisterInput.Choice, true)
        {
            Choices =
            [
                (Park.Provincial, new("省级人工智能产业园", "Provincial AI park")),
                (Park.ExperimentalZone, new("省级试验区", "Provincial experimental zone")),
                (Park.PilotZone, new("国家先导区", "National pilot zone")),
                (Park.TestZone, new("国家试验区", "National test zone")),
            ],
        },
        new(City, new("所在地", "Place"), RegisterInput.Place, true),
        new(DesignatedOn, new("认定日期", "Designated on"), RegisterInput.Date),
        new(Batch, new("批次", "Batch"), RegisterInput.Number),
        new(Focus, new("重点方向", "Focus"), RegisterInput.Line),
        .. Endings,
    ], []);

    private static readonly RegisterLayout Programmes = new(MatterKind.Programme, new("平台、规划、政策和集群", "Platforms, plans, policies and clusters"),
    [
        new(KindOf, new("类别", "Kind"), RegisterInput.Choice, true)
        {
            Choices =
            [
                (Programme.Platform, new("平台", "Platform")), (Programme.Plan, new("规划", "Plan")), (Programme.Policy, new("政策", "Policy")), (Programme.Cluster, new("集群", "Cluster")),
            ],
        },
        .. Names,
        new(FormerZh, new("曾用中文名称", "Former name in Chinese"), RegisterInput.Line),
        new(FormerEn, new("曾用英文名称", "Former name in English"), RegisterInput.Line),
        new(IssuedOn, new("印发或成立日期", "Issued or founded on"), RegisterInput.Date),
        new(Issuer, new("发文机关", "Issuer"), RegisterInput.Line),
        new(Status, new("状态", "Standing"), RegisterInput.Line),
        new(Group, new("合并计数的一组（代码）", "Group that is counted together (code)"), RegisterInput.Line),
        new(AnnouncedBy, new("最先公布的来源", "Source that named it first"), RegisterInput.Source),
        new(Parent, new("上级（所属规划等）", "Belongs to"), RegisterInput.Programme),
        new(Successor, new("已被取代，新的是", "Replaced by"), RegisterInput.Programme),
        .. Endings,
    ],
    [
        new(AreaZh, new("领域（中文）", "Area in Chinese"), RegisterInput.Line),
        new(AreaEn, new("领域（英文）", "Area in English"), RegisterInput.Line),
        new(ItemZh, new("任务或目标（中文）", "Task or target in Chinese"), RegisterInput.Line),
        new(ItemEn, new("任务或目标（英文）", "Task or target in English"), RegisterInput.Line),
        new(TargetValue, new("目标值", "Target value"), RegisterInput.Number),
        new(TargetUnit, new("单位（代码）", "Unit (code)"), RegisterInput.Line),
        new(TargetYear, new("目标年份", "Target year"), RegisterInput.Year),
        new(SourceId, new("条目来源（空为同上）", "Source of the item (empty: the same)"), RegisterInput.Source),
    ]);

    private static readonly RegisterLayout Scenarios = new(MatterKind.Scenario, new("应用场景", "Scenarios"),
    [
        new(KindOf, new("类别", "Kind"), RegisterInput.Choice, true)
        {
            Choices =
            [
                (Scenario.Kinds[0], new("应用场景", "Application scenario")), (Scenario.Kinds[1], new("垂类模型", "Vertical model")), (Scenario.Kinds[2], new("训练场", "Training ground")),
            ],
        },
        .. Names,
        new(Sector, new("行业（代码，逗号分隔）", "Sectors (codes, with commas between)"), RegisterInput.Line, true),
        new(City, new("所在地", "Place"), RegisterInput.Place, true),
        new(Operator, new("运营单位", "Operator"), RegisterInput.Line),
        new(AnnouncedOn, new("公布日期", "Announced on"), RegisterInput.Date),
        .. Endings,
    ], []);

    public static IReadOnlyList<RegisterLayout> All { get; } = [Parks, Programmes, Scenarios];

    /// <exception cref="ArgumentOutOfRangeException">Matters of this kind are in no register.</exception>
    public static RegisterLayout Of(MatterKind kind) => All.FirstOrDefault(layout => layout.Kind == kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
}
