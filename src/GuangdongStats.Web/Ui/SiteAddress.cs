namespace GuangdongStats.Web.Ui;

/// <summary>Where people reach the site: <c>Site:Address</c>, else the address they asked.</summary>
public sealed class SiteAddress(IConfiguration configuration, IHttpContextAccessor accessor)
{
    /// <param name="path">As <see cref="SiteUrls"/> builds it.</param>
    public string Absolute(string path)
    {
        var configured = (configuration["Site:Address"] ?? "").TrimEnd('/');
        return configured.Length > 0 ? configured + path
            : accessor.HttpContext is { Request: { Host.HasValue: true } request } ? $"{request.Scheme}://{request.Host.ToUriComponent()}{path}"
            : path;
    }
}
