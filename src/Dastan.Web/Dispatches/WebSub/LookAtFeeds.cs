using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>Looks at a feed that may have changed, and orders it sent to each subscriber where it has.</summary>
public sealed class LookAtFeeds(IServiceScopeFactory scopes, PrintedFeed printing, TimeProvider clock) : ISender
{
    public string Channel => TellFeeds.Looking;

    public int MostInOne => 100;

    public bool HasStrangeTargets => true;

    public async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop)
    {
        var topic = dispatches[0].Target;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (await db.FollowedFeeds.FindAsync([topic], stop) is not { } feed)
            return Delivery.Moot("Nobody is subscribed any more.");
        var (printed, isNone) = await printing.OfAsync(topic, stop);
        if (printed is null)
            return isNone
                ? Delivery.Moot("There is no such feed now.")
                : Delivery.Failed("The feed could not be made.");
        if (!feed.Look(printed.Tags, printed.Hash))
        {
            _ = await db.SaveChangesAsync(stop);
            return new(DeliveryOutcome.Taken, 0, "It says what it said before.");
        }

        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var subscribers = await db
            .FeedSubscriptions.Where(one => one.Topic == topic && one.LeaseUntil > now)
            .Select(one => one.Id)
            .ToListAsync(stop);
        if (subscribers is [])
            _ = db.Remove(feed);
        // Whoever is still to be sent it is sent it as it will be then.
        var waiting = await db
            .Dispatches.Where(one =>
                one.Channel == TellFeeds.Sending && one.State == DispatchState.Waiting && one.LeaseUntil == null
            )
            .Select(one => one.Target)
            .ToHashSetAsync(stop);
        foreach (var subscriber in subscribers.Where(one => !waiting.Contains($"{one}")))
            _ = db.Dispatches.Add(
                new(
                    TellFeeds.Sending,
                    $"{subscriber}",
                    $"{feed.Version}.{printed.Hash}.{subscriber}",
                    TellFeeds.Sending,
                    "",
                    now
                )
                {
                    Subject = TellFeeds.Sending,
                }
            );
        try
        {
            _ = await db.SaveAsync(stop);
            return new(DeliveryOutcome.Taken, 0, "");
        }
        catch (DbUpdateException)
        {
            return Delivery.Failed("Another node looked at it at the same time.");
        }
    }
}
