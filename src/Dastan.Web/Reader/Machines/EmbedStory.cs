using System.Globalization;
using Dastan.Domain.Formats.Feeds;
using Dastan.Domain.Formats.OEmbed;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader.Feeds;

namespace Dastan.Web.Reader.Machines;

/// <summary>
/// GET /oembed?url=…: how another site may show a story inside its own page. 404 for an address that is no story of ours,
/// 501 for a form other than JSON and XML, 400 without an address.
/// </summary>
public static class EmbedStory
{
    public static async Task<IResult> Get(
        Reading reading,
        NewsDb db,
        LastChanges changes,
        CancellationToken stop,
        string? url = null,
        string? format = null,
        string? maxwidth = null,
        string? maxheight = null
    )
    {
        if (format is not (null or "json" or "xml"))
            return Results.Text(
                "Cards are written as json and as xml, and in no other format.\n",
                statusCode: StatusCodes.Status501NotImplemented
            );
        if (url is null)
            return Results.BadRequest();
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var asked)
            || asked.Authority != new Uri(reading.Origin).Authority
        )
            return Results.NotFound();

        var there = reading.At(asked.AbsolutePath);
        if (await FindAsync(db, there, stop) is not { } row)
            return Results.NotFound();

        var card = Card(there.In(row.Edition), row) with { MaxWidth = Pixels(maxwidth), MaxHeight = Pixels(maxheight) };
        return OpenAnswer.Of(
            reading.Origin + reading.Path + reading.Query,
            format is "xml" ? "text/xml" : "application/json",
            format is "xml" ? card.WriteXml : card.WriteJson,
            reading,
            changes
        );
    }

    // One after the other: asked for both at once, a database would read all stories to find neither.
    private static async Task<FeedRow?> FindAsync(NewsDb db, Reading there, CancellationToken stop)
    {
        var key = OldAddress.Key(there.AddressOf(there.Path));
        var slug =
            OldAddress.Key(there.Path).Split('/') is [_, { Length: 4 } year, { Length: 2 } month, var end]
            && (year + month).All(char.IsAsciiDigit)
                ? end
                : "";
        var stories = db.Stories.PublicAt(there.Now);
        var kept = await FeedRow.ReadAsync(db, stories.Where(story => story.KeptAddress == key), there.Now, stop);
        return kept is [var row]
            ? row
            : (
                await FeedRow.ReadAsync(
                    db,
                    stories.In(there.Code).Where(story => story.Slug == slug && story.KeptAddress == null),
                    there.Now,
                    stop
                )
            ).FirstOrDefault();
    }

    private static OEmbedCard Card(Reading reading, FeedRow row)
    {
        var entry = reading.Entry(row);
        return new()
        {
            Headline = row.Headline,
            Standfirst = row.Standfirst,
            Address = entry.Address,
            Author = string.Join(", ", entry.Authors.Select(author => author.Name)),
            AuthorAddress = entry.Authors is [var only] ? only.Address : null,
            Paper = reading.Snapshot.Paper.Name,
            PaperAddress = reading.Absolute("/"),
            Language = reading.Code,
            Date = DateForms.Long(row.PublishedOn, reading.Language),
            Pictures = entry.Picture is { } picture ? Forms(picture) : [],
        };
    }

    private static IReadOnlyList<OEmbedPicture> Forms(FeedPicture picture) =>
        [
            new(picture.Address, picture.Width, picture.Height),
            .. picture.Thumbnail is { } small
                ? [new(small.Address, small.Width, small.Height)]
                : Array.Empty<OEmbedPicture>(),
        ];

    private static int? Pixels(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0
            ? pixels
            : null;
}
