using Dastan.Domain.Papers;
using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader;

/// <summary>What stands around every page: the paper, its editions, sections, foot pages and rates.</summary>
/// <param name="Rates">What the strip is made of.</param>
public sealed record PaperSnapshot(
    Paper Paper,
    IReadOnlyList<Edition> Editions,
    ILookup<string, Section> Sections,
    ILookup<string, FootPage> FootPages,
    RateBook Rates
)
{
    /// <summary>A paper of which nothing is known.</summary>
    public static PaperSnapshot Empty { get; } =
        new(
            new Paper("Dastan"),
            [new Edition("en", "English", "UTC", 0)],
            Array.Empty<Section>().ToLookup(section => section.Edition),
            Array.Empty<FootPage>().ToLookup(page => page.Slug),
            RateBook.Empty
        );
}

/// <summary>A static page that the paper's foot links to.</summary>
public sealed record FootPage(string Slug, string Title);

/// <summary>
/// Keeps the paper's surroundings in memory, until they are purged or a static page's time comes; and for no longer than a second, for
/// the sake of what changes a paper past this program.
/// </summary>
public sealed class TodaysPaper(IServiceScopeFactory scopes, RateBooks books, Purges purges, TimeProvider clock)
{
    private const int KeptMilliseconds = 1000;

    private static readonly IReadOnlyList<SeriesId> RatesOfTheStrip =
    [
        .. Strip.Currencies.SelectMany(currency => StripRate.Needs(Resolver.Usual, currency)),
    ];

    /// <summary>What the surroundings are made of.</summary>
    public static IReadOnlyList<Tag> MadeOf { get; } =
    [Tag.Paper, .. RatesOfTheStrip.Select(series => Tag.Rates(series.Bank)).Distinct()];

    private static readonly ulong[] TagNumbers = [.. MadeOf.Select(tag => tag.Number)];

    private Known? kept;

    /// <summary>The surroundings as they were when last read; empty before.</summary>
    public PaperSnapshot LastKnown => kept?.Snapshot ?? PaperSnapshot.Empty;

    public async ValueTask<PaperSnapshot> GetAsync(CancellationToken stop)
    {
        if (kept is { } known && IsRight(known))
            return known.Snapshot;

        var (born, readAt) = (purges.Epoch, System.Environment.TickCount64);
        var (snapshot, until) = await ReadAsync(stop);
        kept = new(snapshot, born, readAt, until);
        return snapshot;
    }

    /// <summary>To be called by who changed the paper in this process, past its database.</summary>
    public void Forget() => kept = null;

    private bool IsRight(Known known) =>
        System.Environment.TickCount64 - known.ReadAt < KeptMilliseconds
        && Instant.FromDateTimeOffset(clock.GetUtcNow()) < known.Until
        && purges.Of(TagNumbers, known.Born) is Freshness.Fresh;

    private async Task<(PaperSnapshot Snapshot, Instant Until)> ReadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());

        var paper =
            await db.Papers.AsNoTracking().SingleOrDefaultAsync(paper => paper.Id == Paper.TheOne, stop)
            ?? PaperSnapshot.Empty.Paper;
        var editions = await db.Editions.AsNoTracking().OrderBy(edition => edition.Position).ToListAsync(stop);
        var sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position).ToListAsync(stop);
        var pages = await db
            .StaticPages.PublicAt(now)
            .Where(page => page.FootPosition != null)
            .OrderBy(page => page.FootPosition)
            .Select(page => new
            {
                page.Edition,
                page.Slug,
                page.Title,
            })
            .ToListAsync(stop);
        var until = await db.StaticPages.Where(page => page.PublishedAt > now).MinAsync(page => page.PublishedAt, stop);

        var snapshot = new PaperSnapshot(
            paper,
            editions is [] ? PaperSnapshot.Empty.Editions : editions,
            sections.ToLookup(section => section.Edition),
            pages.ToLookup(page => page.Edition, page => new FootPage(page.Slug, page.Title)),
            await books.OpenAsync(RatesOfTheStrip, stop)
        );
        return (snapshot, until ?? Instant.MaxValue);
    }

    private sealed record Known(PaperSnapshot Snapshot, long Born, long ReadAt, Instant Until);
}
