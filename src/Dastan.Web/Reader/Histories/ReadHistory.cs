using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Histories;

/// <summary>GET /{year}/{month}/{slug}/history: the words of a story as readers have seen them; 404 and 410 like its page.</summary>
public static class ReadHistory
{
    public static async Task<IResult> Get(
        string slug,
        Reading reading,
        NewsDb db,
        CancellationToken stop,
        string? before = null
    )
    {
        var named = db.Stories.In(reading.Code).Where(story => story.Slug == slug);
        if (await HistoryRow.ReadAsync(named.PublicAt(reading.Now), stop) is not { } row)
            return await StoryAnswer.GoneAsync(reading, db, named.WithdrawnAt(reading.Now), stop) ?? Results.NotFound();

        var own = StoryAddress.OfHistory("", row.PublishedOn, slug);
        if (own != reading.Path)
            return Results.Redirect(reading.AddressOf(own), permanent: true);
        if (await StoryVersions.ReadAsync(reading, db, row, before, stop) is not { } versions)
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.Story(row.Id));
        var (words, address) = (Words.For(reading.Code).OnCorrections, reading.AddressOf(own));
        var head = reading.Head($"{words.History}: {row.Headline}", "", own) with { IsForIndexes = false };
        return Show.Page<HistoryPage, HistoryView>(
            reading.Frame(head),
            new(
                new(row.Headline, row.AddressIn(reading.Edition.Prefix)),
                reading.Code,
                versions.Shown,
                before is null ? null : PageOf(address, versions.Newer),
                versions.Older is null ? null : PageOf(address, versions.Older)
            )
        );
    }

    private static string PageOf(string address, int? before) =>
        before is null ? address : FormattableString.Invariant($"{address}?before={before}");
}
