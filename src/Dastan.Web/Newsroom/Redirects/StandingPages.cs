using System.Text.RegularExpressions;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Redirects;

/// <summary>At which addresses a page of the paper stands: no redirect from there would ever be answered.</summary>
internal sealed partial class StandingPages(Visit visit, NewsDb db)
{
    private const int AtOnce = 400;

    // What the program answers whatever is in the paper.
    private static readonly string[] Own =
    [
        "/",
        "/search",
        "/rates",
        "/rates/convert",
        "/rates/changes",
        "/oembed",
        "/llms.txt",
        "/robots.txt",
        "/favicon.svg",
        "/sitemap.xml",
        "/health",
    ];

    private static readonly string[] OwnBelow = ["/newsroom", "/api", "/pictures", "/sitemaps"];

    private readonly HashSet<string> standing = new(StringComparer.Ordinal);

    /// <summary>Those of the addresses that redirects are to lead from, of which one stands in some edition where they would lead away.</summary>
    public async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<RedirectAsked> asked, CancellationToken stop)
    {
        var places = asked.SelectMany(PlacesOf).Distinct().ToList();
        standing.UnionWith(places.Where(IsOwn).Select(place => place.From));
        foreach (var some in places.Chunk(AtOnce))
        {
            await AddNamedAsync(some, stop);
            await AddStoriesAsync(some, stop);
        }
        return standing;
    }

    private IEnumerable<Place> PlacesOf(RedirectAsked asked)
    {
        if (!asked.IsForEveryEdition)
            yield return PlaceOf(asked.From, asked.From);
        else
            foreach (var edition in visit.Reading.Snapshot.Editions)
                yield return PlaceOf(asked.From, edition.Prefix + asked.From);
    }

    private Place PlaceOf(string from, string address)
    {
        var reading = visit.Reading.At(address);
        return new(from, reading.Code, reading.Path);
    }

    private bool IsOwn(Place place) =>
        Own.Contains(place.Path)
        || OwnBelow.Any(root => place.Path == root || place.Path.StartsWith(root + "/", StringComparison.Ordinal))
        || visit.Reading.Snapshot.Sections[place.Edition].Any(section => place.Path == "/" + section.Slug);

    private async Task AddNamedAsync(Place[] some, CancellationToken stop)
    {
        var topics = Below(some, "/topics/");
        var people = Below(some, "/by/");
        var pages = Below(some, "/");
        var slugs = pages.Select(page => page.Key).ToList();
        var (topicSlugs, peopleSlugs) = (
            topics.Select(one => one.Key).ToList(),
            people.Select(one => one.Key).ToList()
        );
        foreach (
            var slug in await db
                .Topics.Where(one => topicSlugs.Contains(one.Slug))
                .Select(one => one.Slug)
                .ToListAsync(stop)
        )
            standing.UnionWith(topics[slug].Select(place => place.From));
        foreach (
            var slug in await db
                .People.Where(one => peopleSlugs.Contains(one.Slug))
                .Select(one => one.Slug)
                .ToListAsync(stop)
        )
            standing.UnionWith(people[slug].Select(place => place.From));
        foreach (
            var page in await db
                .StaticPages.PublicAt(visit.Now)
                .Where(page => slugs.Contains(page.Slug))
                .Select(page => new { page.Slug, page.Edition })
                .ToListAsync(stop)
        )
            standing.UnionWith(
                pages[page.Slug].Where(place => place.Edition == page.Edition).Select(place => place.From)
            );
    }

    private async Task AddStoriesAsync(Place[] some, CancellationToken stop)
    {
        var kept = some.Select(place => place.From).Distinct().ToList();
        standing.UnionWith(
            await db
                .Stories.Where(story => kept.Contains(story.KeptAddress!) && story.PublishedAt != null)
                .Select(story => story.KeptAddress!)
                .ToListAsync(stop)
        );
        foreach (var edition in some.Where(place => OfStory().IsMatch(place.Path)).GroupBy(place => place.Edition))
        {
            var bySlug = edition.ToLookup(place => place.Path.Split('/')[^1]);
            var slugs = bySlug.Select(one => one.Key).ToList();
            // A wrong month leads to the right one.
            foreach (
                var slug in await db
                    .Stories.Where(story => story.Edition == edition.Key && slugs.Contains(story.Slug))
                    .Where(story => story.PublishedAt != null)
                    .Select(story => story.Slug)
                    .ToListAsync(stop)
            )
                standing.UnionWith(bySlug[slug].Select(place => place.From));
        }
    }

    private static ILookup<string, Place> Below(Place[] some, string root) =>
        some.Where(place => place.Path.StartsWith(root, StringComparison.Ordinal) && place.Path.Length > root.Length)
            .Where(place => !place.Path[root.Length..].Contains('/'))
            .ToLookup(place => place.Path[root.Length..]);

    [GeneratedRegex(@"^/\d{4}/\d{2}/[^/]+$")]
    private static partial Regex OfStory();

    /// <param name="From">What the redirect leads from.</param>
    /// <param name="Path">Within the edition.</param>
    private sealed record Place(string From, string Edition, string Path);
}
