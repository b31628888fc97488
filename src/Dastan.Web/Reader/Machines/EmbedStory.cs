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
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        if (url is null)
            return Results.BadRequest();
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var asked)
            || asked.Authority != new Uri(reading.Origin).Authority
        )
            return Results.NotFound();

        var there = reading.At(asked.AbsolutePath);
        var rows = await FeedRow.ReadAsync(db, Named(db, there).PublicAt(reading.Now).NewestFirst().Take(1), stop);
        if (rows is not [var row])
            return Results.NotFound();

        var card = Card(there, row) with { MaxWidth = Pixels(maxwidth), MaxHeight = Pixels(maxheight) };
        return OpenAnswer.Of(
            reading.Origin + reading.Path + reading.Query,
            format is "xml" ? "text/xml" : "application/json",
            format is "xml" ? card.WriteXml : card.WriteJson,
            reading,
            changes
        );
    }

    private static IQueryable<Story> Named(NewsDb db, Reading there)
    {
        var key = OldAddress.Key(there.AddressOf(there.Path));
        var slug =
            OldAddress.Key(there.Path).Split('/') is [_, { Length: 4 } year, { Length: 2 } month, var end]
            && (year + month).All(char.IsAsciiDigit)
                ? end
                : "";
        return db
            .Stories.In(there.Code)
            .Where(story => story.KeptAddress == key || (story.KeptAddress == null && story.Slug == slug));
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
