using NodaTime;

namespace Dastan.Web.Dispatches;

/// <summary>
/// One thing that is sent out once. It is written in the transaction of what it tells of, so that neither is without the other, and has a key by which
/// the other side, and we, can tell a repetition: after a kill at the wrong moment it may be sent twice, and is the same then.
/// </summary>
public sealed class Dispatch
{
    /// <summary>Longest answer of the other side that is kept.</summary>
    public const int LongestAnswer = 500;

    /// <summary>Longest key, target and subject.</summary>
    public const int LongestName = 200;

    private Dispatch() { }

    /// <param name="channel">What carries it: <c>hook</c>, <c>purge</c>.</param>
    /// <param name="target">To whom, within the channel.</param>
    /// <param name="key">What it is and to whom; nothing else ever has it.</param>
    /// <param name="kind">What it says, in a word: <c>story.published</c>.</param>
    /// <param name="content">All that is said.</param>
    /// <param name="due">Not before then; now unless said.</param>
    public Dispatch(
        string channel,
        string target,
        string key,
        string kind,
        string content,
        Instant now,
        Instant? due = null
    )
    {
        (Channel, Target, Key, Kind, Content) = (channel, target, key, kind, content);
        (OrderedAt, DueAt) = (now, due ?? now);
    }

    /// <summary>Rises in the order of writing.</summary>
    public long Id { get; private set; }

    public string Channel { get; private set; } = "";

    public string Target { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string Kind { get; private set; } = "";

    /// <summary>What it is about: of one subject, a target is told in the order of what became of it. "" where the order says nothing.</summary>
    public string Subject { get; init; } = "";

    public string Content { get; private set; } = "";

    public Instant OrderedAt { get; private set; }

    public DispatchState State { get; private set; }

    /// <summary>When it is to be tried next.</summary>
    public Instant DueAt { get; private set; }

    /// <summary>How often it was tried since somebody last asked for it.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was sent or given up; null while it waits.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>The last status of HTTP; 0 where there was none.</summary>
    public int LastStatus { get; private set; }

    /// <summary>What the other side said last, or why nothing came of it; "" before the first attempt.</summary>
    public string LastAnswer { get; private set; } = "";

    /// <summary>Who is at it; "" for nobody.</summary>
    public string LeaseOwner { get; private set; } = "";

    /// <summary>Who is at it may be dead after this; null for nobody.</summary>
    public Instant? LeaseUntil { get; private set; }

    /// <summary>It was tried.</summary>
    public void Note(Delivery delivery, Instant now, double chance)
    {
        Attempts++;
        (LeaseOwner, LeaseUntil) = ("", null);
        LastStatus = delivery.Status;
        LastAnswer = Begun(delivery.Answer);
        switch (delivery.Outcome)
        {
            case DeliveryOutcome.Taken:
                End(DispatchState.Sent, now);
                break;
            case DeliveryOutcome.Moot:
                End(DispatchState.Dropped, now);
                break;
            case DeliveryOutcome.Refused:
                End(DispatchState.Dead, now);
                break;
            case DeliveryOutcome.TooEarly:
                // The other side was not asked.
                Attempts--;
                DueAt = Instant.Max(delivery.RetryAt ?? now, now + RetryPauses.Shortest);
                break;
            default:
                Wait(delivery, now, chance);
                break;
        }
    }

    /// <summary>Somebody wants it sent once more, with the same key.</summary>
    public void Retry(Instant now)
    {
        (State, DueAt, Attempts, EndedAt) = (DispatchState.Waiting, now, 0, null);
        (LeaseOwner, LeaseUntil) = ("", null);
    }

    /// <summary>Somebody wants it sent to nobody any more.</summary>
    public void Drop(Instant now)
    {
        if (State is DispatchState.Waiting or DispatchState.Dead)
            End(DispatchState.Dropped, now);
    }

    private void Wait(Delivery delivery, Instant now, double chance)
    {
        if (RetryPauses.After(Attempts, chance) is not { } pause)
        {
            End(DispatchState.Dead, now);
            return;
        }

        // What the other side asks for counts, but it does not put us off for ever.
        var asked = Instant.Min(delivery.RetryAt ?? now, now + RetryPauses.Longest);
        DueAt = Instant.Max(now + pause, asked);
    }

    // Not cut between the halves of a character: PostgreSQL takes no half, and the attempt would not be written down.
    private static string Begun(string answer) =>
        answer.Length <= LongestAnswer ? answer
        : char.IsHighSurrogate(answer[LongestAnswer - 1]) ? answer[..(LongestAnswer - 1)]
        : answer[..LongestAnswer];

    private void End(DispatchState state, Instant now) => (State, EndedAt) = (state, now);
}
