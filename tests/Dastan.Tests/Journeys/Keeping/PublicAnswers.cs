using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dastan.Web.Data.Files;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What a paper answers to anybody, to be compared with what another answers.</summary>
internal static class PublicAnswers
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>All that the sitemaps name, the pictures and feeds that the front names, and what no page names.</summary>
    public static async Task<HashSet<string>> AddressesAsync(HttpClient reader)
    {
        var found = new HashSet<string>
        {
            "/",
            "/ru",
            "/sitemap.xml",
            "/front.rss",
            "/front.atom",
            "/front.json",
            "/robots.txt",
            "/search?q=cotton",
            "/ru/search?q=хлопок",
            "/rates",
            "/v2/rates",
            "/v1/latest",
            "/nowhere",
        };
        var index = XDocument.Parse(await reader.GetStringAsync("/sitemap.xml", Stop));
        foreach (var sitemap in Places(index))
        {
            found.Add(sitemap);
            found.UnionWith(Places(XDocument.Parse(await reader.GetStringAsync(sitemap, Stop))));
        }
        var front = await reader.GetStringAsync("/", Stop);
        found.UnionWith(Regex.Matches(front, "/pictures/[0-9a-z-]+[.][a-z]+").Select(picture => picture.Value));
        return found;
    }

    private static IEnumerable<string> Places(XDocument sitemap) =>
        sitemap
            .Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => new Uri(element.Value).PathAndQuery);

    /// <summary>An answer in one line: its status, its ETag, and the hash of its bytes.</summary>
    public static async Task<string> OfAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address, Stop);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return $"{address}: {answer.StatusCode} {answer.Headers.ETag} {PictureFiles.HashOf(bytes)}";
    }
}
