using System.Globalization;
using System.Text;
using System.Xml;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Releases;

/// <summary>The news of releases as Atom (RFC 4287). Its addresses are relative to its own, because pages name no host.</summary>
public static class AtomText
{
    /// <summary>Entries.</summary>
    public const int Most = 50;

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="releases">The latest change first.</param>
    public static byte[] Write(IReadOnlyList<(PublicRelease Release, ReleaseModel Model)> releases, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ReleasesText> text)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, reading.LanguageTag);
            xml.WriteElementString("id", Namespace, "urn:guangdongstats:releases:" + reading.LanguageTag);
            xml.WriteElementString("title", Namespace, text["FeedTitle"]);
            xml.WriteElementString("updated", Namespace, Moment(releases.Count > 0 ? releases[0].Release.Changed : DateTime.UnixEpoch));
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, text["FeedAuthor"]);
            xml.WriteEndElement();
            Link(xml, "self", urls.ReleasesFeed(), "application/atom+xml");
            Link(xml, "alternate", urls.Releases(), "text/html");
            foreach (var (release, model) in releases)
            {
                Entry(xml, release, model, urls, text);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, PublicRelease release, ReleaseModel model, SiteUrls urls, IStringLocalizer<ReleasesText> text)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, string.Create(CultureInfo.InvariantCulture, $"urn:guangdongstats:release:{release.Id}"));
        xml.WriteElementString("title", Namespace, release.Standing == ReleaseStanding.Withdrawn ? text["FeedWithdrawn", model.Title].Value : model.Title);
        xml.WriteElementString("published", Namespace, Moment(release.At));
        xml.WriteElementString("updated", Namespace, Moment(release.Changed));
        Link(xml, "alternate", urls.Release(release.Id), "text/html");
        var lines = new List<string> { model.When };
        lines.AddRange(model.Steps);
        if (release.Standing == ReleaseStanding.Public)
        {
            if (model.Added.Count + model.Revised.Count > 0 || model.Matters.Count == 0)
            {
                lines.Add(text["FeedCount", model.Added.Count, model.Revised.Count]);
            }

            lines.AddRange(model.Matters.Select(matter => matter.Name));
        }

        if (model.Notice is { } notice)
        {
            lines.Add(notice);
        }

        lines.AddRange(model.Revised.Select(row => $"{text["CorrectionWord"]} · {row.Name} · {row.Before} → {row.Now} · {row.Why}"));
        lines.AddRange(model.Added.Select(row => $"{row.Name} · {row.Now}"));
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(string.Join("\n", lines));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string url, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
