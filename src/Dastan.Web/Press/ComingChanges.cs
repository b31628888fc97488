using Dastan.Web.Data;
using Dastan.Web.Data.Purging;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>Something that changes by itself: an embargo ends, a time of publication or of withdrawal comes.</summary>
/// <param name="Outdated">What shows these is no longer the newest from then on.</param>
/// <param name="Recalled">What shows these is not to be shown from then on.</param>
public sealed record ComingChange(Instant At, IReadOnlyList<Tag> Outdated, IReadOnlyList<Tag> Recalled);

/// <summary>
/// What is known to change, and when. An answer holds until the first of those changes that touch it: so it is right to the millisecond
/// without anything having to happen at that instant.
/// </summary>
public sealed class ComingChanges(Purges purges)
{
    private static readonly ulong[] MadeOf = [Tag.Coming.Number, Tag.Paper.Number];

    private Known? kept;

    /// <summary>The changes after an instant; there may be earlier ones among them.</summary>
    internal async ValueTask<IReadOnlyList<ComingChange>> AfterAsync(Instant now, NewsDb db, CancellationToken stop)
    {
        if (kept is { } known && purges.Of(MadeOf, known.Born) is Freshness.Fresh)
            return known.Changes;

        var born = purges.Epoch;
        var changes = await ComingRows.ReadAsync(db, now, stop);
        kept = new(changes, born);
        return changes;
    }

    private sealed record Known(IReadOnlyList<ComingChange> Changes, long Born);
}
