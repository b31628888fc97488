using System.Threading.Channels;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// Makes anew what a purge has outdated and readers were asking for, and the pages of stories that have just come out, before the next
/// reader asks.
/// </summary>
public sealed partial class WarmPlates(
    Purges purges,
    Plates plates,
    PressRoom room,
    DatabaseState state,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<WarmPlates> log
) : BackgroundService
{
    // Given less often, a page can wait for its reader.
    private const int FewestUses = 2;
    private const int MostPages = 200;
    private const int MostStories = 20;

    // Changes come in bunches, and while one process imports a paper they do not end.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan GatherMany = TimeSpan.FromSeconds(1);

    private readonly Channel<PurgeOrder> orders = Channel.CreateBounded<PurgeOrder>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        purges.Purged += Take;
        try
        {
            while (await orders.Reader.WaitToReadAsync(stoppingToken))
                await TryToWarmAsync(await GatherAsync(stoppingToken), stoppingToken);
        }
        finally
        {
            purges.Purged -= Take;
        }
    }

    private void Take(PurgeOrder order) => orders.Writer.TryWrite(order);

    private async Task<List<PurgeOrder>> GatherAsync(CancellationToken stop)
    {
        await Task.Delay(Gather, stop);
        var gathered = new List<PurgeOrder>();
        while (orders.Reader.TryRead(out var order))
            gathered.Add(order);
        if (gathered.Exists(order => order.Outdated.Contains(Tag.Everything)))
            await Task.Delay(GatherMany, stop);
        return gathered;
    }

    private async Task TryToWarmAsync(List<PurgeOrder> purged, CancellationToken stop)
    {
        try
        {
            await WarmAsync(purged, stop);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            // The job's edge: the next reader makes the page, and is told what is in the way.
            LogNotWarmed(problem.GetBaseException().Message, DatabaseState.Unless(problem));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The paper closes.
        }
    }

    private async Task WarmAsync(List<PurgeOrder> purged, CancellationToken stop)
    {
        var now = room.Now;
        var old = plates
            .All.Where(plate => plate.Uses >= FewestUses && plate.FreshnessAt(now, purges) is not Freshness.Fresh)
            .OrderByDescending(plate => plate.Uses)
            .Take(MostPages)
            .Select(plate => plate.Key);
        foreach (var key in old.Concat(await NewStoriesAsync(purged, stop)))
        {
            if (state.IsAway || stop.IsCancellationRequested)
                return;
            await room.PrintAsync(key.Path, key.Query);
        }
    }

    private async Task<IEnumerable<PlateKey>> NewStoriesAsync(List<PurgeOrder> purged, CancellationToken stop)
    {
        var ids = purged.SelectMany(order => order.Outdated).Select(tag => tag.AsStory).OfType<StoryId>().ToList();
        if (ids.Count is 0 or > MostStories)
            return [];

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            var prefixes = (await db.Editions.AsNoTracking().ToListAsync(stop)).ToDictionary(
                edition => edition.Code,
                edition => edition.Prefix
            );
            var stories = await db
                .Stories.PublicAt(now)
                .Where(story => ids.Contains(story.Id))
                .Select(story => new
                {
                    story.Edition,
                    story.PublishedOn,
                    story.Slug,
                    story.KeptAddress,
                })
                .ToListAsync(stop);
            return stories
                .Where(story => prefixes.ContainsKey(story.Edition))
                .Select(story =>
                    StoryAddress.Of(prefixes[story.Edition], story.PublishedOn!.Value, story.Slug, story.KeptAddress)
                )
                .Where(address => !address.Contains('?'))
                .Select(address => new PlateKey(Uri.UnescapeDataString(address), ""));
        }
        catch (Exception problem) when (DatabaseState.IsAbout(problem))
        {
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pages were not made ahead of their readers ({Reason})")]
    private partial void LogNotWarmed(string reason, Exception? problem);
}
