using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using NodaTime;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>Which pictures of the library somebody asks for; what is empty narrows nothing.</summary>
public sealed record PicturesAsked
{
    /// <summary>The choices of <see cref="Which"/>.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["", "mine", "undescribed", "unused", "ending"];

    // Rights that end within this time are to be renewed, or the picture taken out.
    private const int DaysAhead = 30;

    // As readers' search has it: each word is one more condition within another, and asks the whole library.
    private const int LongestQuestion = 200;
    private const int MostWords = 16;

    /// <summary>Words, or parts of words, of what is said of it, in small letters or large; the first 16 of its first 200 characters count.</summary>
    public string? Q { get; init; }

    /// <summary><c>mine</c>, <c>undescribed</c>, <c>unused</c> or <c>ending</c>.</summary>
    public string? Which { get; init; }

    /// <summary>The last picture of the page before.</summary>
    public Guid? Before { get; init; }

    /// <summary>The story that a picture is looked for.</summary>
    public Guid? Story { get; init; }

    /// <summary>Whoever signs, for whom a portrait is looked for.</summary>
    public Guid? Person { get; init; }

    /// <summary>Newest first.</summary>
    internal IQueryable<Picture> Narrow(NewsDb db, Actor actor, LocalDate today)
    {
        var pictures = db.Pictures.AsQueryable();
        foreach (var word in SoughtWords())
            pictures = pictures.Where(picture => picture.Sought.Contains(word));
        var soon = today.PlusDays(DaysAhead);
        pictures = Which switch
        {
            "mine" => pictures.Where(picture => picture.BroughtBy == actor.Id),
            "undescribed" => pictures.Where(picture => picture.Alternative == LocalText.Empty),
            "unused" => pictures.Where(picture =>
                !db.PictureUses.Any(use => use.PictureId == picture.Id)
                && !db.PagePictures.Any(use => use.PictureId == picture.Id)
                && !db.People.Any(person => person.PortraitId == picture.Id)
            ),
            "ending" => pictures.Where(picture => picture.RightsUntil <= soon),
            _ => pictures,
        };
        if (Before is { } before && new PictureId(before) is var last)
            pictures = pictures.Where(picture => picture.Id < last);
        return pictures.OrderByDescending(picture => picture.Id);
    }

    private IEnumerable<string> SoughtWords()
    {
        var asked = Q ?? "";
        var end = Math.Min(asked.Length, LongestQuestion);
        // PostgreSQL takes no half of a character.
        if (end < asked.Length && char.IsHighSurrogate(asked[end - 1]))
            end--;
        return asked[..end]
            .ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords);
    }

    /// <summary>As it stands in an address, with its question mark; "" for nothing.</summary>
    public string Query(Guid? before = null) =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["q"] = Q,
                    ["which"] = Which,
                    ["story"] = $"{Story}",
                    ["person"] = $"{Person}",
                    ["before"] = $"{before}",
                }.Where(pair => pair.Value is not (null or ""))
            )
            .ToString();
}
