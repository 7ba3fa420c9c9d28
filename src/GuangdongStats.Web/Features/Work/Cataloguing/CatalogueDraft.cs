using System.Globalization;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Features.Work.Cataloguing;

/// <summary>An indicator, a region or a source while it is typed; what is left empty stays empty until it is saved.</summary>
internal sealed class CatalogueDraft
{
    private const int MostOrder = 9999;

    public required bool IsNew { get; init; }

    /// <summary>indicators, regions or sources.</summary>
    public required string Section { get; init; }

    public required DateOnly InForce { get; set; }

    public string Reason { get; set; } = "";

    public string Code { get; set; } = "";

    /// <summary>A source's title.</summary>
    public string NameZh { get; set; } = "";

    /// <summary>A source's publisher.</summary>
    public string NameEn { get; set; } = "";

    public IndicatorKind Kind { get; set; } = IndicatorKind.Flow;

    public string Unit { get; set; } = "";

    public string UnitZh { get; set; } = "";

    public string UnitEn { get; set; } = "";

    public string Theme { get; set; } = "";

    public bool IsHeadline { get; set; }

    public bool IsMonthlyOutput { get; set; }

    public string Order { get; set; } = "0";

    /// <summary>Empty: not said.</summary>
    public string Precision { get; set; } = "";

    /// <summary>Account id; empty: any clerk.</summary>
    public string Clerk { get; set; } = "";

    public string DefinitionZh { get; set; } = "";

    public string DefinitionEn { get; set; } = "";

    public RegionLevel Level { get; set; } = RegionLevel.City;

    public string Parent { get; set; } = "";

    public string Url { get; set; } = "";

    public string Published { get; set; } = "";

    public string Language { get; set; } = "zh";

    public SourceKind SourceKind { get; set; } = SourceKind.Government;

    public Confidence Confidence { get; set; }

    public string Accessed { get; set; } = "";

    public int? OrderNumber => int.TryParse(Order, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostOrder ? number : null;

    public static CatalogueDraft Of(Indicator indicator, DateOnly today) => new()
    {
        IsNew = false,
        Section = "indicators",
        InForce = today,
        Code = indicator.Code,
        NameZh = indicator.Name.Chinese,
        NameEn = indicator.Name.English,
        Kind = indicator.Kind,
        Unit = indicator.Unit.Code,
        UnitZh = indicator.Unit.Name.Chinese,
        UnitEn = indicator.Unit.Name.English,
        Theme = indicator.Theme,
        IsHeadline = indicator.IsHeadline,
        IsMonthlyOutput = indicator.IsMonthlyOutput,
        Order = indicator.Order.ToString(CultureInfo.InvariantCulture),
        Precision = indicator.Precision is { } precision ? WordOf(precision) : "",
        Clerk = indicator.Clerk ?? "",
        DefinitionZh = indicator.Definition.Chinese,
        DefinitionEn = indicator.Definition.English,
    };

    /// <param name="order">Its place among those of its level.</param>
    public static CatalogueDraft Of(Region region, int order, DateOnly today) => new()
    {
        IsNew = false,
        Section = "regions",
        InForce = today,
        Code = region.Code,
        NameZh = region.Name.Chinese,
        NameEn = region.Name.English,
        Level = region.Level,
        Parent = region.ParentCode ?? "",
        Order = order.ToString(CultureInfo.InvariantCulture),
    };

    public static CatalogueDraft Of(Source source, DateOnly today) => new()
    {
        IsNew = false,
        Section = "sources",
        InForce = today,
        Code = source.Id,
        NameZh = source.Title,
        NameEn = source.Publisher,
        Url = source.Url,
        Published = source.Published,
        Language = source.ContentLanguage,
        SourceKind = source.Kind,
        Confidence = source.Confidence,
        Accessed = source.Accessed,
        DefinitionZh = source.Note,
    };

    public Indicator ToIndicator(int order) => new(
        Code.Trim(), new(NameZh.Trim(), NameEn.Trim()), Kind, new(Unit.Trim(), new(UnitZh.Trim(), UnitEn.Trim())), Theme, IsHeadline, new(DefinitionZh.Trim(), DefinitionEn.Trim()), order, IsMonthlyOutput)
    {
        Precision = decimal.TryParse(Precision, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var precision) ? precision : null,
        Clerk = Clerk.Length == 0 ? null : Clerk,
    };

    /// <summary>Without zeros behind the point, which databases add.</summary>
    public static string WordOf(decimal precision) => precision.ToString("0.######", CultureInfo.InvariantCulture);

    public Region ToRegion() => new(Code.Trim(), new(NameZh.Trim(), NameEn.Trim()), Level, Parent.Length == 0 ? null : Parent);

    public Source ToSource() => new(Code.Trim(), NameZh.Trim(), NameEn.Trim(), Url.Trim(), Published.Trim(), Language, SourceKind, Confidence, DefinitionZh.Trim()) { Accessed = Accessed };
}
