using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Together;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>Who else is in a story, as its visitor is told; the editor's script gets it as JSON.</summary>
/// <param name="Here">A sentence about each other person who has it open.</param>
/// <param name="Pen">Whose turn it is to write: <c>free</c>, <c>yours</c> or <c>theirs</c>.</param>
/// <param name="PenTold">Who writes, where it is somebody else; "" otherwise.</param>
/// <param name="Saved">Who saved the story since the visitor's page began; "" where nobody did.</param>
public sealed record Company(IReadOnlyList<string> Here, string Pen, string PenTold, string Saved = "")
{
    public static async Task<Company> OfAsync(Visit visit, NewsDb db, Story story, CancellationToken stop)
    {
        var here = await db
            .StoryPresences.HereAt(visit.Now)
            .Where(presence => presence.StoryId == story.Id && presence.StaffId != visit.Actor.Id)
            .OrderBy(presence => presence.Since)
            .Select(presence => new Presence
            {
                Who = presence.StaffId,
                Name = db.Staff.Where(one => one.Id == presence.StaffId).Select(one => one.Name).First(),
                Since = presence.Since,
                SeenAt = presence.SeenAt,
                Place = presence.Place,
            })
            .ToListAsync(stop);
        var pen = await db.StoryPens.AsNoTracking().FirstOrDefaultAsync(one => one.StoryId == story.Id, stop);
        var (whose, told) =
            pen is null || !pen.IsHeldAt(visit.Now) ? ("free", "")
            : pen.StaffId == visit.Actor.Id ? ("yours", "")
            : ("theirs", await ToldAsync(visit, db, story, pen, stop));
        return new([.. here.GroupBy(one => one.Who).Select(windows => Told(visit, story, [.. windows]))], whose, told);
    }

    /// <summary>The same, with who saved the story after a revision.</summary>
    public async Task<Company> SinceAsync(Visit visit, NewsDb db, Story story, int revision, CancellationToken stop)
    {
        if (revision >= story.RevisionNumber)
            return this;
        var last = await db
            .StoryRevisions.Where(one => one.StoryId == story.Id && one.Number == story.RevisionNumber)
            .Select(one => new
            {
                one.At,
                Who = db.Staff.Where(member => member.Id == one.StaffId).Select(member => member.Name).FirstOrDefault(),
            })
            .FirstAsync(stop);
        var who = last.Who ?? visit.Texts.Story.Nobody;
        return this with
        {
            Saved = Words.Filled(visit.Texts.Together.SavedMeanwhile, who, Time(visit, story, last.At)),
        };
    }

    private static async Task<string> ToldAsync(
        Visit visit,
        NewsDb db,
        Story story,
        StoryPen pen,
        CancellationToken stop
    )
    {
        var texts = visit.Texts.Together;
        var who = await db.Staff.Where(one => one.Id == pen.StaffId).Select(one => one.Name).FirstAsync(stop);
        var text = pen.TakenFrom == visit.Actor.Id ? texts.TookOver : texts.Writes;
        return Words.Filled(text, who, Time(visit, story, pen.Since));
    }

    // Of several windows of one person: there since the first, at work in the last.
    private static string Told(Visit visit, Story story, IReadOnlyList<Presence> windows)
    {
        var texts = visit.Texts.Together;
        var (since, last) = (Time(visit, story, windows[0].Since), windows.MaxBy(one => one.SeenAt)!);
        var place = last.Place.Split(':') switch
        {
            ["headline"] => texts.InHeadline,
            ["standfirst"] => texts.InStandfirst,
            ["dateline"] => texts.InDateline,
            ["body"] => texts.InBody,
            ["body", var number] => Words.Filled(texts.InBlock, number),
            _ => "",
        };
        return place is ""
            ? Words.Filled(texts.IsHere, last.Name, since)
            : Words.Filled(texts.IsHereIn, last.Name, since, place);
    }

    private static string Time(Visit visit, Story story, Instant at) =>
        DateForms.Time(at.InZone(StoryPages.EditionOf(visit, story).Zone).TimeOfDay);

    /// <summary>A place as a window tells it, if that is one; "" otherwise.</summary>
    internal static string PlaceOf(string? told) =>
        told switch
        {
            "headline" or "standfirst" or "dateline" or "body" => told,
            not null
                when told.StartsWith("body:", StringComparison.Ordinal)
                    && int.TryParse(told.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number is > 0 and < 10_000 => string.Create(CultureInfo.InvariantCulture, $"body:{number}"),
            _ => "",
        };

    private sealed record Presence
    {
        public required StaffId Who { get; init; }

        public required string Name { get; init; }

        public required Instant Since { get; init; }

        public required Instant SeenAt { get; init; }

        public required string Place { get; init; }
    }
}
