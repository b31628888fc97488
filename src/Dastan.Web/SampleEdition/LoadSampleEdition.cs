using System.Buffers.Binary;
using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.SampleEdition;

/// <summary>Fills an empty paper with the sample edition, so that a newcomer sees a living newspaper at once.</summary>
public static class LoadSampleEdition
{
    /// <summary>What the sample pictures are credited to.</summary>
    public const string PictureCredit = "Illustration: Dastan sample edition";

    private const string PictureType = "image/png";

    /// <summary>
    /// Writes the whole edition in one transaction. A paper that has a name already is left as it is: the sample never mixes
    /// with what a newsroom made.
    /// </summary>
    /// <returns>Whether it was loaded.</returns>
    public static async Task<bool> IntoAsync(NewsDb db, PictureFiles files, RateBooks books, CancellationToken stop)
    {
        if (await db.Papers.AnyAsync(stop))
            return false;

        // In transactions of their own; a paper has its name only after them, so that a run that was cut is begun again.
        await SampleRates.IntoAsync(db, books, stop);

        var sample = SamplePaper.Read();
        AddPaper(db, sample);
        var topics = AddTopics(db);
        var people = AddPeople(db);
        var pictures = await AddPicturesAsync(db, files, stop);
        var zones = db.Editions.Local.ToDictionary(edition => edition.Code, edition => edition.Zone);
        var translations = new Dictionary<string, TranslationsId>();
        foreach (var story in SampleStory.All())
        {
            translations.TryAdd(story.Translations, TranslationsId.New());
            var written = Write(story, translations[story.Translations], zones[story.Edition]);
            written.IsAbout(story.Topics.Select(slug => topics[slug]));
            written.SignWith(story.People.Select(slug => people[slug]));
            written.Illustrate(pictures[story.Picture]);
            db.Stories.Add(written);
        }
        SampleTrackers.Into(db, topics, Moment(sample.OpenedAt));
        AddPages(db, Moment(sample.OpenedAt));
        AddFronts(db);
        await db.SaveAsync(stop);
        return true;
    }

    private static void AddPaper(NewsDb db, SamplePaper sample)
    {
        var paper = new Paper(sample.Name);
        paper.Rename(sample.Name, new LocalText(sample.Strapline), sample.Contact);
        db.Papers.Add(paper);
        foreach (var (position, edition) in sample.Editions.Index())
        {
            db.Editions.Add(new Edition(edition.Code, edition.Name, edition.TimeZone, position));
            foreach (var (place, section) in sample.Sections.Index())
                db.Sections.Add(
                    new Section(
                        edition.Code,
                        section.Slug,
                        section.Name[edition.Code],
                        section.Description[edition.Code],
                        place
                    )
                );
        }
    }

    private static Dictionary<string, TopicId> AddTopics(NewsDb db)
    {
        var ids = new Dictionary<string, TopicId>();
        foreach (var sample in SamplePaper.Topics())
        {
            var kind = Enum.Parse<TopicKind>(sample.Kind, ignoreCase: true);
            var name = new LocalText(sample.Name);
            var topic = new Topic(TopicId.New(), sample.Slug, kind, name);
            topic.Describe(kind, name, new LocalText(sample.Description));
            db.Topics.Add(topic);
            ids.Add(sample.Slug, topic.Id);
        }
        return ids;
    }

    private static Dictionary<string, PersonId> AddPeople(NewsDb db)
    {
        var ids = new Dictionary<string, PersonId>();
        foreach (var sample in SamplePaper.People())
        {
            var name = new LocalText(sample.Name);
            var person = new Person(PersonId.New(), sample.Slug, name);
            person.Describe(name, new LocalText(sample.Biography));
            db.People.Add(person);
            ids.Add(sample.Slug, person.Id);
        }
        return ids;
    }

    private static async Task<Dictionary<string, PictureId>> AddPicturesAsync(
        NewsDb db,
        PictureFiles files,
        CancellationToken stop
    )
    {
        var ids = new Dictionary<string, PictureId>();
        foreach (var sample in SamplePaper.Pictures())
        {
            var bytes = SampleFiles.Bytes($"pictures/{sample.Slug}.png");
            var hash = await files.KeepAsync(bytes, PictureType, stop);
            var (width, height) = PngSize(bytes);
            var picture = new Picture(PictureId.New(), hash, PictureType, width, height, bytes.Length);
            picture.Describe(new LocalText(sample.Alternative), new LocalText(sample.Caption), PictureCredit);
            db.Pictures.Add(picture);
            ids.Add(sample.Slug, picture.Id);
        }
        return ids;
    }

    // A PNG begins with its signature and the chunk IHDR, which holds both numbers as 32 bits, the highest byte first.
    private static (int Width, int Height) PngSize(ReadOnlySpan<byte> png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));

    private static Story Write(SampleStory sample, TranslationsId translations, DateTimeZone zone)
    {
        var at = Moment(sample.PublishedAt);
        var story = new Story(StoryId.New(), sample.Edition, sample.Section, sample.Slug, translations);
        story.Write(new(sample.Headline, sample.Standfirst, sample.Dateline, sample.Body), null, at, "sample edition");
        if (story.PublishAsOf(at, zone, at) is { } refusal)
            throw new FormatException($"The sample story {sample.Slug} can't be published: {refusal.Reason}");
        if (sample.UpdatedAt is { } updated)
            story.WasUpdated(Moment(updated));
        return story;
    }

    private static void AddPages(NewsDb db, Instant at)
    {
        foreach (var sample in SamplePage.All())
        {
            var page = new StaticPage(StaticPageId.New(), sample.Edition, sample.Slug, sample.Title, sample.Body);
            page.PlaceInFoot(sample.FootPosition);
            page.Publish(at);
            db.StaticPages.Add(page);
        }
    }

    private static void AddFronts(NewsDb db)
    {
        var stories = db.Stories.Local.ToDictionary(story => (story.Edition, story.Slug));
        foreach (var (edition, slugs) in SamplePaper.Fronts())
        {
            var placed = slugs.Select(slug => stories[(edition, slug)]).ToList();
            var front = new Front(FrontId.New(), edition, "", placed.Max(story => story.PublishedAt!.Value));
            foreach (var (position, story) in placed.Index())
                _ = front.Place(story.Id, position);
            db.Fronts.Add(front);
        }
    }

    private static Instant Moment(string iso) => InstantPattern.ExtendedIso.Parse(iso).Value;
}
