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
    )
    {
        var named = db.Stories.In(reading.Code).Where(story => story.Slug == slug);
        var row = await StoryRow.ReadAsync(named.PublicAt(reading.Now), stop);
        var address = row?.AddressIn(reading.Edition.Prefix);
        if (row is not null && address == reading.KeyAsked)
            return await StoryAnswer.OfAsync(reading, db, books, row, stop);
        // Where it was imported from, another story may have had this very address.
        if (await KeptStory.ShowAsync(reading, db, books, stop) is { } kept)
            return kept;

        return address is null
            ? await StoryAnswer.GoneAsync(reading, db, named.WithdrawnAt(reading.Now), stop) ?? Results.NotFound()
            : Results.Redirect(address, permanent: true);
    }

    /// <summary>GET an address that a story kept from the system it was imported from.</summary>
    public static async Task<IResult> GetKept(Reading reading, NewsDb db, RateBooks books, CancellationToken stop) =>
        await KeptStory.ShowAsync(reading, db, books, stop) ?? Results.NotFound();
}
