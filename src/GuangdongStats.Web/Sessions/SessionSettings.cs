using GuangdongStats.Data.Accounts;

namespace GuangdongStats.Web.Sessions;

/// <summary>The settings under <c>Accounts</c>.</summary>
public sealed class SessionSettings
{
    public const string Section = "Accounts";

    /// <summary>A session ends after so many minutes in which nothing was done.</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>It ends so many hours after the sign-in.</summary>
    public int SessionHours { get; set; } = 12;

    public SessionLimits Limits => new(TimeSpan.FromMinutes(IdleMinutes), TimeSpan.FromHours(SessionHours));

    internal static void Add(IServiceCollection services) => services.AddOptions<SessionSettings>().BindConfiguration(Section)
        .Validate(settings => settings.IdleMinutes is >= 2 and <= 1440, "The setting Accounts__IdleMinutes must be a number from 2 to 1440.")
        .Validate(settings => settings.SessionHours is >= 1 and <= 168, "The setting Accounts__SessionHours must be a number from 1 to 168.")
        .ValidateOnStart();
}
