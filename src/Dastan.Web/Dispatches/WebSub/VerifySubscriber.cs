using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dastan.Web.Data;
using Dastan.Web.Outside;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>
/// Asks somebody whether they want what was asked for in their name (WebSub, part 5.3): they repeat a word that only they were told. Only then are they
/// subscribed, or not any more.
/// </summary>
public sealed class VerifySubscriber(
    IServiceScopeFactory scopes,
    PostClient client,
    PrintedFeed printing,
    NewspaperSettings settings,
    TimeProvider clock
) : ISender
{
    private const int ChallengeBytes = 16;

    public string Channel => TellFeeds.Verifying;

    public int MostInOne => 1;

    public bool IsForStrangers => true;

    /// <summary>Who is asked: the callback's host and port.</summary>
    public static string TargetOf(HubRequest request) => new Uri(request.Callback).Authority;

    /// <summary>The dispatch by which a request is verified.</summary>
    /// <param name="request">Its secret sealed.</param>
    public static Dispatch Of(HubRequest request, Instant now) =>
        new(
            TellFeeds.Verifying,
            TargetOf(request),
            $"verify.{Guid.CreateVersion7():N}",
            TellFeeds.Verifying,
            JsonSerializer.Serialize(request),
            now
        );

    public async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop)
    {
        var request = JsonSerializer.Deserialize<HubRequest>(dispatches[0].Content)!;
        // Whoever did not confirm may ask again: nobody of ours is bothered with it.
        if (await printing.OfAsync(request.Topic, stop) is not ({ } feed, _))
            return Delivery.Moot("There is no such feed.");

        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ChallengeBytes));
        OutsideAnswer answer;
        try
        {
            answer = await client.AskAsync(new OutsideRequest(Question(request, challenge)), stop);
        }
        catch (OutsideException problem)
        {
            return Delivery.Moot(problem.Message);
        }
        if (answer.Status is < 200 or >= 300 || Encoding.UTF8.GetString(answer.Body).Trim() != challenge)
            return new(DeliveryOutcome.Moot, answer.Status, "It was not confirmed.");

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (request.IsSubscription)
            await SubscribeAsync(db, request, feed, stop);
        else
            _ = await db
                .FeedSubscriptions.Where(one => one.Topic == request.Topic && one.Callback == request.Callback)
                .ExecuteDeleteAsync(stop);
        return new(DeliveryOutcome.Taken, answer.Status, "");
    }

    private Uri Question(HubRequest request, string challenge)
    {
        var fields = new List<KeyValuePair<string, string?>>
        {
            new("hub.mode", request.IsSubscription ? "subscribe" : "unsubscribe"),
            new("hub.topic", new Uri(settings.PublicAddress + request.Topic).AbsoluteUri),
            new("hub.challenge", challenge),
        };
        if (request.IsSubscription)
            fields.Add(new("hub.lease_seconds", FormattableString.Invariant($"{request.Seconds}")));
        var query = QueryString.Create(fields).Value![1..];
        return new(request.Callback + (request.Callback.Contains('?') ? '&' : '?') + query);
    }

    private async Task SubscribeAsync(NewsDb db, HubRequest request, FeedPrint feed, CancellationToken stop)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var known = await db.FeedSubscriptions.FirstOrDefaultAsync(
            one => one.Topic == request.Topic && one.Callback == request.Callback,
            stop
        );
        if (known is null)
            _ = db.Add(known = new(FeedSubscriptionId.New(), request.Topic, request.Callback));
        known.Renew(request.Secret, now + Duration.FromSeconds(request.Seconds));
        if (await db.FollowedFeeds.FindAsync([request.Topic], stop) is null)
        {
            var followed = new FollowedFeed(request.Topic);
            _ = followed.Look(feed.Tags, feed.Hash);
            _ = db.Add(followed);
        }
        _ = await db.SaveAsync(stop);
    }
}
