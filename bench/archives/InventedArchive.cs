using Dastan.Bench.Sentences;
using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using NodaTime;

namespace Dastan.Bench.Archives;

/// <summary>
/// Fifteen years of a paper in English and Russian: who wrote and what about is decided by lot and is the same in every run. A story
/// is known by its number, which rises with its time, so that any of them can be made alone.
/// </summary>
/// <param name="stories">How many.</param>
/// <param name="seed">Another seed makes another paper.</param>
/// <param name="sections">Slugs, the fullest first.</param>
/// <param name="pictures">Some of which stand on a third of the stories.</param>
public sealed class InventedArchive(
    int stories,
    long seed,
    IReadOnlyList<string> sections,
    DateTimeZone zone,
    IReadOnlyList<PictureId> pictures
)
{
    private const int Days = 15 * 365;
    private const int MostTopics = 3_000;
    private const int MostPeople = 300;

    // A paper grows: in its first year it prints a third of what it prints in its last.
    private const double Growth = 0.75;

    private static readonly LocalDate FirstDay = new(2011, 1, 1);
    private static readonly LocalTime FirstHour = new(6, 0);
    private const double HoursAwake = 15;

    public int Stories => stories;

    /// <summary>Few with very many stories, most with few.</summary>
    public IReadOnlyList<Topic> Topics { get; } =
    [.. Enumerable.Range(0, Math.Min(MostTopics, 20 + (stories / 20))).Select(number => TopicOf(number, seed))];

    public IReadOnlyList<Person> People { get; } =
    [.. Enumerable.Range(0, Math.Min(MostPeople, 10 + (stories / 100))).Select(number => PersonOf(number, seed))];

    /// <param name="number">From 0.</param>
    public Story this[int number]
    {
        get
        {
            var chance = new Chance(seed + number);
            var at = TimeOf(number);
            var edition = EditionOf(number);
            var phrases = edition is "ru" ? Phrases.Russian : Phrases.English;
            // Some Russian stories are translations of the English one before.
            var original = number % 5 == 1 ? number - 1 : number;
            var translations = new TranslationsId(InventedIds.Of(TimeOf(original), seed, original, "translations"));
            var headline = phrases.Headline(chance);
            var slug = $"{Slugs.Of(headline, Language.Find(edition)!)}-{number}";
            var story = new Story(Id(at, number), edition, Some(sections, chance), slug, translations);
            Write(story, headline, phrases, chance, at);
            story.SignWith(Several(People, chance, 1, 2).Select(person => person.Id));
            story.IsAbout(Several(Topics, chance, 1, 4).Select(topic => topic.Id));
            if (pictures.Count > 0 && chance.Below(3) == 0)
                story.Illustrate(chance.One(pictures));
            Settle(story, number, at, chance);
            return story;
        }
    }

    /// <summary>The time of publication.</summary>
    public Instant TimeOf(int number)
    {
        var day = Days * Math.Pow((number + 0.5) / stories, Growth);
        var hour = Duration.FromSeconds(Math.Floor((day - Math.Floor(day)) * HoursAwake * 3600));
        return (FirstDay.PlusDays((int)day) + FirstHour).InZoneLeniently(zone).ToInstant() + hour;
    }

    private static string EditionOf(int number) => number % 5 is 1 or 3 ? "ru" : "en";

    private StoryId Id(Instant at, int number) => new(InventedIds.Of(at, seed, number, "story"));

    private static void Write(Story story, string headline, Phrases phrases, Chance chance, Instant at)
    {
        var paragraphs = Enumerable
            .Range(0, 3 + chance.Below(3))
            .Select(_ => $"<p>{phrases.Paragraph(chance, 2 + chance.Below(2))}</p>")
            .ToList();
        if (chance.Below(4) == 0)
            paragraphs.Insert(2, $"<h2>{phrases.Place(chance)}</h2>");
        var standfirst = chance.Below(5) == 0 ? "" : phrases.Sentence(chance);
        var dateline = chance.Below(2) == 0 ? "" : phrases.Place(chance);
        story.Write(
            new(headline, standfirst, dateline, StoryHtml.Read(string.Concat(paragraphs)).Html),
            null,
            at,
            "invented"
        );
    }

    // As in a real paper, some few are not finished, were held back for a while, corrected or taken back.
    private void Settle(Story story, int number, Instant at, Chance chance)
    {
        if (number % 1000 == 999)
            return;

        if (story.Publish(at, zone) is { } refusal)
            throw new InvalidOperationException(refusal.Reason);
        if (number % 20 == 7)
            story.WasUpdated(at + Duration.FromMinutes(2 + chance.Below(600)));
        if (number % 200 == 50)
            story.Embargo(at);
        if (number % 5000 == 77 && story.Withdraw("It was not so.", at + Duration.FromDays(1)) is { } other)
            throw new InvalidOperationException(other.Reason);
    }

    // The n-th is chosen one n-th as often as the first.
    private static T Some<T>(IReadOnlyList<T> of, Chance chance) =>
        of[(int)Math.Exp(chance.Part() * Math.Log(of.Count + 1)) - 1];

    private static IEnumerable<T> Several<T>(IReadOnlyList<T> of, Chance chance, int least, int most) =>
        Enumerable.Range(0, least + chance.Below(most - least + 1)).Select(_ => Some(of, chance)).ToList();

    private static Topic TopicOf(int number, long seed)
    {
        var chance = new Chance(seed - 1 - number);
        var (english, russian) = (Phrases.English, Phrases.Russian);
        var isPlace = number < Math.Min(english.Places.Count, russian.Places.Count);
        var name = isPlace
            ? LocalText.Of("en", english.Places[number]).With("ru", russian.Places[number])
            : LocalText.Of("en", english.Name(chance)).With("ru", russian.Name(chance));
        return new(
            new(InventedIds.Of(Instant.FromUtc(2011, 1, 1, 0, 0), seed, number, "topic")),
            $"{Slugs.Of(name.In("en"), Language.English)}-{number}",
            isPlace ? TopicKind.Place : TopicKind.Person,
            name
        );
    }

    private static Person PersonOf(int number, long seed)
    {
        var chance = new Chance(seed - 1_000_000 - number);
        var name = Phrases.English.Name(chance);
        return new(
            new(InventedIds.Of(Instant.FromUtc(2011, 1, 1, 0, 0), seed, number, "person")),
            $"{Slugs.Of(name, Language.English)}-{number}",
            LocalText.Of("en", name).With("ru", Phrases.Russian.Name(chance))
        );
    }
}
