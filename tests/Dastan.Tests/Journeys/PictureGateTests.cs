using System.Net;
using Dastan.Domain.Papers;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>A picture's files are there while something public shows it, and at no other time.</summary>
public sealed class PictureGateTests
{
    private static readonly HttpStatusCode[] Open = [HttpStatusCode.OK];
    private static readonly HttpStatusCode[] Shut = [HttpStatusCode.NotFound];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("shown nowhere", false)]
    [InlineData("draft", false)]
    [InlineData("review", false)]
    [InlineData("ready", false)]
    [InlineData("scheduled", false)]
    [InlineData("embargoed", false)]
    [InlineData("out tomorrow", false)]
    [InlineData("published", true)]
    [InlineData("embargo over", true)]
    [InlineData("withdrawn", false)]
    [InlineData("withdrawal passed", false)]
    [InlineData("withdrawal to come", true)]
    [InlineData("rights ended", false)]
    [InlineData("last day of rights", true)]
    [InlineData("another edition", true)]
    public async Task Every_file_of_a_picture_is_as_public_as_its_story(string state, bool isOpen)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.HavePictureAsync();
        if (state is not "shown nowhere")
            await paper.HaveAsync(StoryThatIs(state, paper.Now), picture);
        if (state is "rights ended" or "last day of rights")
            await AllowAsync(paper, picture, new(2025, 12, state is "rights ended" ? 11 : 12));

        Assert.Equal(isOpen ? Open : Shut, await paper.AnswersAsync(picture));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("page")]
    public async Task A_picture_in_a_text_is_as_public_as_the_text(string where)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.HavePictureAsync();
        var html = $"<p>One.</p><figure><img src=\"/pictures/{picture.Hash}.png\" alt=\"\"></figure>";
        var story = SmallPaper.Draft("dam", paper.Now);
        story.Write(story.Text with { Body = html }, null, paper.Now, "");
        var page = new StaticPage(StaticPageId.New(), "en", "about", "About", html);
        await paper.InDatabaseAsync(db =>
        {
            db.Add(where is "text" ? story : page);
            return db.SaveAsync(Stop);
        });
        var before = await paper.AnswersAsync(picture);

        await SetPublicAsync(true);
        var after = await paper.AnswersAsync(picture);
        await SetPublicAsync(false);

        Assert.Equal(Shut, before);
        Assert.Equal(Open, after);
        Assert.Equal(Shut, await paper.AnswersAsync(picture));

        Task SetPublicAsync(bool isPublic) =>
            where is "text"
                ? paper.ChangeAsync(
                    "dam",
                    one =>
                        Assert.Null(
                            isPublic ? one.Publish(paper.Now, DateTimeZone.Utc) : one.Withdraw("Wrong.", paper.Now)
                        )
                )
                : paper.InDatabaseAsync(async db =>
                {
                    var one = await db.StaticPages.SingleAsync(other => other.Id == page.Id, Stop);
                    if (isPublic)
                        one.Publish(paper.Now);
                    else
                        one.Unpublish();
                    await db.SaveAsync(Stop);
                });
    }

    [Fact]
    public async Task It_opens_and_shuts_at_its_instants_and_not_a_millisecond_beside()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.HavePictureAsync();
        var story = SmallPaper.Published("dam", paper.Now);
        story.Embargo(paper.Now + Duration.FromHours(1));
        Assert.Null(story.WithdrawAt(paper.Now + Duration.FromHours(2), "Wrong.", paper.Now, null));
        await paper.HaveAsync(story, picture);

        paper.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(Shut, await paper.AnswersAsync(picture));
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Open, await paper.AnswersAsync(picture));
        paper.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(Open, await paper.AnswersAsync(picture));
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Shut, await paper.AnswersAsync(picture));
    }

    [Fact]
    public async Task Rights_end_with_the_day_of_the_first_edition()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.ShowPictureAsync();
        await AllowAsync(paper, picture, new(2025, 12, 12));

        // Noon in Almaty.
        paper.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(Open, await paper.AnswersAsync(picture));
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(Shut, await paper.AnswersAsync(picture));
    }

    [Fact]
    public async Task What_is_done_to_its_story_counts_at_once_even_where_the_picture_was_just_read()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.HavePictureAsync();
        await paper.HaveAsync(SmallPaper.Draft("dam", paper.Now), picture);

        Assert.Equal(Shut, await paper.AnswersAsync(picture));
        await paper.ChangeAsync("dam", story => Assert.Null(story.Publish(paper.Now, DateTimeZone.Utc)));
        Assert.Equal(Open, await paper.AnswersAsync(picture));
        await paper.ChangeAsync("dam", story => story.Embargo(paper.Now + Duration.FromDays(1)));
        Assert.Equal(Shut, await paper.AnswersAsync(picture));
        await paper.ChangeAsync("dam", story => story.Embargo(null));
        Assert.Equal(Open, await paper.AnswersAsync(picture));
        await AllowAsync(paper, picture, new(2025, 12, 1));
        Assert.Equal(Shut, await paper.AnswersAsync(picture));
        await AllowAsync(paper, picture, null);
        Assert.Equal(Open, await paper.AnswersAsync(picture));
        await paper.ChangeAsync("dam", story => Assert.Null(story.Withdraw("Wrong.", paper.Now)));
        Assert.Equal(Shut, await paper.AnswersAsync(picture));
    }

    [Fact]
    public async Task It_stays_while_one_of_the_stories_that_show_it_does()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.HavePictureAsync();
        foreach (var slug in (string[])["one", "two"])
            await paper.HaveAsync(SmallPaper.Published(slug, paper.Now), picture);

        await paper.ChangeAsync("one", story => Assert.Null(story.Withdraw("Wrong.", paper.Now)));
        Assert.Equal(Open, await paper.AnswersAsync(picture));
        await paper.ChangeAsync("two", story => story.Illustrate(null));
        Assert.Equal(Shut, await paper.AnswersAsync(picture));
    }

    [Fact]
    public async Task A_change_on_one_node_counts_on_the_other()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.ShowPictureAsync();
        await using var other = await paper.OpenBesideAsync();
        Assert.Equal(Open, await other.AnswersAsync(picture));

        await paper.ChangeAsync(
            $"shows-{picture.Hash[..8]}",
            story => Assert.Null(story.Withdraw("Wrong.", paper.Now))
        );

        while (!(await other.AnswersAsync(picture)).SetEquals(Shut))
        {
            paper.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Stop);
        }
    }

    private static Task AllowAsync(TestPaper paper, Picture picture, LocalDate? until) =>
        paper.InDatabaseAsync(async db =>
        {
            (await db.Pictures.SingleAsync(one => one.Id == picture.Id, Stop)).Allow("", until);
            await db.SaveAsync(Stop);
        });

    private static Story StoryThatIs(string state, Instant now)
    {
        var isOut = state is not ("draft" or "review" or "ready" or "scheduled");
        var story = isOut
            ? SmallPaper.Published(
                "dam",
                state is "out tomorrow" ? now + Duration.FromDays(1) : now,
                state is "another edition" ? "ru" : "en"
            )
            : SmallPaper.Draft("dam", now);
        Assert.Null(
            state switch
            {
                "scheduled" => story.Schedule(now + Duration.FromHours(1), now),
                "withdrawn" => story.Withdraw("Wrong.", now),
                "withdrawal passed" => story.WithdrawAt(
                    now - Duration.FromHours(1),
                    "Wrong.",
                    now - Duration.FromHours(2),
                    null
                ),
                "withdrawal to come" => story.WithdrawAt(now + Duration.FromHours(1), "Wrong.", now, null),
                _ => null,
            }
        );
        if (state is "embargoed" or "embargo over")
            story.Embargo(now + Duration.FromHours(state is "embargoed" ? 1 : -1));
        Stage(story, state, now);
        return story;
    }

    private static void Stage(Story story, string state, Instant now)
    {
        if (state is "review" or "ready")
            Assert.Null(story.HandIn(now));
        if (state is "ready")
            Assert.Null(story.Approve(now));
    }
}
