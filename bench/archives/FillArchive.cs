using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Data.Search;

namespace Dastan.Bench.Archives;

/// <summary>
/// Writes an invented archive straight into a paper's database, with all that <see cref="NewsDb.SaveAsync(CancellationToken)"/> keeps beside stories: places
/// and words of the search, days and lists. To be done while no program serves the paper.
/// </summary>
public sealed class FillArchive
{
    private const int AtOnce = 500;
    private const int InTransaction = 10_000;

    private static readonly Type[] Written =
    [
        typeof(Story),
        typeof(StoryRevision),
        typeof(StoryByline),
        typeof(StoryTopic),
        typeof(StoryPlace),
    ];

    private readonly NewsDb db;
    private readonly InventedArchive archive;
    private readonly BulkRows rows;
    private readonly Dictionary<TopicId, Topic> topics;
    private readonly Dictionary<PersonId, Person> people;
    private readonly HashSet<long> taken = [];
    private readonly List<StoryWords> words = [];

    private FillArchive(NewsDb db, InventedArchive archive)
    {
        (this.db, this.archive, rows) = (db, archive, BulkRows.For(db));
        topics = archive.Topics.ToDictionary(topic => topic.Id);
        people = archive.People.ToDictionary(person => person.Id);
    }

    /// <param name="progress">Hears how many stories are written.</param>
    public static async Task IntoAsync(NewsDb db, InventedArchive archive, Action<int> progress, CancellationToken stop)
    {
        var fill = new FillArchive(db, archive);
        db.AddRange(archive.Topics);
        db.AddRange(archive.People);
        await db.SaveManyAsync(stop);
        db.ChangeTracker.Clear();
        fill.taken.UnionWith(db.StoryPlaces.Select(place => place.Place));

        await fill.rows.PrepareAsync(Written, stop);
        await fill.WriteAsync(progress, stop);
        await fill.rows.FinishAsync(stop);
        await db.RecountDaysAsync(stop);
        await db.Search.TidyAsync(stop);
    }

    // The next stories are made while these are written, and no more of them: a million would not fit into memory.
    private async Task WriteAsync(Action<int> progress, CancellationToken stop)
    {
        var next = MakeAsync(0);
        for (var number = 0; number < archive.Stories; number += InTransaction)
        {
            var made = await next;
            next = MakeAsync(number + InTransaction);
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            foreach (var some in made.Chunk(AtOnce))
                await WriteAsync(some, stop);
            await IndexAsync(stop);
            await transaction.CommitAsync(stop);
            progress(number + made.Count);
        }
    }

    private Task<List<(Story Story, StoryWords? Words)>> MakeAsync(int first) =>
        Task.Run(() =>
            Enumerable
                .Range(first, Math.Clamp(archive.Stories - first, 0, InTransaction))
                .AsParallel()
                .AsOrdered()
                .Select(number => Made(archive[number]))
                .ToList()
        );

    // In the order of their places: SQLite's index gathers words as long as those rise, and begins a new piece where they don't.
    private async Task IndexAsync(CancellationToken stop)
    {
        await db.Search.ReplaceAsync([], [.. words.OrderBy(own => own.Place)], stop);
        words.Clear();
    }

    private async Task WriteAsync(IReadOnlyList<(Story Story, StoryWords? Words)> made, CancellationToken stop)
    {
        var stories = made.Select(one => one.Story).ToList();
        await rows.WriteAsync(stories, stop);
        await rows.WriteAsync(stories.SelectMany(story => story.Revisions).ToList(), stop);
        await rows.WriteAsync(stories.SelectMany(story => story.Bylines).ToList(), stop);
        await rows.WriteAsync(stories.SelectMany(story => story.Topics).ToList(), stop);

        var places = new List<StoryPlace>();
        foreach (var (story, own) in made)
            if (own is not null)
            {
                words.Add(own with { Place = Free(own.Place) });
                places.Add(new(words[^1].Place, story.Id));
            }
        await rows.WriteAsync(places, stop);
    }

    private (Story Story, StoryWords? Words) Made(Story story)
    {
        if (story is not { PublishedAt: { } at, WithdrawnAt: null })
            return (story, null);

        var named = story
            .Topics.Select(about => topics[about.TopicId])
            .Select(topic => (Mark: StoryWords.TopicMark(topic.Slug), topic.Name, topic.Forms))
            .Concat(
                story
                    .Bylines.Select(byline => people[byline.PersonId])
                    .Select(person => (Mark: StoryWords.AuthorMark(person.Slug), person.Name, person.Forms))
            );
        var names = named.Select(one => new StoryIndexing.Named(story.Id, one.Mark, one.Name, one.Forms));
        return (story, StoryIndexing.Words(story, StoryPlace.Of(story.Edition, at, story.Id), names, []));
    }

    private long Free(long place)
    {
        while (!taken.Add(place))
            place++;
        return place;
    }
}
