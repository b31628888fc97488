using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Journeys;

/// <summary>A search engine of our own: asks for everything that is named from the front on, and notes each answer.</summary>
internal sealed class Crawler(TestPaper paper)
{
    // What asks for search after search, or sum after sum, never ends, and every pair over every period nearly does; the forms and
    // the currencies are pages of their own. What the guide to the API asks of rates is held by the guide's own tests.
    private static readonly string[] Endless =
    [
        "/search?",
        "/rates/convert?",
        "?in=",
        "?period=",
        "/v2/rates",
        "/v2/convert",
    ];

    private static readonly Uri Home = new("https://paper.example");

    private readonly Dictionary<string, int> answers = [];
    private readonly Dictionary<string, string> foundOn = [];
    private readonly Queue<string> open = new();

    /// <summary>Status by address.</summary>
    public IReadOnlyDictionary<string, int> Answers => answers;

    /// <summary>What did not answer with a page or the way to one: address, status, and where it is named.</summary>
    public IEnumerable<string> Broken =>
        answers
            .Where(answer => answer.Value is not (200 or 301))
            .Select(answer => $"{answer.Key}: {answer.Value}, named on {foundOn[answer.Key]}");

    public async Task WalkAsync(CancellationToken stop, params IEnumerable<string> starts)
    {
        foreach (var start in starts)
            Note("https://paper.example" + start, "the start");
        using var visitor = paper.Visitor();
        while (open.TryDequeue(out var address))
        {
            using var answer = await visitor.GetAsync(address, stop);
            answers[address] = (int)answer.StatusCode;
            var body = await answer.Content.ReadAsStringAsync(stop);
            foreach (var named in Named(answer.Content.Headers.ContentType?.MediaType ?? "", body))
                Note(named, address);
            if (answer.Headers.Location is { } elsewhere)
                Note(elsewhere.OriginalString, address);
        }
    }

    private void Note(string named, string on)
    {
        if (!Uri.TryCreate(new Uri(Home, on), named, out var uri) || uri.Host != "paper.example")
            return;

        var address = uri.PathAndQuery;
        if (IsEndless(address) || IsWalkedInAnotherEdition(address) || !foundOn.TryAdd(address, on))
            return;

        open.Enqueue(address);
    }

    private static bool IsEndless(string address) =>
        Endless.Any(asks => address.Contains(asks, StringComparison.Ordinal));

    // Every edition has a page for each currency and each day: those of two are enough.
    private static bool IsWalkedInAnotherEdition(string address) =>
        address.Split('/') is ["", { Length: 2 } edition, "rates", _, ..] && edition is not "ru";

    private static IEnumerable<string> Named(string mediaType, string body) =>
        mediaType switch
        {
            "text/html" => OfHtml(body).Concat(OfStructuredData(body)),
            "application/rss+xml" or "application/atom+xml" or "application/xml" => OfXml(body),
            "application/feed+json" => OfJson(JsonElement.Parse(body)),
            _ => [],
        };

    private static IEnumerable<string> OfHtml(string body)
    {
        var page = new HtmlParser().ParseDocument(body);
        var links = page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!);
        var files = page.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!);
        var shared = page.QuerySelectorAll("meta[property='og:image'], meta[property='og:url']")
            .Select(element => element.GetAttribute("content")!);
        var sizes = page.QuerySelectorAll("[srcset]")
            .SelectMany(element => element.GetAttribute("srcset")!.Split(", "))
            .Select(size => size.Split(' ')[0]);
        return [.. links, .. files, .. shared, .. sizes];
    }

    private static IEnumerable<string> OfStructuredData(string body) =>
        new HtmlParser()
            .ParseDocument(body)
            .QuerySelectorAll("script[type='application/ld+json']")
            .SelectMany(script => OfJson(JsonElement.Parse(script.TextContent)));

    // In feeds and sitemaps an address stands alone in an element or attribute; the text of a story is HTML.
    private static IEnumerable<string> OfXml(string body)
    {
        var root = XDocument.Parse(body).Root!;
        var texts = root.Descendants().Where(element => !element.HasElements).Select(element => element.Value);
        var attributes = root.DescendantsAndSelf()
            .Attributes()
            .Where(attribute => attribute.Name.LocalName is "href" or "url")
            .Select(attribute => attribute.Value);
        return [.. texts.SelectMany(OfText), .. attributes];
    }

    private static IEnumerable<string> OfJson(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(member => OfJson(member.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(OfJson),
            JsonValueKind.String => OfText(json.GetString()!),
            _ => [],
        };

    private static IEnumerable<string> OfText(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) && !text.Contains('{') ? [text]
        : text.Contains('<') ? OfHtml(text)
        : [];
}
