using System.Globalization;

namespace GuangdongStats.Core.Tests.Support;

/// <summary>Runs a piece of a test as a machine set to another country would.</summary>
internal static class UnderCulture
{
    public static T Of<T>(string culture, Func<T> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
