using Dastan.Domain.Fronts;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Rates.Ledger;
using Dastan.Domain.Stories.Corrections;
using Dastan.Domain.Topics;
using Dastan.Domain.Trackers;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;

namespace Dastan.Web.Data.Purging;

/// <summary>
/// What readers see of a change that is about to be saved: the tags of all that it touches. This is the one place that knows; whoever
/// changes the paper need not think of pages.
/// </summary>
public sealed class ChangedTags
{
    // Above these, as in an import, naming everything costs less than naming each.
    private const int MostStories = 50;
    private const int MostTags = 400;

    private readonly NewsDb db;
    private readonly HashSet<Tag> outdated = [];
    private readonly HashSet<Tag> recalled = [];

    private ChangedTags(NewsDb db) => this.db = db;

    /// <summary>The order for what is tracked as changed; null when no reader sees anything of it. To be asked before it is saved.</summary>
    public static async Task<PurgeOrder?> OrderAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var changes = db
            .ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => ShownEntities.Own.Contains(entry.Metadata.ClrType))
            .ToList();
        if (changes is [])
            return null;

        var tags = new ChangedTags(db);
        await tags.AddStoriesAsync(changes, stop);
        foreach (var change in changes)
            await tags.AddAsync(change, stop);
        return tags.Order(now);
    }

    private PurgeOrder? Order(Instant now) =>
        outdated.Count + recalled.Count is var all && all == 0 ? null
        : all > MostTags ? new([Tag.Everything], recalled.Count > 0 ? [Tag.Everything] : [], now)
        : new(outdated, recalled, now);

    private async Task AddStoriesAsync(List<EntityEntry> changes, CancellationToken stop)
    {
        var stories = new ChangedStories(db, changes);
        if (stories.Count > MostStories)
        {
            outdated.Add(Tag.Everything);
            if (stories.AnyWasOut)
                recalled.Add(Tag.Everything);
            return;
        }

        outdated.UnionWith(await stories.OutdatedAsync(stop));
        recalled.UnionWith(await ChangedSources.OfAsync(db, stop));
        recalled.UnionWith(stories.Recalled);
    }

    private async Task AddAsync(EntityEntry change, CancellationToken stop)
    {
        switch (change.Entity)
        {
            // A name stands on every page that shows what is called by it; it hardly ever changes.
            case Paper or Edition or Section:
            case Person or Topic when change.State is not EntityState.Added:
                outdated.UnionWith([Tag.Paper, Tag.Sitemaps]);
                if (change.Entity is Person person && change.OriginalValues[nameof(person.PortraitId)] is not null)
                    recalled.Add(Tag.Person(person.Id));
                break;
            case Correction correction:
                recalled.Add(Tag.Story(correction.StoryId));
                outdated.UnionWith([Tag.Corrections(correction.Edition), Tag.Coming]);
                break;
            case Tracker tracker:
                // Corrected figures, and a tracker that was taken back, are not to be shown as they were.
                recalled.Add(Tag.Tracker(tracker.Slug));
                outdated.UnionWith([Tag.Trackers, Tag.Sitemaps]);
                break;
            case StaticPage page:
                Add(page, change);
                break;
            case Front front:
                outdated.UnionWith([Tag.Front(front.Edition, front.Section), Tag.Coming]);
                break;
            case FrontSlot slot:
                if (await db.Fronts.FindAsync([slot.FrontId], stop) is { } placed)
                    outdated.UnionWith([Tag.Front(placed.Edition, placed.Section), Tag.Coming]);
                break;
            case Picture picture when change.State is EntityState.Modified:
                await AddAsync(picture, stop);
                break;
            default:
                if (BankOf(change.Entity) is { } bank)
                    outdated.UnionWith([Tag.AllRates, Tag.Rates(bank)]);
                break;
        }
    }

    // Of the thousands that an emblem may have, naming everything costs less.
    private async Task AddAsync(Picture picture, CancellationToken stop)
    {
        var uses = db.PictureUses.Where(use => use.PictureId == picture.Id).Select(use => use.StoryId);
        var stories = await uses.Take(MostTags + 1).ToListAsync(stop);
        recalled.UnionWith(stories.Select(Tag.Story));
        var pages = db
            .PagePictures.Where(use => use.PictureId == picture.Id)
            .Join(db.StaticPages, use => use.PageId, page => page.Id, (_, page) => page.Slug);
        recalled.UnionWith((await pages.ToListAsync(stop)).Select(Tag.Page));
        var people = db.People.Where(person => person.PortraitId == picture.Id).Select(person => person.Id);
        recalled.UnionWith((await people.ToListAsync(stop)).Select(Tag.Person));
    }

    private void Add(StaticPage page, EntityEntry change)
    {
        if (change.State is not EntityState.Added)
            recalled.UnionWith([Tag.Page(page.Slug), Tag.Page($"{change.OriginalValues[nameof(page.Slug)]}")]);
        outdated.UnionWith([Tag.Page(page.Slug), Tag.Coming, Tag.Sitemaps]);
        string[] elsewhere =
        [
            nameof(page.Slug),
            nameof(page.Title),
            nameof(page.FootPosition),
            nameof(page.PublishedAt),
        ];
        if (change.State is not EntityState.Modified || elsewhere.Any(name => change.Property(name).IsModified))
            outdated.Add(Tag.Paper);
    }

    private static string? BankOf(object entity) =>
        entity switch
        {
            DayList day => day.Bank,
            Observation said => said.Bank,
            RateDecision decision => decision.Bank,
            _ => null,
        };
}
