using NodaTime;

namespace Dastan.Web.Dispatches.WebSub;

public readonly record struct FeedSubscriptionId(Guid Value)
{
    public static FeedSubscriptionId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody elsewhere who is sent a feed whenever it changes, until the lease ends. It was confirmed by them.</summary>
public sealed class FeedSubscription
{
    private FeedSubscription() { }

    public FeedSubscription(FeedSubscriptionId id, string topic, string callback) =>
        (Id, Topic, Callback) = (id, topic, callback);

    public FeedSubscriptionId Id { get; private set; }

    /// <summary>The feed's path with its edition: <c>/ru/front.rss</c>.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>Where it is sent to; with the topic, what tells two subscriptions apart.</summary>
    public string Callback { get; private set; } = "";

    /// <summary>What is signed with, sealed; "" where nothing is signed.</summary>
    public string Secret { get; private set; } = "";

    public Instant LeaseUntil { get; private set; }

    /// <summary>It was confirmed, for the first time or again.</summary>
    public void Renew(string secret, Instant until) => (Secret, LeaseUntil) = (secret, until);
}
