namespace GuangdongStats.Web.Mail;

public static class MailSetup
{
    /// <summary>Reminders always; e-mail where <c>Smtp:Host</c> is set.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHostedService<ReminderService>();
        if (MailSettings.Read(configuration) is { } settings)
        {
            services.AddSingleton(settings);
            services.AddSingleton<MailRound>();
            services.AddHostedService<MailService>();
        }

        return services;
    }
}
