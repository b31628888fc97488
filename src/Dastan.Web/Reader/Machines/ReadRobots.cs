using Dastan.Web.Press;

namespace Dastan.Web.Reader.Machines;

/// <summary>GET /robots.txt (RFC 9309): everything may be read but searches, conversions and the newsroom; where the sitemaps are.</summary>
public static class ReadRobots
{
    public static IResult Get(Reading reading, LastChanges changes)
    {
        string[] lines =
        [
            "User-agent: *",
            .. reading.Snapshot.Editions.Select(edition => $"Disallow: {edition.Prefix}/search"),
            .. reading.Snapshot.Editions.Select(edition => $"Disallow: {edition.Prefix}/rates/convert?"),
            "Disallow: /newsroom",
            "",
            $"Sitemap: {reading.Origin}/sitemap.xml",
            $"Sitemap: {reading.Origin}/sitemaps/news.xml",
            "",
        ];
        return OpenAnswer.OfText(
            reading.Origin + "/robots.txt",
            "text/plain",
            string.Join('\n', lines),
            reading,
            changes
        );
    }
}
