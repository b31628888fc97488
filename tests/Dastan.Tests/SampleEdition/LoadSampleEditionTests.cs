using System.Net;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.SampleEdition;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
            Assert.True(
                await LoadSampleEdition.IntoAsync(db, files, paper.Services.GetRequiredService<RateBooks>(), Stop)
            );
            Assert.Equal(SampleStory.All().Count, await db.Stories.PublicAt(paper.Now).CountAsync(Stop));
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
        await paper.InDatabaseAsync(db =>
            LoadSampleEdition.IntoAsync(db, files, paper.Services.GetRequiredService<RateBooks>(), Stop)
        );

        await paper.InDatabaseAsync(async db =>
        {
            Assert.False(
                await LoadSampleEdition.IntoAsync(db, files, paper.Services.GetRequiredService<RateBooks>(), Stop)
            );
            Assert.Equal(SampleStory.All().Count, await db.Stories.CountAsync(Stop));
            Assert.Equal(1, await db.Papers.CountAsync(Stop));
        });
    }

    [Fact]
    public async Task Its_rates_are_what_banks_printed_and_go_through_the_guard()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            await SampleRates.IntoAsync(db, paper.Services.GetRequiredService<RateBooks>(), Stop);

            var held = await db.Observations.Where(said => said.Status == ObservationStatus.Held).ToListAsync(Stop);
            // The manat that the Central Bank of Uzbekistan printed for one day, a seventh beside the peg.
            Assert.Equal(["CBU TMT 4037.68"], held.Select(said => $"{said.Bank} {said.Base} {said.Text}"));
            Assert.All(
                await db.KeptAnswers.ToListAsync(Stop),
                answer => Assert.Equal(("Ok", true), (answer.Outcome.ToString(), answer.IsTaken))
            );
            Assert.Equal(Bank.All.Count - 1, await db.LedgerStates.CountAsync(Stop));
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
            await LoadSampleEdition.IntoAsync(db, files, paper.Services.GetRequiredService<RateBooks>(), Stop);
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
