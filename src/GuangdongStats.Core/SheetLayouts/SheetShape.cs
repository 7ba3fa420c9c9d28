namespace GuangdongStats.Core.SheetLayouts;

/// <summary>Where things stand on somebody's sheet, in rows and columns from 1. Above the headings is the title, below the figures are notes.</summary>
/// <param name="FirstHeading">First row of headings; one more than <paramref name="LastHeading"/> where there is none.</param>
/// <param name="LastLabel">The last column of row names; 0 where there is none.</param>
/// <param name="FirstFigure">First row of figures.</param>
public sealed record SheetShape(int FirstHeading, int LastHeading, int LastLabel, int FirstFigure, int LastFigure, int LastColumn)
{
    /// <summary>Headings stand above figures, and names beside them.</summary>
    public bool IsPossible => FirstHeading >= 1 && FirstHeading <= LastHeading + 1 && LastHeading < FirstFigure && FirstFigure <= LastFigure && LastLabel >= 0 && LastLabel < LastColumn;
}
