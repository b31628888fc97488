using System.Text;
using System.Text.RegularExpressions;
using Dastan.Domain.Pictures;
using Dastan.Tests.Formats.WordPress;
using Dastan.Tests.Pictures;
using Dastan.Web.Data.Files;
using Dastan.Web.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Imports;

public sealed partial class ImportPagesAndPicturesTests : IDisposable
{
    private static readonly byte[] Gif = Convert.FromHexString(
        "47494638396102000100800000FF0000FFFFFF2C00000000020001000002020C0A003B"
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly string uploads = Directory.CreateTempSubdirectory("dastan-uploads-").FullName;

    public ImportPagesAndPicturesTests()
    {
        Directory.CreateDirectory(Path.Combine(uploads, "2020", "02"));
        File.WriteAllBytes(Path.Combine(uploads, "2020", "02", "hall.gif"), Gif);
    }

    public void Dispose() => Directory.Delete(uploads, recursive: true);

    [Fact]
    public async Task A_page_stands_at_its_slug_and_its_old_addresses_lead_there()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await paper.BringAsync(
            SmallExport.Of(
                PageOf("9", "team", "About us."),
                PageOf("10", "kazakhstan", "In the way."),
                PageOf("11", "search", "Too.")
            )
        );

        Assert.Contains("About us.", await paper.ReadAsync("/team"));
        Assert.Equal("301 /team", await paper.VisitAsync("/about/team/"));
        Assert.Equal("301 /team", await paper.VisitAsync("/?page_id=9"));
        Assert.Equal(["kazakhstan-page", "search-page", "team"], (await paper.PagesAsync()).Select(page => page.Slug));
    }

    [Fact]
    public async Task A_page_that_was_taken_off_here_stays_off()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        await paper.BringAsync(SmallExport.Of(PageOf("9", "team", "About us.")));
        await paper.AskAsync(async db =>
        {
            (await db.StaticPages.SingleAsync(Stop)).Unpublish();
            return await db.SaveAsync(Stop);
        });

        var report = await paper.BringAsync(SmallExport.Of(PageOf("9", "team", "All about us.")));

        Assert.Equal("404", await paper.VisitAsync("/team"));
        Assert.Equal(1, report[ImportCount.EditedHere]);
    }

    [Fact]
    public async Task A_private_page_is_not_public()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await paper.BringAsync(SmallExport.Of(PageOf("9", "team", "About us.", "<wp:status>private</wp:status>")));

        Assert.Equal("404", await paper.VisitAsync("/team"));
    }

    [Fact]
    public async Task Pictures_of_a_folder_stand_in_the_story_and_lead_it()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        var report = await paper.BringAsync(
            Illustrated(),
            choices => choices with { Pictures = new UploadFolder(uploads).FindAsync }
        );

        var story = await paper.StoryAsync();
        var shown = Shown().Match(story.Body).Groups[1].Value;
        Assert.Matches("^/pictures/[0-9a-f]{64}\\.gif$", shown);
        Assert.Equal("200", await paper.VisitAsync(shown));
        var picture = await paper.AskAsync(db => db.Pictures.SingleAsync());
        Assert.Equal(story.LeadPictureId, picture.Id);
        Assert.Equal(
            (2, 1, "A hall", "The hall in May"),
            (picture.Width, picture.Height, picture.Alternative.In("en"), picture.Caption.In("en"))
        );
        Assert.Equal((1, 0), (report[ImportCount.PicturesAdded], report[ImportCount.PicturesMissing]));
    }

    [Fact]
    public async Task A_picture_that_was_removed_here_comes_again_and_stops_no_import()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        ImportChoices WithFolder(ImportChoices choices) =>
            choices with
            {
                // As a shell completes it.
                Pictures = new UploadFolder(uploads + "/").FindAsync,
            };
        await paper.BringAsync(Illustrated(), WithFolder);
        await paper.AskAsync(async db =>
        {
            await db.Stories.ExecuteUpdateAsync(set => set.SetProperty(story => story.LeadPictureId, (PictureId?)null));
            await db.PictureUses.ExecuteDeleteAsync();
            return await db.Pictures.ExecuteDeleteAsync();
        });

        await paper.BringAsync(Illustrated(), WithFolder);
        await paper.BringAsync(Illustrated(), WithFolder);

        Assert.Equal(1, await paper.AskAsync(db => db.Pictures.CountAsync()));
    }

    [Fact]
    public async Task Where_and_by_what_a_picture_was_taken_stays_out_of_what_readers_get()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var sent = PictureFilesMade.FromTelephone();

        await BringAsync(paper, sent);

        var picture = await paper.AskAsync(db => db.Pictures.SingleAsync());
        var files = paper.Paper.Services.GetRequiredService<PictureFiles>();
        var shown = await File.ReadAllBytesAsync(files.FindOriginal(picture.Hash)!, Stop);
        Assert.NotEqual(picture.Hash, picture.OriginalHash);
        Assert.DoesNotContain("Camera of a telephone", Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
        Assert.Equal(sent, await File.ReadAllBytesAsync(files.FindAsItCame(picture.OriginalHash, "image/jpeg")!, Stop));
        Assert.Equal(
            (480, 640, "hall.gif", (object?)null),
            (picture.Width, picture.Height, picture.Name, picture.BroughtBy)
        );
        Assert.NotNull(picture.Looks);
        Assert.Equal("404", await paper.VisitAsync($"/pictures/{picture.OriginalHash}.jpg"));
    }

    [Fact]
    public async Task What_the_file_says_of_itself_fills_what_the_other_system_left_out()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await BringAsync(paper, PictureFilesMade.FromAgency());

        var picture = await paper.AskAsync(db => db.Pictures.SingleAsync());
        Assert.Equal("The hall in May", picture.Caption.In("en"));
        Assert.Equal("A hall", picture.Alternative.In("en"));
        Assert.Equal(("Айгүл Осмонова / Steppe Photos", "One use, 2026"), (picture.Credit, picture.Rights));
    }

    [Fact]
    public async Task What_a_story_brings_is_open_to_readers_and_what_a_draft_brings_is_not()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        await BringAsync(paper, PictureFilesMade.Jpeg());
        var picture = await paper.AskAsync(db => db.Pictures.SingleAsync());
        Assert.Equal("200", await paper.VisitAsync($"/pictures/{picture.Hash}.jpg"));
        await paper.AskAsync(async db =>
        {
            Assert.Null((await db.Stories.SingleAsync()).Withdraw("Wrong.", paper.Paper.Now));
            return await db.SaveAsync(Stop);
        });

        Assert.Equal("404", await paper.VisitAsync($"/pictures/{picture.Hash}.jpg"));
    }

    public static TheoryData<byte[], string> Refused =>
        new()
        {
            { "<html>"u8.ToArray(), "HTML files are not taken" },
            { PictureFilesMade.Jpeg()[..4000], "damaged or cut off" },
            { PictureFilesMade.Heic(), "HEIC files are not taken" },
            { [], "There is nothing in the file" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_whole_picture_is_left_out_and_the_report_says_why(byte[] file, string why)
    {
        await using var paper = await ImportedPaper.OpenAsync();

        var report = await BringAsync(paper, file);

        Assert.Equal((0, 1), (report[ImportCount.PicturesAdded], report[ImportCount.PicturesMissing]));
        var note = Assert.Single(report.Notes, note => note.What.StartsWith("picture ", StringComparison.Ordinal));
        Assert.Contains("hall.gif not brought: ", note.What, StringComparison.Ordinal);
        Assert.Contains(why, note.What, StringComparison.Ordinal);
        Assert.Empty(await paper.AskAsync(db => db.Pictures.ToListAsync()));
    }

    [Fact]
    public async Task The_same_photograph_from_two_addresses_and_with_other_words_in_it_comes_once()
    {
        await using var paper = await ImportedPaper.OpenAsync();
        var same = PictureFilesMade.FromAgency();
        await BringAsync(paper, same);

        // The same pixels, of which somebody else said nothing.
        var report = await BringAsync(
            paper,
            same,
            Illustrated()
                .Replace("hall", "room", StringComparison.Ordinal)
                .Replace("post-1", "post-2", StringComparison.Ordinal)
                .Replace("<wp:post_id>1<", "<wp:post_id>2<", StringComparison.Ordinal)
        );

        Assert.Equal(0, report[ImportCount.PicturesAdded]);
        Assert.Single(await paper.AskAsync(db => db.Pictures.ToListAsync()));
    }

    [Fact]
    public async Task A_picture_that_did_not_come_is_a_link_until_it_does()
    {
        await using var paper = await ImportedPaper.OpenAsync();

        var report = await paper.BringAsync(Illustrated());
        var without = await paper.StoryAsync();
        await paper.BringAsync(
            Illustrated(),
            choices => choices with { Pictures = new UploadFolder(uploads).FindAsync }
        );
        var with = await paper.StoryAsync();
        var again = await paper.BringAsync(Illustrated());

        Assert.DoesNotContain("<img", without.Body);
        Assert.Contains($"{SmallExport.Site}/wp-content/uploads/2020/02/hall.gif", without.Body);
        Assert.Equal(1, report[ImportCount.PicturesMissing]);
        Assert.Contains("<img", with.Body);
        Assert.Equal(1, again[ImportCount.Unchanged]);
    }

    [Theory]
    [InlineData("https://old.example/wp-content/uploads/../../../../etc/hostname")]
    [InlineData("https://old.example/wp-content/uploads/%2e%2e/%2e%2e/%2e%2e/etc/hostname")]
    [InlineData("https://old.example/wp-content/uploads//etc/hostname")]
    [InlineData("/../../etc/hostname")]
    [InlineData("https://old.example/wp-content/uploads/2020/02/hall%00.gif")]
    [InlineData("/hall%00.gif")]
    [InlineData("https://old.example/wp-content/uploads/2020/02/none.gif")]
    public async Task No_address_leads_out_of_the_folder(string address)
    {
        var (bytes, reason) = await new UploadFolder(uploads).FindAsync(address, TestContext.Current.CancellationToken);

        Assert.Null(bytes);
        Assert.Equal("it is not in the folder", reason);
    }

    private static Task<ImportReport> BringAsync(ImportedPaper paper, byte[] picture, string? export = null) =>
        paper.BringAsync(
            export ?? Illustrated(),
            choices => choices with { Pictures = (_, _) => Task.FromResult<(byte[]?, string)>((picture, "")) }
        );

    private static string Illustrated() =>
        SmallExport.Of(
            SmallExport.Post(
                "1",
                $"One.\n\n<img class=\"wp-image-7\" src=\"{SmallExport.Site}/wp-content/uploads/2020/02/hall-300x200.gif\" alt=\"\">",
                "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>"
            ),
            SmallExport.Upload("7", "hall.gif", "A hall", "The hall in May")
        );

    private static string PageOf(string id, string slug, string content, string more = "") =>
        SmallExport
            .Post(id, content, $"<wp:post_name>{slug}</wp:post_name>{more}", title: "About")
            .Replace("<wp:post_type>post", "<wp:post_type>page")
            .Replace($"/2020/02/post-{id}/", $"/about/{slug}/");

    [GeneratedRegex("<img[^>]*src=\"([^\"]*)\"")]
    private static partial Regex Shown();
}
