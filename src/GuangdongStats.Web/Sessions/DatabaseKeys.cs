using System.Xml.Linq;
using GuangdongStats.Data.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace GuangdongStats.Web.Sessions;

/// <summary>The keys of cookies and form tokens lie in the database: every process reads the cookies of the others, and a restart signs nobody out.</summary>
public sealed class DatabaseKeys(KeyRing keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
