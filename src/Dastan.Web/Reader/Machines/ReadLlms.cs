using Dastan.Domain.Formats.Feeds;
using Dastan.Domain.Formats.Markdown;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Machines;

/// <summary>GET /llms.txt: what the paper is, and how a program reads it, as https://llmstxt.org proposes.</summary>
public static class ReadLlms
{
    private const int LatestPlaces = 30;

    public static async Task<IResult> Get(Reading reading, NewsDb db, LastChanges changes, CancellationToken stop)
    {
        var latest = await db
            .Stories.PublicAt(reading.Now)
            .In(reading.Code)
            .NewestFirst()
            .Take(LatestPlaces)
            .Select(story => new
            {
                story.Id,
                story.Slug,
                story.PublishedOn,
                story.Headline,
                story.Standfirst,
            })
            .ToListAsync(stop);
        reading.Ingredients.AreAll([Tag.Stories(reading.Code), .. latest.Select(story => Tag.Story(story.Id))]);
        var stories = latest.Select(story =>
            Line(
                story.Headline,
                MarkdownAddress.Of(reading.Edition.Prefix, story.PublishedOn!.Value, story.Slug),
                story.Standfirst,
                reading
            )
        );
        string[] lines = [.. About(reading), .. Lists(reading), "## Latest stories", "", .. stories, ""];
        return OpenAnswer.OfText(
            reading.Absolute("/llms.txt"),
            "text/markdown",
            string.Join('\n', lines),
            reading,
            changes
        );
    }

    private static IEnumerable<string> About(Reading reading)
    {
        var paper = reading.Snapshot.Paper;
        yield return "# " + StoryMarkdown.Escaped(paper.Name);
        yield return "";
        if (StoryMarkdown.Escaped(paper.Strapline.In(reading.Code)) is { Length: > 0 } strapline)
        {
            yield return "> " + strapline;
            yield return "";
        }
        yield return "A newspaper. Every page can be read without a script, and everything it publishes has a form for programs:";
        yield return "";
        yield return $"- Every story as Markdown: put `.md` after its address, as in `{reading.Absolute("/2025/04/slug.md")}`.";
        yield return "- Every list as a feed with the full text: put `.rss`, `.atom` or `.json` after its address; each page names the next.";
        yield return $"- Every address: [sitemaps]({reading.Origin}/sitemap.xml).";
        yield return $"- Official exchange rates of the banks of Central Asia, each with its bank and day: [the API]({reading.Origin}/v2/openapi.json).";
        yield return "- A story's time is the time of its publication; a correction changes `updated`. A story that was taken back answers 410.";
        yield return "";
    }

    private static IEnumerable<string> Lists(Reading reading)
    {
        yield return "## Editions";
        yield return "";
        foreach (var edition in reading.Snapshot.Editions)
            yield return $"- [{StoryMarkdown.Escaped(edition.Name)}]({reading.Origin}{Reading.AddressIn(edition, "/")}): "
                + $"[feed]({reading.Origin}{FeedAddress.Of(edition.Prefix, "/", FeedFormat.Json)})";
        yield return "";
        yield return "## Sections";
        yield return "";
        foreach (var section in reading.Sections)
            yield return Line(
                section.Name,
                FeedAddress.Of(reading.Edition.Prefix, "/" + section.Slug, FeedFormat.Json),
                section.Description,
                reading
            );
        yield return "";
    }

    private static string Line(string name, string address, string about, Reading reading) =>
        $"- [{StoryMarkdown.Escaped(name)}]({reading.Origin}{address})"
        + (StoryMarkdown.Escaped(about) is { Length: > 0 } words ? ": " + words : "");
}
