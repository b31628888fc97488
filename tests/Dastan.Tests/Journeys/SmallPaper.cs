using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data;

namespace Dastan.Tests.Journeys;

/// <summary>A paper of two editions and a section or two, to which a test adds the stories that it is about.</summary>
public static class SmallPaper
{
    public static readonly Topic Trade = new(TopicId.New(), "trade", TopicKind.Subject, LocalText.Of("en", "Trade"));

    public static readonly Person EconomyDesk = new(PersonId.New(), "economy-desk", LocalText.Of("en", "Economy desk"));

    private static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static Func<NewsDb, Instant, Task> With() => With(_ => []);

    public static Func<NewsDb, Instant, Task> With(Func<Instant, IEnumerable<Story>> stories) =>
        async (db, now) =>
        {
            db.Add(new Paper("The Small Paper"));
            db.Add(new Edition("en", "English", "Asia/Almaty", 0));
            db.Add(new Edition("ru", "Русский", "Asia/Almaty", 1));
            db.Add(new Section("en", "kazakhstan", "Kazakhstan", "News of the steppe.", 0));
            db.Add(new Section("ru", "kazakhstan", "Казахстан", "", 0));
            db.AddRange(Trade, EconomyDesk);
            db.AddRange(stories(now));
            await db.SaveAsync(TestContext.Current.CancellationToken);
        };

    /// <summary>One story, out for ten minutes in English and just now in Russian.</summary>
    public static Func<NewsDb, Instant, Task> InTwoLanguages() =>
        With(now =>
        {
            var english = Published("tractors", now - Duration.FromMinutes(10));
            return [english, Published("traktory", now, "ru", english.Translations)];
        });

    public static Story Draft(string slug, Instant now, string edition = "en", TranslationsId? translations = null)
    {
        var story = new Story(StoryId.New(), edition, "kazakhstan", slug, translations ?? TranslationsId.New());
        story.Write(new($"Headline of {slug}", $"Standfirst of {slug}", "", $"<p>Body of {slug}.</p>"), null, now, "");
        story.IsAbout([Trade.Id]);
        story.SignWith([EconomyDesk.Id]);
        return story;
    }

    public static Story Published(string slug, Instant at, string edition = "en", TranslationsId? translations = null)
    {
        var story = Draft(slug, at, edition, translations);
        Assert.Null(story.Publish(at, Almaty));
        return story;
    }
}
