using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Ledger;

namespace Dastan.Web.Reader.Stories;

/// <summary>A story at the address that it kept from the system it was imported from, in the words of its own edition.</summary>
public static class KeptStory
{
    /// <summary>Null where no story that is or was public kept the address that is asked for.</summary>
    public static async Task<IResult?> ShowAsync(Reading reading, NewsDb db, RateBooks books, CancellationToken stop)
    {
        var key = reading.KeyAsked;
        var kept = db.Stories.Where(story => story.KeptAddress == key);
        return await StoryRow.ReadAsync(kept.PublicAt(reading.Now), stop) is { } row
            ? await StoryAnswer.OfAsync(reading.In(row.Edition), db, books, row, stop)
            : await StoryAnswer.GoneAsync(reading, db, kept.WithdrawnAt(reading.Now), stop);
    }
}
