namespace GuangdongStats.Data.Work.Importing;

/// <summary>What taking a cell over would do.</summary>
public enum ImportChange
{
    /// <summary>Nothing is entered for the figure, and nothing of ours is released.</summary>
    New = 1,

    /// <summary>A draft has another text.</summary>
    Changes,

    /// <summary>What we released is another figure: a draft that corrects it.</summary>
    Corrects,

    /// <summary>It is entered or released just so.</summary>
    Same,

    /// <summary>It cannot be entered, or not now.</summary>
    Refused,
}
