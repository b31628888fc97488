using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Sitemaps;

/// <summary>The months in which the paper published something, in all its editions.</summary>
public sealed class StoryMonths(Reading reading, NewsDb db)
{
    private IQueryable<Story> Stories => db.Stories.PublicAt(reading.Now);

    private List<string> Editions => [.. reading.Snapshot.Editions.Select(edition => edition.Code)];

    /// <summary>The newest month first.</summary>
    public async Task<IReadOnlyList<StoryMonth>> ListAsync(CancellationToken stop)
    {
        var months = await new StoryCounts(db, reading.Now).OfMonthsAsync(Editions, stop);
        return [.. months.Select(month => new StoryMonth(month.Month, month.Stories, month.ChangedAt))];
    }

    /// <summary>A month's stories in the order in which they became known, cut to one sitemap.</summary>
    public async Task<IReadOnlyList<StoryEntry>> StoriesAsync(YearMonth month, int part, CancellationToken stop)
    {
        return await Entries(
                Of(month)
                    .OrderBy(story => story.PublishedAt)
                    .ThenBy(story => story.Id)
                    .Skip((part - 1) * StoryMonth.StoriesInPart)
                    .Take(StoryMonth.StoriesInPart)
            )
            .ToListAsync(stop);
    }

    /// <summary>The stories that translate, or are translated by, a month's.</summary>
    public async Task<ILookup<TranslationsId, StoryEntry>> SiblingsAsync(YearMonth month, CancellationToken stop)
    {
        var siblings = await Entries(
                Of(month)
                    .Join(
                        Stories,
                        story => story.Translations,
                        other => other.Translations,
                        (story, other) => new { story, other }
                    )
                    .Where(pair => pair.story.Id != pair.other.Id)
                    .Select(pair => pair.other)
            )
            .Distinct()
            .ToListAsync(stop);
        return siblings.ToLookup(sibling => sibling.Translations);
    }

    private IQueryable<Story> Of(YearMonth month)
    {
        var (first, last) = (month.OnDayOfMonth(1), month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth));
        return Stories.Where(story =>
            Editions.Contains(story.Edition) && story.PublishedOn >= first && story.PublishedOn <= last
        );
    }

    private static IQueryable<StoryEntry> Entries(IQueryable<Story> stories) =>
        stories.Select(story => new StoryEntry
        {
            Id = story.Id,
            Edition = story.Edition,
            Slug = story.Slug,
            KeptAddress = story.KeptAddress,
            Translations = story.Translations,
            PublishedOn = story.PublishedOn!.Value,
            PublishedAt = story.PublishedAt!.Value,
            UpdatedAt = story.UpdatedAt,
            EmbargoedUntil = story.EmbargoedUntil,
        });
}

/// <summary>A month with stories, and when the last of them changed.</summary>
public sealed record StoryMonth(YearMonth Month, int Stories, Instant? ChangedAt)
{
    /// <summary>
    /// Stories in one sitemap: far under the protocol's 50,000, since each names all its languages and a file may have no
    /// more than 50 MB.
    /// </summary>
    public const int StoriesInPart = 10_000;

    /// <summary>From 1.</summary>
    public IEnumerable<int> Parts => Enumerable.Range(1, (Stories + StoriesInPart - 1) / StoriesInPart);

    public string AddressOf(int part) =>
        FormattableString.Invariant($"/sitemaps/{Month.Year:0000}-{Month.Month:00}{(part == 1 ? "" : $"-{part}")}.xml");
}

/// <summary>What a sitemap says of a story.</summary>
public sealed record StoryEntry
{
    public required StoryId Id { get; init; }

    public required string Edition { get; init; }

    public required string Slug { get; init; }

    public required string? KeptAddress { get; init; }

    public required TranslationsId Translations { get; init; }

    public required LocalDate PublishedOn { get; init; }

    public required Instant PublishedAt { get; init; }

    public required Instant? UpdatedAt { get; init; }

    public required Instant? EmbargoedUntil { get; init; }

    /// <summary>The last of publication, embargo's end and change of words.</summary>
    public Instant ChangedAt => new[] { PublishedAt, UpdatedAt ?? PublishedAt, EmbargoedUntil ?? PublishedAt }.Max();
}
