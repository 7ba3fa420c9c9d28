namespace GuangdongStats.Web.Features.Explore;

public enum PreparedState
{
    Waiting = 1,
    Running,
    Ready,
    Failed,
}
