using System.Collections.Concurrent;
using Dastan.Web.Data;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Reader.Pictures;

/// <summary>
/// Which pictures were found to be public, so that a page with twenty of them does not cost twenty questions. What is known is forgotten with the
/// first purge after it, whatever that is of, and at the instant to which it holds. That a picture is not public is never remembered: it may be
/// at any moment.
/// </summary>
public sealed class OpenPictures(Purges purges)
{
    // About 5 MB. When it is full it begins anew, which costs each picture one question.
    private const int MostKnown = 20_000;

    private readonly ConcurrentDictionary<string, Opening> known = new(StringComparer.Ordinal);

    /// <summary>May anybody be given the files of a picture, at the instant of the reading?</summary>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    public async ValueTask<bool> HasAsync(Reading reading, NewsDb db, string hash, CancellationToken stop)
    {
        // Before the first look at anything that may change.
        var (now, epoch) = (reading.Now, purges.Epoch);
        if (known.TryGetValue(hash, out var opening) && opening.HoldsAt(now, epoch))
            return true;

        if (await db.PictureIsOpenUntilAsync(hash, now, reading.Snapshot.Editions[0], stop) is not { } until)
        {
            _ = known.TryRemove(hash, out _);
            return false;
        }
        if (known.Count >= MostKnown)
            known.Clear();
        known[hash] = new(now, until, epoch);
        return true;
    }

    private readonly record struct Opening(Instant Since, Instant Until, long Epoch)
    {
        // A clock that was set back shows an instant of which nothing was asked.
        public bool HoldsAt(Instant now, long epoch) => epoch == Epoch && now >= Since && now < Until;
    }
}
