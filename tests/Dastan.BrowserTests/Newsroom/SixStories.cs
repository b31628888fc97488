using Dastan.Domain.Fronts;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Web.Data;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Six public stories of one section, and a front or two.</summary>
internal static class SixStories
{
    /// <summary>Their headlines, the newest first.</summary>
    public static readonly string[] Words = ["One", "Two", "Three", "Four", "Five", "Six"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task PublishAsync(NewsDb db)
    {
        db.Add(new Edition("en", "English", "UTC", 0));
        db.Add(new Section("en", "news", "News", "", 0));
        var (now, zone) = (SystemClock.Instance.GetCurrentInstant(), DateTimeZone.Utc);
        foreach (var (at, word) in Words.Index())
        {
            var story = new Story(StoryId.New(), "en", "news", word.ToLowerInvariant(), TranslationsId.New());
            story.Write(new(word, "", "", $"<p>{word}.</p>"), null, now, "");
            Assert.Null(story.PublishAsOf(now - Duration.FromMinutes(at + 1), zone, now));
            db.Add(story);
        }
        await db.SaveAsync(Stop);
    }

    /// <summary>The same with fronts that stood, that stands and that is to come, and with a story that is not out yet.</summary>
    public static async Task LayOutAsync(NewsDb db)
    {
        await PublishAsync(db);
        var now = SystemClock.Instance.GetCurrentInstant();
        var later = new Story(StoryId.New(), "en", "news", "later", TranslationsId.New());
        later.Write(new("A story with a long headline that is to come later", "", "", "<p>Later.</p>"), null, now, "");
        Assert.Null(later.PublishAsOf(now + Duration.FromDays(1), DateTimeZone.Utc, now));
        db.Add(later);
        var six = db.Stories.Single(story => story.Slug == "six");
        foreach (var hours in new[] { -2, -1, 1 })
        {
            var front = new Front(FrontId.New(), "en", "", now + Duration.FromHours(hours));
            Assert.Null(front.Place(six.Id, 0, now + Duration.FromDays(2)));
            Assert.Null(front.Place(later.Id, 2));
            Assert.Null(front.LayOut(StaffId.New(), hours + 3, "A note of why", now - Duration.FromDays(1)));
            db.Add(front);
        }
        await db.SaveAsync(Stop);
    }
}
