using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Serving;

/// <summary>
/// Keeps the state for a circuit out of pages that start none. As soon as one page of the site is interactive the framework appends two
/// encrypted kilobytes to every page; what decides it is endpoint metadata of a type that it does not show.
/// </summary>
public static class StaticPages
{
    private const string RenderModes = "Microsoft.AspNetCore.Components.Endpoints.ConfiguredRenderModesMetadata";

    /// <summary>After the render modes were added.</summary>
    public static void KeepStateOutOfStaticPages(this RazorComponentsEndpointConventionBuilder pages) => pages.Finally(page =>
    {
        if (page.Metadata.OfType<ExcludeFromInteractiveRoutingAttribute>().Any()
            && page.Metadata.FirstOrDefault(metadata => metadata.GetType().FullName == RenderModes) is { } modes)
        {
            page.Metadata.Add(Activator.CreateInstance(modes.GetType(), [Array.Empty<IComponentRenderMode>()])!);
        }
    });
}
