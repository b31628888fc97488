using System.Net;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Pictures that are not public yet: for staff, and for whoever has a shared link.</summary>
public sealed class PicturesBeforePublicationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Staff_see_every_picture_and_nobody_on_the_way_keeps_it()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var staff = await paper.StaffAsync(Role.Reporter);
        var picture = await paper.HavePictureAsync();

        foreach (var address in ShownPictures.AddressesOf(picture))
        {
            using var answer = await staff.SendAsync(new(HttpMethod.Get, address));
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        }
        await staff.PostAsync("/newsroom/sign-out");

        using var after = await staff.SendAsync(new(HttpMethod.Get, $"/pictures/{picture.Hash}.png"));
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task A_session_that_was_ended_opens_no_picture()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var staff = await paper.StaffAsync(Role.Publisher);
        var picture = await paper.HavePictureAsync();
        await paper.InDatabaseAsync(db => db.StaffSessions.ExecuteDeleteAsync(Stop));

        using var answer = await staff.SendAsync(new(HttpMethod.Get, $"/pictures/{picture.Hash}.png"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Who_owes_a_second_step_sees_no_picture_until_it_is_there()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            with: settings => settings with { SecondStep = "required" }
        );
        await paper.HireAsync(Role.Reporter, "aigul@paper.example");
        var picture = await paper.HavePictureAsync();
        using var aigul = paper.Stranger();
        await aigul.SignInAsync("aigul@paper.example");

        using var owing = await aigul.SendAsync(new(HttpMethod.Get, $"/pictures/{picture.Hash}.png"));
        _ = await aigul.SwitchOnSecondStepAsync(paper);
        using var after = await aigul.SendAsync(new(HttpMethod.Get, $"/pictures/{picture.Hash}.png"));

        Assert.Equal(HttpStatusCode.NotFound, owing.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_shared_link_shows_the_story_with_its_pictures_by_its_own_right_alone()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var (picture, other) = (
            await paper.HavePictureAsync(),
            await paper.HavePictureAsync(Pictures.PictureFilesMade.Png())
        );
        await paper.HaveAsync(SmallPaper.Draft("other", paper.Now), other);
        var (link, named) = await SharedAsync(paper, picture);

        Assert.NotEmpty(named);
        Assert.All(
            named,
            address => Assert.StartsWith($"{link}/pictures/{picture.Hash}", address, StringComparison.Ordinal)
        );
        foreach (var address in named)
        {
            using var answer = await paper.Visitor().GetAsync(address, Stop);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        }
        Assert.Equal([HttpStatusCode.NotFound], await paper.AnswersAsync(picture));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, $"{link}/pictures/{other.Hash}.png"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, $"{link}x/pictures/{picture.Hash}.png"));
    }

    [Theory]
    [InlineData("taken back")]
    [InlineData("over")]
    [InlineData("embargo")]
    [InlineData("rights ended")]
    [InlineData("picture taken out")]
    public async Task A_link_that_opens_nothing_opens_no_picture(string why)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.HavePictureAsync();
        var (_, named) = await SharedAsync(paper, picture);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(paper, named[0]));

        if (why is "over")
            paper.Clock.Advance(TimeSpan.FromDays(1));
        else if (why is "taken back")
            await paper.InDatabaseAsync(db => db.StoryPreviews.ExecuteDeleteAsync(Stop));
        else if (why is "rights ended")
            await paper.InDatabaseAsync(async db =>
            {
                (await db.Pictures.SingleAsync(Stop)).Allow("", new(2025, 12, 1));
                await db.SaveAsync(Stop);
            });
        else
            await paper.InDatabaseAsync(async db =>
            {
                var story = await db.Stories.SingleAsync(Stop);
                if (why is "embargo")
                    story.Embargo(paper.Now + Duration.FromDays(1));
                else
                    story.Illustrate(null);
                await db.SaveAsync(Stop);
            });

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, named[0]));
    }

    // The link, and the pictures that its page names.
    private static async Task<(string Link, IReadOnlyList<string> Pictures)> SharedAsync(
        TestPaper paper,
        Picture picture
    )
    {
        using var writer = await paper.StaffAsync(Role.Editor);
        var story = await writer.WriteStoryAsync("Save");
        await writer.PostAsync(story + "/picture", ("picture", $"{picture.Id.Value}"));
        await writer.PostAsync(story + "/previews", ("days", "1"));
        var link = new Uri(writer.Page.QuerySelector(".note a.key")!.GetAttribute("href")!).AbsolutePath;

        using var reader = paper.Stranger();
        await reader.VisitAsync(link);
        return (
            link,
            [
                .. reader
                    .Page.QuerySelectorAll("article img, article source, meta[property='og:image']")
                    .Select(shown =>
                        shown.GetAttribute("src")
                        ?? shown.GetAttribute("srcset")?.Split(' ')[0]
                        ?? shown.GetAttribute("content")!
                    )
                    .Select(address => address.Replace("https://paper.example", "", StringComparison.Ordinal)),
            ]
        );
    }

    private static async Task<HttpStatusCode> StatusAsync(TestPaper paper, string address)
    {
        using var answer = await paper.Visitor().GetAsync(address, Stop);
        return answer.StatusCode;
    }
}
