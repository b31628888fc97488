using System.Net;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data.Files;
using Dastan.Web.SampleEdition;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.SampleEdition;

public sealed class LoadSampleEditionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_paper_is_filled_with_the_sample_edition()
    {
        await using var paper = await TestPaper.OpenAsync();
        var files = new PictureFiles(paper.Settings.Data);

        await paper.InDatabaseAsync(async db =>
        {
            Assert.True(await LoadSampleEdition.IntoAsync(db, files, Stop));
            Assert.Equal(SampleStory.All().Count, await db.Stories.PublicAt(paper.Now).CountAsync(Stop));
            Assert.Equal(10, await db.OfficialRates.CountAsync(Stop));
        });
        await paper.InDatabaseAsync(async db =>
        {
            var front = await db
                .Fronts.Include(front => front.Slots)
                .SingleAsync(front => front.Edition == "en" && front.Section == "", Stop);
            Assert.Equal(SamplePaper.Fronts()["en"].Count, front.Slots.Count);
        });
    }

    [Fact]
    public async Task Loading_it_twice_adds_nothing()
    {
        await using var paper = await TestPaper.OpenAsync();
        var files = new PictureFiles(paper.Settings.Data);
        await paper.InDatabaseAsync(db => LoadSampleEdition.IntoAsync(db, files, Stop));

        await paper.InDatabaseAsync(async db =>
        {
            Assert.False(await LoadSampleEdition.IntoAsync(db, files, Stop));
            Assert.Equal(SampleStory.All().Count, await db.Stories.CountAsync(Stop));
            Assert.Equal(1, await db.Papers.CountAsync(Stop));
        });
    }

    [Fact]
    public async Task Its_pictures_are_served_for_ever_and_nothing_else_of_the_folder_is()
    {
        await using var paper = await TestPaper.OpenAsync();
        var files = new PictureFiles(paper.Settings.Data);
        var hash = "";
        await paper.InDatabaseAsync(async db =>
        {
            await LoadSampleEdition.IntoAsync(db, files, Stop);
            hash = (await db.Pictures.OrderBy(picture => picture.Hash).FirstAsync(Stop)).Hash;
        });
        using var visitor = paper.Visitor();

        using var picture = await visitor.GetAsync($"/pictures/{hash}.png", Stop);
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", picture.Headers.GetValues("Cache-Control").Single());
        Assert.Equal(hash, PictureFiles.HashOf(await picture.Content.ReadAsByteArrayAsync(Stop)));

        foreach (var other in new[] { $"{hash}.jpg", $"{hash}", "dastan.db", "..%2fdastan.db", $"{hash}.png.part" })
        {
            using var answer = await visitor.GetAsync($"/pictures/{other}", Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
