using NodaTime;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>How often somebody tried a way in, at one account or from one address, and until when they have to wait.</summary>
public sealed class Attempts
{
    private static readonly Duration LongestWait = Duration.FromMinutes(15);

    /// <summary>After so long without another they begin anew.</summary>
    public static readonly Duration Forgotten = Duration.FromDays(1);

    private Attempts() { }

    /// <param name="key">Whose: a digest of the account's name, or an address.</param>
    public Attempts(string key, Instant now) => (Key, Count, LastAt, WaitUntil) = (key, 1, now, now);

    public string Key { get; private set; } = "";

    /// <summary>Those since the last success, the one under way included.</summary>
    public int Count { get; private set; }

    public Instant LastAt { get; private set; }

    public Instant WaitUntil { get; private set; }

    /// <summary>How many there are with the next one; they begin anew after a day without any.</summary>
    public int CountAt(Instant now) => now - LastAt > Forgotten ? 1 : Count + 1;

    /// <summary>How long to wait after so many: nothing within those that are free, then 2 seconds, twice as long each time, up to 15 minutes.</summary>
    public static Duration WaitAfter(int count, int free)
    {
        const int doublings = 10;
        return count <= free
            ? Duration.Zero
            : Duration.Min(LongestWait, Duration.FromSeconds(1 << Math.Min(count - free, doublings)));
    }
}
