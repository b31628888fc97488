using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Trackers;

/// <summary>Opens trackers as readers may know them, and says what an answer with them is made of.</summary>
public static class TrackerBooks
{
    /// <summary>More trackers than a page shows are not read.</summary>
    public const int Most = 500;

    private const int MostUses = 50;

    extension(Reading reading)
    {
        /// <summary>All that are public, by name.</summary>
        public async Task<IReadOnlyList<TrackerBook>> AllTrackersAsync(NewsDb db, CancellationToken stop)
        {
            reading.Ingredients.Show(Tag.Trackers);
            var books = await reading.OpenAsync(
                db,
                db.Trackers.PublicAt(reading.Now).OrderBy(one => one.Slug).Take(Most),
                stop
            );
            return [.. books.OrderBy(book => book.Tracker.Name.In(reading.Code), StringComparer.Ordinal)];
        }

        /// <summary>Those of some slugs that are public. That there is none of a slug is noted too.</summary>
        public Task<IReadOnlyList<TrackerBook>> TrackersAsync(
            NewsDb db,
            IReadOnlyList<string> slugs,
            CancellationToken stop
        )
        {
            foreach (var slug in slugs)
                reading.Ingredients.Show(Tag.Tracker(slug));
            return reading.OpenAsync(
                db,
                db.Trackers.PublicAt(reading.Now).Where(one => slugs.Contains(one.Slug)),
                stop
            );
        }

        private async Task<IReadOnlyList<TrackerBook>> OpenAsync(
            NewsDb db,
            IQueryable<Tracker> some,
            CancellationToken stop
        )
        {
            var trackers = await some.Include(one => one.Figures)
                    .ThenInclude(figure => figure.Restatements.OrderBy(before => before.Number))
                .Include(one => one.Targets)
                .Include(one => one.Topics)
                .AsNoTracking()
                .AsSplitQuery()
                .ToListAsync(stop);
            if (trackers is [])
                return [];

            var slugs = trackers.Select(one => one.Slug).ToList();
            var uses = await db.StoryTrackers.Where(use => slugs.Contains(use.Slug)).AsNoTracking().ToListAsync(stop);
            var sources = trackers.SelectMany(KnownTracker.SourcesOf).ToHashSet();
            var stories = await reading.StoriesAsync(
                db,
                sources,
                [.. uses.Select(use => use.StoryId).Distinct()],
                stop
            );
            foreach (var tracker in trackers)
                reading.Ingredients.Show(Tag.Tracker(tracker.Slug));
            return
            [
                .. trackers.Select(tracker => new TrackerBook(
                    tracker,
                    stories.Sources,
                    [
                        .. uses.Where(use => use.Slug == tracker.Slug && stories.Uses.ContainsKey(use.StoryId))
                            .Select(use => stories.Uses[use.StoryId])
                            .OrderByDescending(story => story.Day.Iso, StringComparer.Ordinal)
                            .ThenBy(story => story.Headline, StringComparer.Ordinal)
                            .Take(MostUses),
                    ],
                    reading.Today
                )),
            ];
        }

        private async Task<(
            IReadOnlyDictionary<StoryId, SourceStory> Sources,
            IReadOnlyDictionary<StoryId, SourceStory> Uses
        )> StoriesAsync(NewsDb db, IReadOnlySet<StoryId> sources, IReadOnlyList<StoryId> uses, CancellationToken stop)
        {
            var ids = sources.Union(uses).ToList();
            var named = db.Stories.Where(story => ids.Contains(story.Id));
            var open = (await TrackedStory.ReadAsync(named.PublicAt(reading.Now), stop)).ToDictionary(row => row.Id);
            await reading.HoldAsync(named, stop);
            var groups = open
                .Values.Where(row => sources.Contains(row.Id) && row.Edition != reading.Code)
                .Select(row => row.Translations)
                .Distinct()
                .ToList();
            var others =
                groups.Count == 0
                    ? []
                    : await TrackedStory.ReadAsync(
                        db.Stories.PublicAt(reading.Now).Where(story => groups.Contains(story.Translations)),
                        stop
                    );
            var own = others.Where(row => row.Edition == reading.Code).ToLookup(row => row.Translations);
            foreach (var shown in own.SelectMany(some => some).Concat(open.Values))
                reading.Ingredients.Show(Tag.Story(shown.Id));
            foreach (var group in groups)
                reading.Ingredients.Show(Tag.Translations(group));
            return (
                open.Values.Where(row => sources.Contains(row.Id))
                    .ToDictionary(row => row.Id, row => reading.Named(own[row.Translations].FirstOrDefault() ?? row)),
                open.Values.Where(row => row.Edition == reading.Code)
                    .ToDictionary(row => row.Id, row => reading.Named(row))
            );
        }

        // Whatever of them comes out, or is taken back, changes the answer by itself.
        private async Task HoldAsync(IQueryable<Story> stories, CancellationToken stop)
        {
            var changes = await stories
                .Where(story => story.PublishedAt != null)
                .Select(story => new
                {
                    story.PublishedAt,
                    story.EmbargoedUntil,
                    story.WithdrawnAt,
                })
                .ToListAsync(stop);
            foreach (
                var change in changes.SelectMany(one => new[] { one.PublishedAt, one.EmbargoedUntil, one.WithdrawnAt })
            )
                if (change > reading.Now)
                    reading.Ingredients.HoldUntil(change.Value);
        }

        private SourceStory Named(TrackedStory row)
        {
            var prefix = reading.Snapshot.Editions.FirstOrDefault(one => one.Code == row.Edition)?.Prefix ?? "";
            return new(
                row.Id,
                row.Headline,
                row.Edition,
                StoryAddress.Of(prefix, row.PublishedOn, row.Slug, row.KeptAddress),
                reading.LongDay(row.PublishedOn)
            );
        }
    }
}
