using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Ledger;

namespace Dastan.Web.Reader.Stories;

/// <summary>GET /{year}/{month}/{slug}: the story; 404 while nobody outside may see it, 410 once it is withdrawn.</summary>
public static class ReadStory
{
    public static async Task<IResult> Get(
        string slug,
        Reading reading,
        NewsDb db,
        RateBooks books,
        CancellationToken stop
    ) => await AnswerAsync(reading, db, books, db.Stories.In(reading.Code).Where(story => story.Slug == slug), stop);

    /// <summary>GET an address that a story kept from the system it was imported from.</summary>
    public static async Task<IResult> GetKept(Reading reading, NewsDb db, RateBooks books, CancellationToken stop)
    {
        var key = reading.KeyAsked;
        return await AnswerAsync(reading, db, books, db.Stories.Where(story => story.KeptAddress == key), stop);
    }

    private static async Task<IResult> AnswerAsync(
        Reading reading,
        NewsDb db,
        RateBooks books,
        IQueryable<Story> named,
        CancellationToken stop
    )
    {
        if (await StoryRow.ReadAsync(named.PublicAt(reading.Now), stop) is not { } row)
            return await StoryAnswer.GoneAsync(reading, db, named.WithdrawnAt(reading.Now), stop);

        var address = row.AddressIn(reading.Edition.Prefix);
        return address == reading.KeyAsked
            ? await StoryAnswer.OfAsync(reading, db, books, row, stop)
            : Results.Redirect(address, permanent: true);
    }
}
