using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Reader.Corrections;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Stories;

/// <summary>Who signed a story.</summary>
public sealed record AuthorRow(string Slug, LocalText Name);

/// <summary>A topic of a story.</summary>
public sealed record TopicRow(TopicId Id, string Slug, LocalText Name);

/// <summary>What stands around a story's words: its byline, topics, pictures, translations and kin.</summary>
/// <param name="Translations">Addresses by the codes of their editions, the story's own included.</param>
/// <param name="Original">The edition in which it was published first.</param>
public sealed record StorySurroundings(
    IReadOnlyList<AuthorRow> Authors,
    IReadOnlyList<TopicRow> Topics,
    PictureRow? Picture,
    IReadOnlyDictionary<string, string> Translations,
    string Original,
    IReadOnlyList<CardRow> Related
)
{
    private const int RelatedPlaces = 4;

    /// <summary>Until when pictures of the body may be shown, by their hashes; none of those that may for ever.</summary>
    public IReadOnlyDictionary<string, LocalDate> LastDays { get; init; } = new Dictionary<string, LocalDate>();

    /// <summary>Those that readers see, the newest first.</summary>
    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];

    public static async Task<StorySurroundings> ReadAsync(
        Reading reading,
        NewsDb db,
        StoryRow story,
        CancellationToken stop
    )
    {
        var topics = await TopicsAsync(db, story.Id, stop);
        var translations = await TranslationsAsync(reading, db, story, stop);
        return new(
            await AuthorsAsync(db, story.Id, stop),
            topics,
            await PictureAsync(db, story.LeadPictureId, stop),
            translations.Addresses,
            translations.Original,
            await RelatedAsync(reading, db, story.Id, topics, stop)
        )
        {
            LastDays = await PictureRows.LastDaysAsync(db, [story.Body], stop),
            Corrections =
                story.CorrectionCount == 0 ? [] : await CorrectionRow.ReadAsync(db, [story.Id], reading.Now, stop),
        };
    }

    // The newest of each topic by its own index, then the newest of all these.
    private static async Task<IReadOnlyList<CardRow>> RelatedAsync(
        Reading reading,
        NewsDb db,
        StoryId story,
        List<TopicRow> topics,
        CancellationToken stop
    )
    {
        if (topics is [])
            return [];

        var stories = db.Stories.PublicAt(reading.Now);
        var newest = topics
            .Select(topic =>
                stories
                    .ListedBy(db.StoryTopics.Where(row => row.TopicId == topic.Id), reading.Code)
                    .Where(other => other.Id != story)
                    .NewestFirst()
                    .Take(RelatedPlaces)
                    .Select(other => new { other.Id, other.PublishedAt })
            )
            .Aggregate((one, other) => one.Concat(other));
        var ids = (await newest.ToListAsync(stop))
            .Distinct()
            .OrderByDescending(other => other.PublishedAt)
            .ThenByDescending(other => other.Id.Value)
            .Take(RelatedPlaces)
            .Select(other => other.Id)
            .ToList();
        var rows = await CardRows.ReadAsync(db, stories.Where(other => ids.Contains(other.Id)), stop);
        return [.. rows.OrderBy(row => ids.IndexOf(row.Id))];
    }

    private static Task<List<AuthorRow>> AuthorsAsync(NewsDb db, StoryId story, CancellationToken stop) =>
        db
            .StoryBylines.Where(byline => byline.StoryId == story)
            .OrderBy(byline => byline.Position)
            .Join(db.People, byline => byline.PersonId, person => person.Id, (_, person) => person)
            .Select(person => new AuthorRow(person.Slug, person.Name))
            .ToListAsync(stop);

    private static Task<List<TopicRow>> TopicsAsync(NewsDb db, StoryId story, CancellationToken stop) =>
        db
            .StoryTopics.Where(topic => topic.StoryId == story)
            .OrderBy(topic => topic.Position)
            .Join(db.Topics, about => about.TopicId, topic => topic.Id, (_, topic) => topic)
            .Select(topic => new TopicRow(topic.Id, topic.Slug, topic.Name))
            .ToListAsync(stop);

    private static async Task<PictureRow?> PictureAsync(NewsDb db, PictureId? lead, CancellationToken stop) =>
        (await PictureRows.ReadAsync(db, [lead], stop)).Values.FirstOrDefault();

    private static async Task<(IReadOnlyDictionary<string, string> Addresses, string Original)> TranslationsAsync(
        Reading reading,
        NewsDb db,
        StoryRow story,
        CancellationToken stop
    )
    {
        var siblings = await db
            .Stories.PublicAt(reading.Now)
            .Where(other => other.Translations == story.Translations)
            .OrderBy(other => other.PublishedAt)
            .ThenBy(other => other.Id)
            .Select(other => new
            {
                other.Edition,
                other.PublishedOn,
                other.Slug,
                other.KeptAddress,
            })
            .ToListAsync(stop);
        var addresses = reading
            .Snapshot.Editions.SelectMany(edition =>
                siblings
                    .Where(sibling => sibling.Edition == edition.Code)
                    .Take(1)
                    .Select(sibling =>
                        (
                            edition.Code,
                            Address: StoryAddress.Of(
                                edition.Prefix,
                                sibling.PublishedOn!.Value,
                                sibling.Slug,
                                sibling.KeptAddress
                            )
                        )
                    )
            )
            .ToDictionary(sibling => sibling.Code, sibling => sibling.Address);
        // Between this question and the one before, the story may have been taken back.
        return (addresses, siblings is [var first, ..] ? first.Edition : reading.Code);
    }
}
