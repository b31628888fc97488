using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Data.Search;

namespace Dastan.Bench.Archives;

/// <summary>
/// Writes an invented archive straight into a paper's database, with all that <see cref="NewsDb.SaveAsync"/> keeps beside stories: places
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

    // Stories are made on all cores while others are written by one.
    private async Task WriteAsync(Action<int> progress, CancellationToken stop)
    {
        var made = Enumerable
            .Range(0, archive.Stories)
            .Chunk(AtOnce)
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(numbers => numbers.Select(number => Made(archive[number])).ToList());
        var written = 0;
        var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var some in made)
        {
            await WriteAsync(some, stop);
            written += some.Count;
            if (written % InTransaction != 0)
                continue;
            await IndexAsync(stop);
            await transaction.CommitAsync(stop);
            await transaction.DisposeAsync();
            progress(written);
            transaction = await db.Database.BeginTransactionAsync(stop);
        }
        await IndexAsync(stop);
        await transaction.CommitAsync(stop);
        await transaction.DisposeAsync();
        progress(written);
    }

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
            .Select(topic => (Mark: StoryWords.TopicMark(topic.Slug), topic.Name))
            .Concat(
                story
                    .Bylines.Select(byline => people[byline.PersonId])
                    .Select(person => (Mark: StoryWords.AuthorMark(person.Slug), person.Name))
            );
        var names = named.Select(one => new StoryIndexing.Named(story.Id, one.Mark, one.Name));
        return (story, StoryIndexing.Words(story, StoryPlace.Of(story.Edition, at, story.Id), names));
    }

    private long Free(long place)
    {
        while (!taken.Add(place))
            place++;
        return place;
    }
}
