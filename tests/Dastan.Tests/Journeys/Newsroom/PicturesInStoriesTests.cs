using System.Net;
using Dastan.Domain.Staff;
using Dastan.Tests.Pictures;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Pictures of the library in stories.</summary>
public sealed class PicturesInStoriesTests
{
    [Fact]
    public async Task A_story_leads_with_a_picture_and_the_picture_knows_where_it_is_shown()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        await visitor.SendPicturesAsync(("ferry.jpg", PictureFilesMade.FromAgency()));
        var picture = await paper.PictureAsync("ferry.jpg");
        var story = await visitor.WriteStoryAsync("Save");

        await visitor.VisitAsync(story);
        await visitor.VisitAsync(visitor.Page.QuerySelector(".lead-picture a")!.GetAttribute("href")!);
        await visitor.PressAsync("Make it the lead picture");

        Assert.Equal(story, visitor.Address);
        Assert.Equal(
            "A white ferry on a grey sea",
            visitor.Page.QuerySelector(".lead-picture img")!.GetAttribute("alt")
        );
        await visitor.VisitAsync($"/newsroom/pictures/{picture.Id.Value}");
        Assert.Equal("A bridge opens in Osh", visitor.Text("#uses + ul a"));
        Assert.Equal((string[])[], await visitor.FoundPicturesAsync("?which=unused&q=ferry"));
        await visitor.PostAsync($"/newsroom/pictures/{picture.Id.Value}/removal");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.StatusCode);

        await visitor.VisitAsync(story);
        await visitor.PressAsync("Without a lead picture");
        await visitor.PostAsync($"/newsroom/pictures/{picture.Id.Value}/removal");
        Assert.Equal("/newsroom/pictures", visitor.Address);
        Assert.Equal(0, await paper.CountAsync(db => db.Pictures.Where(one => one.Id == picture.Id)));
    }

    [Fact]
    public async Task A_picture_in_the_text_is_a_use_until_it_is_taken_out()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        await visitor.SendPicturesAsync(("ferry.jpg", PictureFilesMade.FromAgency()));
        var picture = await paper.PictureAsync("ferry.jpg");
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.VisitAsync($"/newsroom/pictures?story={story.Split('/')[^1]}");
        var html = visitor.Text(".shelf textarea");

        await visitor.VisitAsync(story);
        visitor.Fill("Text", "<p>It leaves at noon.</p>" + html);
        await visitor.PressAsync("Save");
        Assert.Equal(1, await paper.CountAsync(db => db.PictureUses.Where(use => use.PictureId == picture.Id)));
        Assert.Contains("alt=\"A white ferry on a grey sea\"", html, StringComparison.Ordinal);
        Assert.Contains("<cite>Айгүл Осмонова / Steppe Photos</cite>", html, StringComparison.Ordinal);

        await visitor.VisitAsync(story);
        visitor.Fill("Text", "<p>It leaves at noon.</p>");
        await visitor.PressAsync("Save");
        Assert.Equal(0, await paper.CountAsync(db => db.PictureUses.Where(use => use.PictureId == picture.Id)));
    }
}
