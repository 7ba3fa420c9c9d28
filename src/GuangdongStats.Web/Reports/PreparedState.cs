namespace GuangdongStats.Web.Reports;

public enum PreparedState
{
    Waiting = 1,
    Running,
    Ready,
    Failed,
}
