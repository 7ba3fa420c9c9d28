namespace GuangdongStats.Core.Maps;

/// <summary>Why a map cannot be used.</summary>
public enum MapFault
{
    /// <summary>Larger than <see cref="GeoJsonMap.MostBytes"/>.</summary>
    TooLarge = 1,

    /// <summary>The detail says at which line.</summary>
    NotJson,

    /// <summary>JSON, but no collection of features.</summary>
    NotAFeatureCollection,

    /// <summary>The detail names the cities that have no feature.</summary>
    CitiesMissing,

    /// <summary>The geometry of a city is neither a polygon nor several; the detail names it and what it is.</summary>
    WrongGeometry,

    /// <summary>A position that is no longitude and latitude near Guangdong; the detail names the city and the position.</summary>
    OutOfRange,

    /// <summary>A ring with fewer than four positions, or that does not end where it begins; the detail names the city.</summary>
    BrokenRing,

    /// <summary>More positions than <see cref="GeoJsonMap.MostPositions"/>.</summary>
    TooManyPositions,

    /// <summary>No approval number, or not in the form of one.</summary>
    ApprovalNumber,
}
