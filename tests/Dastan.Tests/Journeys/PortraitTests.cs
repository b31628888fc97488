using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Staff;
using Dastan.Tests.Journeys.Newsroom;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>Whoever signs stories is shown on their page, as long as a story of theirs is public.</summary>
public sealed class PortraitTests
{
    private static readonly string Byline = $"/newsroom/bylines/{SmallPaper.EconomyDesk.Id.Value}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nothing", false)]
    [InlineData("draft", false)]
    [InlineData("embargoed", false)]
    [InlineData("withdrawn", false)]
    [InlineData("published", true)]
    [InlineData("rights ended", false)]
    public async Task Its_files_and_the_page_show_it_while_a_story_of_theirs_is_public(string state, bool isShown)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var (picture, person) = (await paper.HavePictureAsync(), new Person(PersonId.New(), "aida", Named("Aida")));
        person.Portray(picture.Id);
        var story = state is "draft" or "embargoed"
            ? SmallPaper.Draft("dam", paper.Now)
            : SmallPaper.Published("dam", paper.Now);
        story.SignWith(state is "nothing" ? [] : [person.Id]);
        if (state is "embargoed")
            Assert.Null(story.SetEmbargo(paper.Now + Duration.FromDays(1), "A bank", "", StaffId.New(), paper.Now));
        if (state is "withdrawn")
            Assert.Null(story.Withdraw("It was wrong.", paper.Now, StaffId.New()));
        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(person, story);
            if (state is "rights ended")
                (await db.Pictures.SingleAsync(one => one.Id == picture.Id, Stop)).Allow("", new(2025, 12, 11));
            await db.SaveAsync(Stop);
        });

        HttpStatusCode[] expected = [isShown ? HttpStatusCode.OK : HttpStatusCode.NotFound];
        Assert.Equal(expected, await paper.AnswersAsync(picture));
        using var reader = paper.Visitor();
        var page = await PageAsync(reader, "/by/aida");
        Assert.Equal(isShown ? 1 : 0, page.QuerySelectorAll(".portrait img").Length);
        Assert.Equal(isShown, PortraitOf(page) is not null);
    }

    [Fact, EitherDatabase]
    public async Task It_is_chosen_from_the_library_shown_with_its_words_and_taken_out_again()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("dam", now)]));
        var picture = await paper.HavePictureAsync();
        using var editor = await paper.StaffAsync(Role.Editor);
        using var reader = paper.Visitor();
        Assert.Empty((await PageAsync(reader, "/by/economy-desk")).QuerySelectorAll(".portrait"));

        await editor.VisitAsync(Byline);
        await editor.VisitAsync(editor.Page.QuerySelector("#portrait ~ .acts a")!.GetAttribute("href")!);
        Assert.StartsWith("For the page of Economy desk", editor.Text(".note"), StringComparison.Ordinal);
        await editor.PressAsync("Make it the portrait");

        Assert.Equal(Byline + "?saved", editor.Address);
        Assert.Equal("A dam", editor.Page.QuerySelector("#portrait ~ p img")!.GetAttribute("alt"));
        var page = await PageAsync(reader, "/by/economy-desk");
        Assert.Equal("A dam", page.QuerySelector(".portrait img")!.GetAttribute("alt"));
        Assert.Equal("Gulnara Bek", page.QuerySelector(".portrait .credit")!.TextContent);
        var told = PortraitOf(page)!.Value;
        Assert.Contains(picture.Hash, told.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("Gulnara Bek", told.GetProperty("creditText").GetString());
        Assert.Equal(
            told.GetProperty("url").GetString(),
            page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")
        );

        // The library knows, and keeps it.
        var address = $"/newsroom/pictures/{picture.Id.Value}";
        await editor.VisitAsync(address);
        Assert.Contains("Economy desk", editor.Text("main"), StringComparison.Ordinal);
        await editor.PostAsync(address + "/removal");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        await editor.VisitAsync("/newsroom/pictures?which=unused");
        Assert.DoesNotContain(address, editor.Page.Body!.InnerHtml, StringComparison.Ordinal);

        // What is said of it anew stands on the page that is kept; where nothing is, it shows who it is.
        await paper.InDatabaseAsync(async db =>
        {
            (await db.Pictures.SingleAsync(one => one.Id == picture.Id, Stop)).Describe(
                LocalText.Empty,
                LocalText.Empty,
                ""
            );
            await db.SaveAsync(Stop);
        });
        page = await PageAsync(reader, "/by/economy-desk");
        Assert.Equal("Economy desk", page.QuerySelector(".portrait img")!.GetAttribute("alt"));
        Assert.Null(page.QuerySelector(".portrait .credit"));

        await editor.VisitAsync(Byline);
        Assert.Contains("Say whose picture it is.", editor.Text("main"), StringComparison.Ordinal);
        await editor.PressAsync("Without a portrait");
        Assert.Empty((await PageAsync(reader, "/by/economy-desk")).QuerySelectorAll(".portrait"));
        Assert.Equal([HttpStatusCode.NotFound], await paper.AnswersAsync(picture));
        Assert.Equal(
            2,
            (await paper.AuditAsync()).Count(entry => entry is { Act: "describe-bylines", Kind: "byline" })
        );
    }

    [Fact, EitherDatabase]
    public async Task What_is_no_picture_and_who_is_nobody_are_not_found()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.HavePictureAsync();
        using var editor = await paper.StaffAsync(Role.Editor);
        using var reporter = await paper.StaffAsync(Role.Reporter);

        foreach (
            var (address, sent) in new[]
            {
                (Byline, "nonsense"),
                (Byline, $"{Guid.CreateVersion7()}"),
                ($"/newsroom/bylines/{Guid.CreateVersion7()}", $"{picture.Id.Value}"),
            }
        )
        {
            await editor.PostAsync(address + "/portrait", ("picture", sent));
            Assert.Equal(HttpStatusCode.NotFound, editor.Answer.StatusCode);
        }
        // To reporters the library is the library.
        await reporter.VisitAsync($"/newsroom/pictures?person={SmallPaper.EconomyDesk.Id.Value}");
        Assert.DoesNotContain("Make it the portrait", reporter.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_that_are_one_the_portrait_stays()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var (picture, person) = (await paper.HavePictureAsync(), new Person(PersonId.New(), "desk", Named("Desk")));
        person.Portray(picture.Id);
        await paper.InDatabaseAsync(db =>
        {
            db.Add(person);
            return db.SaveAsync(Stop);
        });
        using var editor = await paper.StaffAsync(Role.Editor);

        await editor.PostAsync(
            $"/newsroom/bylines/{person.Id.Value}/merger",
            ("into", "economy-desk"),
            ("sure", "yes")
        );

        await paper.InDatabaseAsync(async db =>
            Assert.Equal(picture.Id, (await db.People.SingleAsync(Stop)).PortraitId)
        );
    }

    private static LocalText Named(string name) => LocalText.Of("en", name);

    private static async Task<IHtmlDocument> PageAsync(HttpClient reader, string address) =>
        new HtmlParser().ParseDocument(await reader.GetStringAsync(address, Stop));

    // As search engines are told of it.
    private static JsonElement? PortraitOf(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => JsonDocument.Parse(script.TextContent).RootElement)
            .Where(thing => thing.TryGetProperty("mainEntity", out _))
            .Select(thing => thing.GetProperty("mainEntity"))
            .Select(person => person.TryGetProperty("image", out var image) ? image : (JsonElement?)null)
            .Single();
}
