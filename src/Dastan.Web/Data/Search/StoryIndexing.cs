using System.Data.Common;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Dastan.Web.Data.Search;

/// <summary>Keeps the index in step with the stories: what is published and not withdrawn yet is in it, and nothing else.</summary>
public static class StoryIndexing
{
    private const int RebuiltAtOnce = 500;
    private const int MostFailed = 20;

    private static readonly TimeSpan AfterFailing = TimeSpan.FromMilliseconds(200);

    /// <summary>Brings the index to how these stories are now, within the transaction that is open.</summary>
    public static async Task UpdateAsync(
        this SearchIndex index,
        NewsDb db,
        IReadOnlyList<Story> stories,
        CancellationToken stop
    )
    {
        var ids = stories.Select(story => story.Id).ToList();
        var old = await db.StoryPlaces.Where(place => ids.Contains(place.StoryId)).ToListAsync(stop);
        // Whose withdrawal is still to come is there until then; the clockwork takes it out with the rest.
        var shown = stories
            .Where(story =>
                story is { PublishedAt: not null } and ({ WithdrawnAt: null } or { WithdrawalDueAt: not null })
            )
            .ToList();
        if (old.Count == 0 && shown.Count == 0)
            return;

        var places = await PlacesAsync(db, shown, old, stop);
        var names = await NamesAsync(db, shown, stop);
        var sums = await SumMarks.OfAsync(db.GetService<RateBooks>(), shown, stop);
        var come = shown.Select(story => Words(story, places[story.Id], names[story.Id], sums[story.Id])).ToList();
        // Where a story comes to stand, nothing does, unless words were left there without their place.
        await index.ReplaceAsync([.. old.Select(place => place.Place).Union(places.Values)], come, stop);

        db.StoryPlaces.RemoveRange(old.Where(place => places.GetValueOrDefault(place.StoryId) != place.Place));
        db.StoryPlaces.AddRange(
            places
                .Where(pair => !old.Exists(place => place.StoryId == pair.Key && place.Place == pair.Value))
                .Select(pair => new StoryPlace(pair.Value, pair.Key))
        );
    }

    /// <summary>Feeds the index all stories anew, some at a time: readers search in it meanwhile, and who publishes does not wait. How many stories have a word is counted anew along the way; until then fewer slips are forgiven.</summary>
    /// <returns>How many stories are in it.</returns>
    /// <exception cref="DbException">The index itself is damaged, or the database is away; what is not fed yet is noted, and whoever serves the paper goes on.</exception>
    public static async Task<int> RefeedSearchAsync(this NewsDb db, CancellationToken stop)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(stop))
        {
            await db.Search.ForgetCountsAsync(stop);
            await db.OweAllAsync(stop);
            await transaction.CommitAsync(stop);
        }
        for (var failed = 0; ; )
            try
            {
                db.ChangeTracker.Clear();
                if (!await db.FeedSomeAsync(stop))
                    return await db.StoryPlaces.CountAsync(stop);
                failed = 0;
            }
            catch (Exception problem) when (Passes(problem) && failed++ < MostFailed)
            {
                // Somebody saved one of the stories meanwhile, or feeds them too: they are noted still.
                await Task.Delay(AfterFailing, stop);
            }
    }

    private static bool Passes(Exception problem) =>
        (problem is DbUpdateException || DatabaseState.IsAbout(problem)) && !Refusals.IsDamage(problem);

    /// <summary>Makes the whole index anew from the stories, in one transaction: nobody publishes meanwhile, and on PostgreSQL nobody searches.</summary>
    /// <param name="isWanted">Asked once it is our turn, as another node may have done it before; null for yes.</param>
    /// <returns>How many stories are in it.</returns>
    public static async Task<int> RebuildSearchAsync(
        this NewsDb db,
        CancellationToken stop,
        Func<NewsDb, CancellationToken, Task<bool>>? isWanted = null
    )
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(stop))
        {
            await db.Search.AwaitTurnAsync(stop);
            if (isWanted is not null && !await isWanted(db, stop))
                return await db.StoryPlaces.CountAsync(stop);
            await db.Search.ClearAsync(stop);
            await db.StoryPlaces.ExecuteDeleteAsync(stop);
            // Before the stories are read: what is noted from here on is fed after us.
            await db.UnfedStories.ExecuteDeleteAsync(stop);
            var ids = await db
                .Stories.Where(story => story.PublishedAt != null)
                .OrderBy(story => story.PublishedAt)
                .Select(story => story.Id)
                .ToListAsync(stop);
            foreach (var some in ids.Chunk(RebuiltAtOnce))
            {
                var stories = await db.Stories.AsNoTracking().Where(story => some.Contains(story.Id)).ToListAsync(stop);
                await db.Search.UpdateAsync(db, stories, stop);
                await db.SaveChangesAsync(stop);
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync(stop);
        }

        await db.Search.TidyAsync(stop);
        return await db.StoryPlaces.CountAsync(stop);
    }

    private static async Task<Dictionary<StoryId, long>> PlacesAsync(
        NewsDb db,
        List<Story> stories,
        List<StoryPlace> old,
        CancellationToken stop
    )
    {
        var wished = stories.ToDictionary(
            story => story.Id,
            story => StoryPlace.Of(story.Edition, story.PublishedAt!.Value, story.Id)
        );
        var wanted = wished.Values.ToList();
        var ids = stories.Select(story => story.Id).ToList();
        var taken = (
            await db
                .StoryPlaces.Where(place => wanted.Contains(place.Place) && !ids.Contains(place.StoryId))
                .Select(place => place.Place)
                .ToListAsync(stop)
        ).ToHashSet();
        var places = new Dictionary<StoryId, long>();
        foreach (var (id, wish) in wished)
        {
            var place = wish;
            while (!taken.Add(place))
                place = await NextFreeAsync(db, place, stop);

            places.Add(id, place);
        }

        return places;
    }

    private static async Task<long> NextFreeAsync(NewsDb db, long place, CancellationToken stop)
    {
        do place++;
        while (await db.StoryPlaces.AnyAsync(one => one.Place == place, stop));

        return place;
    }

    private static async Task<ILookup<StoryId, Named>> NamesAsync(
        NewsDb db,
        List<Story> stories,
        CancellationToken stop
    )
    {
        var ids = stories.Select(story => story.Id).ToList();
        var topics = await db
            .StoryTopics.Where(about => ids.Contains(about.StoryId))
            .Join(
                db.Topics,
                about => about.TopicId,
                topic => topic.Id,
                (about, topic) =>
                    new
                    {
                        about.StoryId,
                        topic.Slug,
                        topic.Name,
                        topic.Forms,
                    }
            )
            .ToListAsync(stop);
        var people = await db
            .StoryBylines.Where(byline => ids.Contains(byline.StoryId))
            .Join(
                db.People,
                byline => byline.PersonId,
                person => person.Id,
                (byline, person) =>
                    new
                    {
                        byline.StoryId,
                        person.Slug,
                        person.Name,
                        person.Forms,
                    }
            )
            .ToListAsync(stop);
        return topics
            .Select(row => new Named(row.StoryId, StoryWords.TopicMark(row.Slug), row.Name, row.Forms))
            .Concat(people.Select(row => new Named(row.StoryId, StoryWords.AuthorMark(row.Slug), row.Name, row.Forms)))
            .ToLookup(named => named.Story);
    }

    /// <summary>What the index holds of a story that is out.</summary>
    /// <param name="names">Of its topics and of those who signed it.</param>
    /// <param name="sums">See <see cref="SumMarks"/>.</param>
    public static StoryWords Words(Story story, long place, IEnumerable<Named> names, IEnumerable<string> sums)
    {
        var language = Language.Find(story.Edition) ?? Language.English;
        // Neighbours make pairs, and databases name them in any order.
        var all = names.OrderBy(named => named.Mark, StringComparer.Ordinal).ToList();
        return new(
            place,
            StoryWords.Of(story.Headline, language),
            StoryWords.Of(story.Standfirst, language),
            [.. all.SelectMany(named => StemsOf(named, story.Edition, language))],
            StoryWords.Of($"{story.Dateline}\n{StoryHtml.PlainText(story.Body)}", language),
            [
                StoryWords.SectionMark(story.Section),
                StoryWords.MonthMark(story.Edition, story.PublishedAt!.Value),
                .. all.Select(named => named.Mark),
                .. sums,
            ]
        );
    }

    // Readers look for them by any of their names; each stands for itself, as no two are neighbours in a text.
    private static IEnumerable<string> StemsOf(Named named, string edition, Language language) =>
        named.Forms.All.Prepend(named.Name.In(edition)).SelectMany(name => StoryWords.Of(name, language));

    /// <summary>A topic or somebody in the byline of a story: the mark that filters ask for, and the names.</summary>
    public sealed record Named(StoryId Story, string Mark, LocalText Name, NameForms Forms);
}
