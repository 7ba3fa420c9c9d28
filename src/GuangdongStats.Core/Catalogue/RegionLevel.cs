namespace GuangdongStats.Core.Catalogue;

public enum RegionLevel
{
    Nation = 1,
    Province,
    City,
    District,
}
