using NodaTime;

namespace Dastan.Web.Dispatches;

/// <summary>What came of an attempt.</summary>
public enum DeliveryOutcome
{
    Taken,

    /// <summary>It may come to something later.</summary>
    Failed,

    /// <summary>It will never come to anything, as it is.</summary>
    Refused,

    /// <summary>It is no longer true, or nobody waits for it.</summary>
    Moot,

    /// <summary>It is not to be said yet.</summary>
    TooEarly,
}

/// <summary>An attempt to send something, and what came of it.</summary>
/// <param name="Status">Of HTTP; 0 where no answer came.</param>
/// <param name="Answer">In the other side's words, or in ours where it said none.</param>
public sealed record Delivery(DeliveryOutcome Outcome, int Status, string Answer)
{
    /// <summary>Not again before then, by the other side's word; null where it does not say.</summary>
    public Instant? RetryAt { get; init; }

    public static Delivery Moot(string why) => new(DeliveryOutcome.Moot, 0, why);

    public static Delivery Failed(string why) => new(DeliveryOutcome.Failed, 0, why);
}
