using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Domain.Rates;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Checks;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Reader.Pictures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>Looks at a story before it is published: at its own words, its pictures, the names that the paper knows, and the rates of its day.</summary>
public sealed class StoryChecking(NewsDb db, RateBooks books)
{
    // More are hardly read through, and the check has to be done while somebody waits.
    private const int MostNames = 2000;

    /// <summary>What is found in a text of the story, the required first.</summary>
    /// <param name="text">As it is to be published, saved or not.</param>
    /// <param name="section">Where it is to stand.</param>
    /// <param name="at">When it is to be published; when it is scheduled for, or now, unless said.</param>
    public async Task<IReadOnlyList<StoryFinding>> FindAsync(
        Visit visit,
        Story story,
        StoryText text,
        string section,
        CancellationToken stop,
        Instant? at = null
    )
    {
        var (language, edition) = (Language.Of(story.Edition), StoryPages.EditionOf(visit, story));
        // Rights to pictures may end before that; of rates, nobody knows those to come.
        var publication = Instant.Max(at ?? story.ScheduledFor ?? visit.Now, visit.Now);
        var pictures = await PicturesAsync(story, text, edition.DayOf(publication), stop);
        var findings = StoryChecks.Of(
            new(
                text,
                language,
                visit.Reading.Snapshot.Sections[story.Edition].Any(known => known.Slug == section),
                story.LeadPictureId is { } lead ? pictures.GetValueOrDefault(lead).Checked : null,
                pictures.Values.ToDictionary(one => one.Address, one => one.Checked),
                await NamesAsync(story.Edition, stop)
            )
            {
                OpenNotes = await db.StoryNotes.CountAsync(
                    note => note.StoryId == story.Id && note.ResolvedAt == null,
                    stop
                ),
            }
        );
        return [.. findings, .. await SumsAsync(text, language, edition.DayOf(visit.Now), stop)];
    }

    private async Task<Dictionary<PictureId, (string Address, CheckedPicture Checked)>> PicturesAsync(
        Story story,
        StoryText text,
        LocalDate day,
        CancellationToken stop
    )
    {
        var hashes = PicturesInBody.Of(text.Body);
        var pictures = await db
            .Pictures.AsNoTracking()
            .Where(picture => picture.Id == story.LeadPictureId || hashes.Contains(picture.Hash))
            .ToListAsync(stop);
        return pictures.ToDictionary(
            picture => picture.Id,
            picture =>
                (
                    PictureViews.AddressOf(picture.Hash, picture.MediaType),
                    new CheckedPicture(
                        picture.Name,
                        picture.Alternative.ByLanguage.GetValueOrDefault(story.Edition, ""),
                        picture.Credit,
                        picture.MayBeShownOn(day)
                    )
                )
        );
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string edition, CancellationToken stop)
    {
        var people = await db.People.Select(person => person.Name).Take(MostNames).ToListAsync(stop);
        var topics = await db.Topics.Select(topic => topic.Name).Take(MostNames).ToListAsync(stop);
        return
        [
            .. people
                .Concat(topics)
                .Select(name => name.ByLanguage.GetValueOrDefault(edition, ""))
                .Where(name => name is not ""),
        ];
    }

    // Readers get every sum in their own money, through the dollar: where its currency has no rate of the day, they can't.
    private async Task<IReadOnlyList<StoryFinding>> SumsAsync(
        StoryText text,
        Language language,
        LocalDate day,
        CancellationToken stop
    )
    {
        var prose = $"{text.Headline}\n\n{text.Standfirst}\n\n{StoryHtml.PlainText(text.Body)}";
        var findings = new List<StoryFinding>();
        foreach (var sums in AmountFinder.Find(prose, language, text.Dateline).GroupBy(sum => sum.Currency))
        {
            var book = await books.OpenAsync(Resolver.Usual.Needs(sums.Key, "USD"), stop);
            if (Resolver.Usual.Resolve(sums.Key, "USD", day, book, out _) is null)
                findings.Add(
                    new("sum-unrated", IsRequired: false)
                    {
                        With = [prose.Substring(sums.First().Start, sums.First().Length), sums.Key],
                    }
                );
        }
        return findings;
    }
}
