using System.Security.Cryptography;
using System.Text;
using Dastan.Web.Data;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Outside;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>Sends a subscriber the feed as it is when it is sent (WebSub, part 7), signed where they gave a secret.</summary>
public sealed class SendFeeds(
    IServiceScopeFactory scopes,
    PostClient client,
    PrintedFeed printing,
    HookSecrets secrets,
    TimeProvider clock
) : ISender
{
    // The last comes 31 hours after the first. Nobody of ours looks after them: who is away for a day has to subscribe anew.
    private const int MostAttempts = 9;

    public string Channel => TellFeeds.Sending;

    public int MostInOne => 1;

    public bool HasStrangeTargets => true;

    public async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var id = new FeedSubscriptionId(Guid.Parse(dispatches[0].Target));
        var to = await db.FeedSubscriptions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop);
        if (to is null || to.LeaseUntil <= now)
            return Delivery.Moot("The subscription has ended.");
        var (feed, isNone) = await printing.OfAsync(to.Topic, stop);
        if (feed is null)
            return isNone
                ? Delivery.Moot("There is no such feed now.")
                : Delivery.Failed("The feed could not be made.");

        var delivery = await client.PostAsync(Letter(to, feed), stop);
        if (delivery.Outcome is DeliveryOutcome.Refused || IsLast(delivery, dispatches[0]))
        {
            _ = await db.FeedSubscriptions.Where(one => one.Id == id).ExecuteDeleteAsync(stop);
            return delivery with { Outcome = DeliveryOutcome.Moot };
        }
        return delivery;
    }

    private static bool IsLast(Delivery delivery, Dispatch dispatch) =>
        delivery.Outcome is DeliveryOutcome.Failed && dispatch.Attempts + 1 >= MostAttempts;

    private OutsideRequest Letter(FeedSubscription to, FeedPrint feed)
    {
        var headers = new List<KeyValuePair<string, string>> { new("Link", feed.Link) };
        if (to.Secret is not "")
        {
            var key = Encoding.UTF8.GetBytes(secrets.Open(to.Secret));
            headers.Add(
                new("X-Hub-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(key, feed.Body))}")
            );
        }
        return new(new Uri(to.Callback))
        {
            IsPost = true,
            Body = feed.Body,
            ContentType = feed.ContentType,
            Headers = headers,
        };
    }
}
