using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;
using Dastan.Tests.Pictures;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What is checked before publication, and previews for people outside.</summary>
public sealed class ChecksTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_with_a_picture_that_has_no_words_is_not_published_until_it_has()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        var (picture, address) = await PictureAsync(paper);
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.VisitAsync(story);
        visitor.Fill(
            "Text",
            $"<p>It cost 4.2 million dollars.</p><figure><img src=\"{address}\" alt=\"\" width=\"640\" height=\"480\"></figure>"
        );

        await visitor.PressAsync("Publish now");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.StatusCode);
        Assert.Equal("The story is not published yet: see what is required below.", visitor.Text(".problem"));
        Assert.Contains(
            "Required The picture dam.jpg has no alternative text: who cannot see it does not know what it shows.",
            Lines(visitor)
        );
        Assert.Contains("alt=\"\"", visitor.Text("textarea[name='body']"), StringComparison.Ordinal);
        Assert.Equal(
            0,
            await paper.CountAsync(db => db.Stories.Where(one => one.BegunBy != null && one.PublishedAt != null))
        );

        visitor.Fill(
            "Text",
            visitor.Text("textarea[name='body']").Replace("alt=\"\"", "alt=\"A dam\"", StringComparison.Ordinal)
        );
        await visitor.PressAsync("Publish now");

        Assert.Equal("/newsroom", visitor.Address);
        Assert.Equal(
            1,
            await paper.CountAsync(db => db.Stories.Where(one => one.BegunBy != null && one.PublishedAt != null))
        );
        Assert.Equal(1, await paper.CountAsync(db => db.PictureUses.Where(use => use.PictureId == picture)));
    }

    [Fact]
    public async Task A_lead_picture_whose_rights_have_ended_holds_the_story_back()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        var (id, _) = await PictureAsync(
            paper,
            picture =>
            {
                picture.Describe(LocalText.Of("en", "A dam"), LocalText.Empty, "Gulnara Bek");
                picture.Allow("", new(2025, 12, 11));
            }
        );
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.PostAsync(story + "/picture", ("picture", $"{id.Value}"));

        await visitor.VisitAsync(story);
        Assert.Contains(
            "Required The rights to the picture dam.jpg do not hold on the day of publication.",
            Lines(visitor)
        );
        await visitor.PressAsync("Publish now");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.StatusCode);
    }

    [Theory]
    // The last day of the rights by the clock of Almaty, and the minute after it.
    [InlineData("2025-12-13T23:59", true)]
    [InlineData("2025-12-14T00:00", false)]
    public async Task Rights_to_a_picture_have_to_last_until_the_day_that_a_story_is_scheduled_for(
        string at,
        bool lasts
    )
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        var (id, _) = await PictureAsync(
            paper,
            picture =>
            {
                picture.Describe(LocalText.Of("en", "A dam"), LocalText.Empty, "Gulnara Bek");
                picture.Allow("", new(2025, 12, 13));
            }
        );
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.PostAsync(story + "/picture", ("picture", $"{id.Value}"));

        await visitor.PostAsync(story + "/schedule", ("at", at));

        const string wanting = "Required The rights to the picture dam.jpg do not hold on the day of publication.";
        Assert.Equal(lasts ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, visitor.Answer.StatusCode);
        Assert.Equal(lasts ? "Scheduled" : "Draft", visitor.Text(".state strong"));
        Assert.Equal(lasts ? [] : [wanting], Lines(visitor).Where(line => line.StartsWith("Required")));
    }

    [Fact]
    public async Task A_picture_whose_rights_end_before_its_day_is_not_given_to_a_scheduled_story()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        var (id, _) = await PictureAsync(
            paper,
            picture =>
            {
                picture.Describe(LocalText.Of("en", "A dam"), LocalText.Empty, "Gulnara Bek");
                picture.Allow("", new(2025, 12, 13));
            }
        );
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.PostAsync(story + "/schedule", ("at", "2025-12-19T18:00"));

        await visitor.PostAsync(story + "/picture", ("picture", $"{id.Value}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.StatusCode);
        Assert.Equal(0, await paper.CountAsync(db => db.Stories.Where(one => one.LeadPictureId != null)));
    }

    [Fact]
    public async Task What_is_only_advised_holds_nothing_back_and_is_said_in_the_language_of_the_visit()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher, "ru");
        await visitor.VisitAsync("/newsroom/stories/new");
        await visitor.PressAsync("Начать");
        visitor.Fill("Заголовок", "A bridge opens in Osh");
        visitor.Fill("Текст", "<p>It cost 900 afghanis.</p>");

        await visitor.PressAsync("Сохранить");

        Assert.Equal(
            [
                "Желательно Нет лида. Его показывают под заголовком в списках, лентах и мессенджерах.",
                "Желательно Нет главного снимка. На полосах и в мессенджерах материал будет без картинки.",
                "Желательно «900 afghanis»: официального курса AFN на этот день нет, и читатели не увидят сумму в своих деньгах.",
            ],
            Lines(visitor)
        );
        await visitor.PressAsync("Опубликовать сейчас");
        Assert.Equal("/newsroom", visitor.Address);
    }

    [Fact]
    public async Task Links_are_followed_and_the_page_is_weighed()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        var ours = await visitor.WriteStoryAsync("Publish now");
        var slug = "";
        await paper.InDatabaseAsync(async db =>
        {
            slug = (await db.Stories.SingleAsync(one => one.BegunBy != null, Stop)).Slug;
            db.Add(new Redirect("/2019/05/12/old", "/rates"));
            await db.SaveAsync(Stop);
        });
        var other = await visitor.BeginStoryAsync();
        visitor.Fill("Headline", "More of the bridge");
        visitor.Fill(
            "Text",
            $"""
            <p><a href="/2025/12/{slug}">one</a>, <a href="/2025/12/never-written">two</a>, <a href="/rates">three</a>,
            <a href="http://127.0.0.1:9/">four</a>, <a href="mailto:desk@paper.example">five</a>,
            <a href="/2025/12/12">six</a>, <a href="https://paper.example/2019/05/12/old">seven</a>.</p>
            """
        );
        await visitor.PressAsync("Save");

        await visitor.VisitAsync(other + "/checks");

        Assert.Equal(
            [
                $"/2025/12/{slug} answers",
                "/2025/12/never-written leads nowhere",
                "/rates answers",
                "/2025/12/12 answers",
                "https://paper.example/2019/05/12/old answers",
                "http://127.0.0.1:9/ leads nowhere",
            ],
            visitor.Page.QuerySelectorAll(".links li").Select(line => line.TextContent)
        );
        Assert.Matches(@"^The page: \d+(\.\d)? KB of 14 KB", visitor.Text("#weight + p"));
        Assert.Equal("Its pictures on a phone: 0 KB of 500 KB", visitor.Text("#weight + p + p"));
        Assert.NotEqual(ours, other);
    }

    private static IEnumerable<string> Lines(StaffVisitor visitor) =>
        visitor.Page.QuerySelectorAll(".checks li").Select(line => line.TextContent);

    private static async Task<(PictureId Id, string Address)> PictureAsync(
        TestPaper paper,
        Action<Picture>? describe = null
    )
    {
        var file = PictureFilesMade.Jpeg();
        var hash = await paper.Services.GetRequiredService<PictureFiles>().KeepAsync(file, "image/jpeg", Stop);
        var picture = new Picture(PictureId.New(), hash, "image/jpeg", 640, 480, file.Length);
        await paper.InDatabaseAsync(async db =>
        {
            picture.ComeFrom(new(hash, "dam.jpg", (await db.Staff.FirstAsync(Stop)).Id, paper.Now));
            describe?.Invoke(picture);
            db.Add(picture);
            await db.SaveAsync(Stop);
        });
        return (picture.Id, $"/pictures/{hash}.jpg");
    }
}
