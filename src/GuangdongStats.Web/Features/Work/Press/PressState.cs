namespace GuangdongStats.Web.Features.Work.Press;

/// <summary>How far a proposal of a press text is.</summary>
public enum PressState
{
    Open,
    Confirmed,
    Skipped,
}
