using Dastan.Domain.Languages;
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
            return [.. books.ByName(reading.Language, book => book.Tracker.Name.In(reading.Code))];
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

        /// <summary>The newest public stories of the reader's edition that speak of a tracker, the newest first.</summary>
        /// <remarks>A story that begins or ceases to speak of it changes the tracker's own tag.</remarks>
        public async Task<IReadOnlyList<SourceStory>> UsesAsync(NewsDb db, Tracker tracker, CancellationToken stop)
        {
            var uses = db
                .StoryTrackers.Where(use => use.Slug == tracker.Slug)
                .Join(db.Stories, use => use.StoryId, story => story.Id, (_, story) => story)
                .Where(story => story.Edition == reading.Code);
            await reading.HoldAsync(uses, stop);
            var shown = await TrackedStory.ReadAsync(
                uses.PublicAt(reading.Now)
                    .OrderByDescending(story => story.PublishedOn)
                    .ThenByDescending(story => story.Id)
                    .Take(MostUses),
                stop
            );
            foreach (var row in shown)
                reading.Ingredients.Show(Tag.Story(row.Id));
            return [.. shown.Select(reading.Named)];
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

            var sources = await reading.SourcesAsync(
                db,
                [.. trackers.SelectMany(KnownTracker.SourcesOf).Distinct()],
                stop
            );
            foreach (var tracker in trackers)
                reading.Ingredients.Show(Tag.Tracker(tracker.Slug));
            var today = reading.LatestDay;
            reading.Ingredients.HoldUntil(
                reading.Snapshot.Editions.Min(edition => edition.Zone.AtStartOfDay(today.PlusDays(1)).ToInstant())
            );
            return [.. trackers.Select(tracker => new TrackerBook(tracker, sources, today))];
        }

        private async Task<IReadOnlyDictionary<StoryId, SourceStory>> SourcesAsync(
            NewsDb db,
            IReadOnlyList<StoryId> ids,
            CancellationToken stop
        )
        {
            var named = db.Stories.Where(story => ids.Contains(story.Id));
            var open = await TrackedStory.ReadAsync(named.PublicAt(reading.Now), stop);
            await reading.HoldAsync(named, stop);
            var groups = open.Where(row => row.Edition != reading.Code)
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
            foreach (var shown in own.SelectMany(some => some).Concat(open))
                reading.Ingredients.Show(Tag.Story(shown.Id));
            foreach (var group in groups)
                reading.Ingredients.Show(Tag.Translations(group));
            return open.ToDictionary(
                row => row.Id,
                row => reading.Named(own[row.Translations].FirstOrDefault() ?? row)
            );
        }

        // Whatever of them comes out, or is taken back, changes the answer by itself.
        private async Task HoldAsync(IQueryable<Story> stories, CancellationToken stop)
        {
            var now = reading.Now;
            var changes = await stories
                .Where(story =>
                    story.PublishedAt > now
                    || (story.PublishedAt != null && (story.EmbargoedUntil > now || story.WithdrawnAt > now))
                )
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
                if (change > now)
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
