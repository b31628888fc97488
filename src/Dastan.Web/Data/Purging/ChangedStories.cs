using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;

namespace Dastan.Web.Data.Purging;

/// <summary>The stories among the changes that are out, or were: those that have a time of publication.</summary>
internal sealed class ChangedStories
{
    // What decides in which lists a story stands, where there and under which address.
    private static readonly string[] Standing =
    [
        nameof(Story.PublishedAt),
        nameof(Story.PublishedOn),
        nameof(Story.EmbargoedUntil),
        nameof(Story.WithdrawnAt),
        nameof(Story.Edition),
        nameof(Story.Section),
        nameof(Story.Slug),
        nameof(Story.KeptAddress),
        nameof(Story.Translations),
    ];

    private readonly NewsDb db;
    private readonly List<EntityEntry<Story>> stories;

    // Signed or described without having been loaded.
    private readonly IReadOnlyList<StoryId> unseen;
    private readonly ILookup<StoryId, TopicId> topics;
    private readonly ILookup<StoryId, PersonId> people;

    public ChangedStories(NewsDb db, IReadOnlyList<EntityEntry> changes)
    {
        this.db = db;
        topics = changes
            .Select(change => change.Entity)
            .OfType<StoryTopic>()
            .ToLookup(about => about.StoryId, about => about.TopicId);
        people = changes
            .Select(change => change.Entity)
            .OfType<StoryByline>()
            .ToLookup(byline => byline.StoryId, byline => byline.PersonId);
        var touched = topics.Select(of => of.Key).Concat(people.Select(of => of.Key)).ToHashSet();
        unseen = [.. touched.Except(db.ChangeTracker.Entries<Story>().Select(entry => entry.Entity.Id))];
        stories =
        [
            .. db
                .ChangeTracker.Entries<Story>()
                .Where(entry => entry.State is not EntityState.Unchanged || touched.Contains(entry.Entity.Id))
                .Where(entry => WasOut(entry) || entry.Entity.PublishedAt is not null),
        ];
    }

    public int Count => stories.Count;

    public bool AnyWasOut => stories.Exists(WasOut);

    /// <summary>What was shown of them, and says something else now or nothing.</summary>
    public IEnumerable<Tag> Recalled =>
        [
            .. stories.Where(WasOut).Select(story => story.Entity.Id).Concat(unseen).Select(Tag.Story),
            .. stories.Where(story => WasOut(story) && Moved(story)).SelectMany(Sitemaps),
        ];

    /// <summary>The lists that are others now.</summary>
    public async Task<IReadOnlySet<Tag>> OutdatedAsync(CancellationToken stop)
    {
        var tags = new HashSet<Tag>();
        foreach (var id in stories.Select(story => story.Entity.Id).Concat(unseen))
            tags.UnionWith([.. topics[id].Select(Tag.Topic), .. people[id].Select(Tag.Person)]);
        foreach (var (edition, day) in await RefiledAsync(stop))
            tags.Add(Tag.Month(edition, day.ToYearMonth()));
        foreach (var story in stories)
            // They stand in the sitemaps with the time of their last change.
            tags.UnionWith(Sitemaps(story));

        var moved = stories.Where(Moved).ToList();
        if (moved is [])
            return tags;

        tags.Add(Tag.Coming);
        tags.UnionWith(moved.Select(story => Tag.Story(story.Entity.Id)));
        foreach (var standing in await StandingsAsync(moved, stop))
            tags.UnionWith(standing.Lists);
        tags.UnionWith(await SiblingsAsync(moved, stop));
        return tags;
    }

    // A page far down in the list of a topic or of a person names its months alone.
    private async Task<IEnumerable<(string Edition, LocalDate Day)>> RefiledAsync(CancellationToken stop)
    {
        var strangers =
            unseen.Count == 0
                ? []
                : await db
                    .Stories.Where(story => unseen.Contains(story.Id) && story.PublishedOn != null)
                    .Select(story => new { story.Edition, story.PublishedOn })
                    .ToListAsync(stop);
        return stories
            .Where(story => topics.Contains(story.Entity.Id) || people.Contains(story.Entity.Id))
            .SelectMany(story => Days(story).Select(day => (story.Entity.Edition, day)))
            .Concat(strangers.Select(story => (story.Edition, story.PublishedOn!.Value)));
    }

    // Where they stood and where they stand now.
    private async Task<IEnumerable<StandingOfStory>> StandingsAsync(
        List<EntityEntry<Story>> moved,
        CancellationToken stop
    )
    {
        var ids = moved.Select(story => story.Entity.Id).ToList();
        var stored = (
            await db.StoryTopics.Where(about => ids.Contains(about.StoryId)).AsNoTracking().ToListAsync(stop)
        ).ToLookup(about => about.StoryId, about => about.TopicId);
        var signed = (
            await db.StoryBylines.Where(byline => ids.Contains(byline.StoryId)).AsNoTracking().ToListAsync(stop)
        ).ToLookup(byline => byline.StoryId, byline => byline.PersonId);
        return moved
            .SelectMany(story => new[] { story.OriginalValues, story.CurrentValues })
            .Where(values => values.GetValue<LocalDate?>(nameof(Story.PublishedOn)) is not null)
            .Select(values => Of(values))
            .Select(standing =>
                standing with
                {
                    Topics = [.. stored[standing.Id], .. topics[standing.Id]],
                    People = [.. signed[standing.Id], .. people[standing.Id]],
                }
            );
    }

    // A sitemap names the translations of its stories too, which may be of other months.
    private async Task<IEnumerable<Tag>> SiblingsAsync(List<EntityEntry<Story>> moved, CancellationToken stop)
    {
        var translations = moved.Select(story => story.Entity.Translations).Distinct().ToList();
        var days = await db
            .Stories.Where(story => translations.Contains(story.Translations) && story.PublishedOn != null)
            .Select(story => story.PublishedOn!.Value)
            .ToListAsync(stop);
        return days.Select(day => Tag.Sitemap(day.ToYearMonth()));
    }

    private static StandingOfStory Of(PropertyValues story) =>
        new(
            story.GetValue<StoryId>(nameof(Story.Id)),
            story.GetValue<string>(nameof(Story.Edition)),
            story.GetValue<string>(nameof(Story.Section)),
            story.GetValue<LocalDate?>(nameof(Story.PublishedOn))!.Value,
            story.GetValue<TranslationsId>(nameof(Story.Translations))
        )
        {
            IsCorrected = story.GetValue<int>(nameof(Story.CorrectionCount)) > 0,
        };

    private static IEnumerable<LocalDate> Days(EntityEntry<Story> story) =>
        new[] { story.OriginalValues, story.CurrentValues }
            .Select(values => values.GetValue<LocalDate?>(nameof(Story.PublishedOn)))
            .OfType<LocalDate>();

    private static IEnumerable<Tag> Sitemaps(EntityEntry<Story> story) =>
        [Tag.Sitemaps, .. Days(story).Select(day => Tag.Sitemap(day.ToYearMonth()))];

    private static bool WasOut(EntityEntry<Story> story) =>
        story.State is not EntityState.Added
        && story.OriginalValues.GetValue<Instant?>(nameof(Story.PublishedAt)) is not null;

    private static bool Moved(EntityEntry<Story> story) =>
        story.State is EntityState.Added or EntityState.Deleted
        || Standing.Any(name => story.Property(name).IsModified);
}
