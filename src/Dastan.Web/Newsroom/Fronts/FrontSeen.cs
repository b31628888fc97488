using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Shell;
using Dastan.Web.Reader.Fronts;
using Dastan.Web.Reader.Sections;
using Dastan.Web.Reader.Stories;
using NodaTime;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>A front exactly as readers see it at an instant, for the newsroom alone.</summary>
internal static class FrontSeen
{
    public static async Task<IResult> AsAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        IReadOnlyDictionary<int, StoryId> slots,
        Instant at,
        CancellationToken stop
    )
    {
        var reading = place.ReadingAt(visit, at);
        return new Unfindable(
            place.Section is ""
                ? await FrontAnswer.OfAsync(reading, db, slots, stop)
                : await SectionAnswer.OfAsync(place.Section, reading, db, new ListAsked(), slots, stop)
        );
    }
}
