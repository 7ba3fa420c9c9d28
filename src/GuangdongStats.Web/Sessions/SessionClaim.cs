namespace GuangdongStats.Web.Sessions;

/// <summary>The claim that holds a session's id: all that a cookie says beside whose it is.</summary>
public static class SessionClaim
{
    public const string Type = "session";
}
