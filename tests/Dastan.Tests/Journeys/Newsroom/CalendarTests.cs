using System.Net;
using Dastan.Domain.Fronts;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>The calendar of what is planned. It is Friday, 12 December 2025, and editions are five hours ahead of UTC.</summary>
public sealed class CalendarTests
{
    private static readonly Instant Monday = Instant.FromUtc(2025, 12, 15, 13, 0);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_planned_stands_on_its_day_by_the_editions_clock()
    {
        await using var paper = await PlannedAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.VisitAsync("/newsroom/calendar?day=2025-12-18");

        Assert.Equal("Week 51: 15 December – 21 December 2025", Heading(publisher));
        Assert.Equal(7, publisher.Page.QuerySelectorAll(".calendar > li").Length);
        Assert.Null(publisher.Page.QuerySelector(".weekdays"));
        Assert.Equal(
            [
                "Monday, 15 December: 18:00 Publication Scheduled",
                "Tuesday, 16 December: 00:30 Due Due late at night",
                "Tuesday, 16 December: 18:00 Embargo ends Embargoed",
                "Wednesday, 17 December: 18:00 Front English",
                "Thursday, 18 December: 18:00 Withdrawal Leaving",
            ],
            Planned(publisher)
        );

        await publisher.VisitAsync("/newsroom/calendar?by=month&day=2025-12-18");
        Assert.Equal("December 2025", Heading(publisher));
        Assert.Equal(35, publisher.Page.QuerySelectorAll(".calendar > li").Length);
        Assert.Equal(4, publisher.Page.QuerySelectorAll(".calendar > .outside").Length);
        Assert.StartsWith(
            "Friday, 12 December",
            StoryPassage.Plain(publisher.Text(".calendar > .today h3")),
            StringComparison.Ordinal
        );
        Assert.Equal(5, Planned(publisher).Count());
        // The columns say the weekdays, and each day its own for whoever listens.
        Assert.Equal(
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            publisher.Page.QuerySelectorAll(".weekdays span").Select(one => one.TextContent)
        );
        Assert.Equal("true", publisher.Page.QuerySelector(".weekdays")!.GetAttribute("aria-hidden"));
    }

    [Theory]
    [InlineData("place=ru", 0)]
    [InlineData("place=en", 5)]
    [InlineData("place=en/kazakhstan", 4)]
    [InlineData("place=en/nowhere", 0)]
    [InlineData("place=nonsense/", 0)]
    public async Task It_is_narrowed_to_an_edition_or_a_section(string asked, int planned)
    {
        await using var paper = await PlannedAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.VisitAsync("/newsroom/calendar?day=2025-12-18&" + asked);

        Assert.Equal(planned, Planned(publisher).Count());
    }

    [Fact]
    public async Task One_goes_from_week_to_week_and_back_to_today()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor, "ru");
        await editor.VisitAsync("/newsroom/calendar");
        Assert.Equal("Неделя 50: 8 декабря – 14 декабря 2025 года", Heading(editor));

        await editor.VisitAsync(Link(editor, "next"));
        Assert.StartsWith("Неделя 51", Heading(editor), StringComparison.Ordinal);
        await editor.VisitAsync(Link(editor, "next"));
        await editor.VisitAsync(Link(editor, "next"));
        // The week that belongs to the year after.
        Assert.Equal("Неделя 1: 29 декабря – 4 января 2026 года", Heading(editor));
        await editor.VisitAsync(Link(editor, "prev"));
        Assert.StartsWith("Неделя 52", Heading(editor), StringComparison.Ordinal);
        Assert.Null(editor.Page.QuerySelector(".today"));
    }

    [Fact]
    public async Task A_story_is_given_another_day_at_the_same_hour()
    {
        await using var paper = await PlannedAsync();
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.VisitAsync("/newsroom/calendar?day=2025-12-18&place=en");
        editor.Fill("Due on", "2025-12-19");

        await editor.PressAsync("Move it");

        Assert.Equal("/newsroom/calendar?day=2025-12-18&place=en", editor.Address);
        Assert.Contains("Friday, 19 December: 00:30 Due Due late at night", Planned(editor));
        var form = editor.Page.QuerySelector("form[action$='/due']")!.GetAttribute("action")!;
        await editor.PostAsync(form, ("on", "someday"), ("day", "2025-12-18"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Equal("“someday” is not a date and time.", editor.Text(".problem"));
        Assert.Contains("Friday, 19 December: 00:30 Due Due late at night", Planned(editor));
    }

    [Fact]
    public async Task Reporters_see_their_own_alone_and_editors_no_fronts()
    {
        await using var paper = await PlannedAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);

        await reporter.VisitAsync("/newsroom/calendar?day=2025-12-18");
        Assert.Empty(Planned(reporter));
        Assert.Equal("Nothing is planned.", reporter.Text(".empty"));
        await editor.VisitAsync("/newsroom/calendar?day=2025-12-18");
        Assert.Equal(4, Planned(editor).Count());
    }

    // With plain spaces wherever numbers are held to their words.
    private static string Heading(StaffVisitor visitor) => StoryPassage.Plain(visitor.Text("h2"));

    private static string Link(StaffVisitor visitor, string rel) =>
        visitor.Page.QuerySelector($"a[rel={rel}]")!.GetAttribute("href")!;

    private static IEnumerable<string> Planned(StaffVisitor visitor) =>
        from day in visitor.Page.QuerySelectorAll(".calendar > li")
        from planned in day.QuerySelectorAll(".planned > li")
        select StoryPassage.Plain(
            $"{day.QuerySelector("h3")!.TextContent}: {planned.QuerySelector(".what")!.TextContent} {planned.QuerySelector("a")!.TextContent}"
        );

    private static async Task<TestPaper> PlannedAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            var (now, by) = (paper.Now, StaffId.New());
            var day = Duration.FromDays(1);
            Story Of(string headline)
            {
                var story = new Story(
                    StoryId.New(),
                    "en",
                    "kazakhstan",
                    headline.ToLowerInvariant().Replace(' ', '-'),
                    TranslationsId.New()
                );
                story.Write(new(headline, "", "", "<p>Words.</p>"), null, now, "");
                db.Add(story);
                return story;
            }
            Assert.Null(Of("Scheduled").Schedule(Monday, now));
            // Past midnight by the edition's clock.
            Of("Due late at night").Assign(null, Instant.FromUtc(2025, 12, 15, 19, 30), now);
            Assert.Null(Of("Embargoed").SetEmbargo(Monday + day, "The ministry", "", by, now));
            var leaving = Of("Leaving");
            Assert.Null(leaving.PublishAsOf(now - day, DateTimeZone.Utc, now));
            leaving.Assign(null, Monday, now);
            Assert.Null(leaving.WithdrawAt(Monday + (3 * day), "It is over.", now, by));
            db.Add(new Front(FrontId.New(), "en", "", Monday + (2 * day)));
            // Another week, and nothing that is planned.
            Assert.Null(Of("Later").Schedule(Monday + (60 * day), now));
            await db.SaveAsync(Stop);
        });
        return paper;
    }
}
