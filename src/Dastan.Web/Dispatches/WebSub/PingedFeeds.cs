using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>The feeds of whose changes hubs elsewhere are told: of an edition, of its sections, of its corrections.</summary>
internal static class PingedFeeds
{
    private const string Stories = "stories:";
    private const string Corrections = "corrections:";
    private const string Section = "section:";

    /// <param name="whole">What decides which entries a feed has.</param>
    public static bool IsOne(Tag whole) => ListOf(whole) is not null;

    /// <summary>Those that may be others after a change, by their paths with the edition.</summary>
    /// <param name="tags">What it touched; of stories, before it is saved.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(
        NewsDb db,
        HashSet<Tag> tags,
        Instant now,
        CancellationToken stop
    )
    {
        var prefixes = (await db.Editions.ToListAsync(stop)).ToDictionary(
            edition => edition.Code,
            edition => edition.Prefix
        );
        var lists =
            tags.Contains(Tag.Everything) || tags.Contains(Tag.Paper)
                ? await AllAsync(db, prefixes.Keys, stop)
                : tags.Select(ListOf).OfType<PingedList>().Concat(await OfStoriesAsync(db, tags, now, stop));
        return
        [
            .. lists
                .Where(list => prefixes.ContainsKey(list.Edition))
                .Select(list => prefixes[list.Edition] + list.Path)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .SelectMany(list => new[] { list + ".rss", list + ".atom", list + ".json" }),
        ];
    }

    // Where words changed, and nothing of where they stand: they are in these feeds all the same.
    private static async Task<IEnumerable<PingedList>> OfStoriesAsync(
        NewsDb db,
        HashSet<Tag> tags,
        Instant now,
        CancellationToken stop
    )
    {
        var ids = tags.Select(tag => tag.AsStory).OfType<StoryId>().ToList();
        if (ids is [])
            return [];

        var shown = await db
            .Stories.PublicAt(now)
            .Where(story => ids.Contains(story.Id))
            .Select(story => new
            {
                story.Edition,
                story.Section,
                IsCorrected = story.CorrectionCount > 0,
            })
            .Distinct()
            .ToListAsync(stop);
        return shown
            .SelectMany(story =>
                (PingedList[])[PingedList.OfFront(story.Edition), new(story.Edition, "/" + story.Section)]
            )
            .Concat(shown.Where(story => story.IsCorrected).Select(story => PingedList.OfCorrections(story.Edition)));
    }

    private static async Task<IEnumerable<PingedList>> AllAsync(
        NewsDb db,
        IEnumerable<string> editions,
        CancellationToken stop
    )
    {
        var sections = await db.Sections.Select(section => new { section.Edition, section.Slug }).ToListAsync(stop);
        return editions
            .SelectMany(edition => new[] { PingedList.OfFront(edition), PingedList.OfCorrections(edition) })
            .Concat(sections.Select(section => new PingedList(section.Edition, "/" + section.Slug)));
    }

    private static PingedList? ListOf(Tag tag) =>
        tag.Text switch
        {
            var text when text.StartsWith(Stories, StringComparison.Ordinal) => PingedList.OfFront(
                text[Stories.Length..]
            ),
            var text when text.StartsWith(Corrections, StringComparison.Ordinal) => PingedList.OfCorrections(
                text[Corrections.Length..]
            ),
            var text when text.StartsWith(Section, StringComparison.Ordinal) => text[Section.Length..].Split('/')
                is [var edition, var section]
                ? new PingedList(edition, "/" + section)
                : null,
            _ => null,
        };

    /// <param name="Path">Within the edition, without the form.</param>
    private readonly record struct PingedList(string Edition, string Path)
    {
        public static PingedList OfFront(string edition) => new(edition, "/front");

        public static PingedList OfCorrections(string edition) => new(edition, "/corrections");
    }
}
