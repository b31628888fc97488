using Dastan.Domain.Papers;
using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
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
/// Keeps the paper's surroundings in memory. They are read anew when a second has gone by, because another process (an
/// import, another node) may have changed them.
/// </summary>
public sealed class TodaysPaper(IServiceScopeFactory scopes, RateBooks books, TimeProvider clock)
{
    private const int KeptMilliseconds = 1000;

    private static readonly IReadOnlyList<SeriesId> RatesOfTheStrip =
    [
        .. Strip.Currencies.SelectMany(currency => StripRate.Needs(Resolver.Usual, currency)),
    ];

    private (PaperSnapshot Snapshot, long ReadAt)? kept;

    public async ValueTask<PaperSnapshot> GetAsync(CancellationToken stop)
    {
        if (kept is { } known && System.Environment.TickCount64 - known.ReadAt < KeptMilliseconds)
            return known.Snapshot;

        var snapshot = await ReadAsync(stop);
        kept = (snapshot, System.Environment.TickCount64);
        return snapshot;
    }

    /// <summary>To be called by who changed the paper in this process.</summary>
    public void Forget() => kept = null;

    private async Task<PaperSnapshot> ReadAsync(CancellationToken stop)
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

        return new(
            paper,
            editions is [] ? PaperSnapshot.Empty.Editions : editions,
            sections.ToLookup(section => section.Edition),
            pages.ToLookup(page => page.Edition, page => new FootPage(page.Slug, page.Title)),
            await books.OpenAsync(RatesOfTheStrip, stop)
        );
    }
}
