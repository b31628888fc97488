using Dastan.Domain.Staff;
using Dastan.Tests.Pictures;
using Dastan.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Pictures that look like others of the library.</summary>
public sealed class AlikePicturesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_picture_in_another_size_or_form_is_noticed_and_another_is_not()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);

        var told = await visitor.SendPicturesAsync(
            ("steppe.jpg", PictureFilesMade.Steppe(1200, 800, "jpg")),
            ("steppe small.webp", PictureFilesMade.Steppe(600, 400, "webp")),
            ("steppe dark.png", PictureFilesMade.Steppe(1000, 667, "png", light: 0.8)),
            ("sea.jpg", PictureFilesMade.Steppe(1200, 800, "jpg", sunAt: 0.2))
        );

        Assert.Equal(
            [
                "steppe.jpg: taken in.",
                "steppe small.webp: taken in. It looks like steppe.jpg.",
                "steppe dark.png: taken in. It looks like steppe.jpg, steppe small.webp.",
                "sea.jpg: taken in.",
            ],
            told.Select(line => line.Replace("steppe small.webp, steppe.jpg", "steppe.jpg, steppe small.webp"))
        );
        await visitor.VisitAsync(await paper.PictureAddressAsync("steppe.jpg"));
        Assert.Equal(
            ["steppe dark.png", "steppe small.webp"],
            visitor.Page.QuerySelectorAll("#alike ~ ul a").Select(link => link.TextContent.Trim()).Order()
        );
        Assert.Contains("600 × 400", visitor.Text("#alike ~ ul"));
        await visitor.VisitAsync(visitor.Page.QuerySelector("#alike ~ ul a")!.GetAttribute("href")!);
        Assert.Contains("steppe.jpg", visitor.Text("#alike ~ ul"));
    }

    [Fact]
    public async Task One_surface_looks_like_nothing()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);

        var told = await visitor.SendPicturesAsync(
            ("one.png", PictureFilesMade.Plain(200, 100)),
            ("two.png", PictureFilesMade.Plain(300, 100))
        );

        Assert.Equal(["one.png: taken in.", "two.png: taken in."], told);
    }

    [Fact]
    public async Task A_picture_that_leaves_is_not_met_again()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Editor);
        await visitor.SendPicturesAsync(("steppe.jpg", PictureFilesMade.Steppe(1200, 800, "jpg")));

        await visitor.PostAsync(await paper.PictureAddressAsync("steppe.jpg") + "/removal");
        var told = await visitor.SendPicturesAsync(("again.webp", PictureFilesMade.Steppe(600, 400, "webp")));

        Assert.Equal(["again.webp: taken in."], told);
        Assert.Equal(4, await paper.CountAsync(db => db.LikenessMarks));
    }

    [Fact]
    public async Task Those_that_came_before_are_looked_at_in_the_quiet_and_once()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var old = await paper.HavePictureAsync(PictureFilesMade.Steppe(1200, 800, "png"));
        var gone = await paper.HavePictureAsync(PictureFilesMade.Steppe(900, 600, "png", sunAt: 0.1));
        foreach (var file in Directory.GetFiles(paper.Settings.Data, gone.Hash + "*", SearchOption.AllDirectories))
            File.Delete(file);
        var job = paper.Services.GetRequiredService<LookAtPictures>();

        Assert.True(await job.LookAsync(Stop));
        Assert.True(await job.LookAsync(Stop));

        Assert.Equal(0, await paper.CountAsync(db => db.Pictures.Where(picture => picture.Looks == null)));
        Assert.Equal(4, await paper.CountAsync(db => db.LikenessMarks));
        Assert.Equal(4, await paper.CountAsync(db => db.LikenessMarks.Where(mark => mark.PictureId == old.Id)));
        using var visitor = await paper.StaffAsync(Role.Reporter);
        var told = await visitor.SendPicturesAsync(("again.webp", PictureFilesMade.Steppe(600, 400, "webp")));
        Assert.Equal([$"again.webp: taken in. It looks like A dam."], told);
    }

    [Fact]
    public async Task It_happens_by_itself_after_the_start()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.HavePictureAsync(PictureFilesMade.Steppe(1200, 800, "png"));

        while (await paper.CountAsync(db => db.Pictures.Where(picture => picture.Looks == null)) > 0)
        {
            paper.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(10, Stop);
        }
    }
}
