using System.Text.RegularExpressions;
using Dastan.Tests.Formats.WordPress;
using Dastan.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Imports;

public sealed partial class ImportPagesAndPicturesTests : IDisposable
{
    private static readonly byte[] Gif = Convert.FromHexString(
        "47494638396102000100800000FF0000FFFFFF2C00000000020001000002020C0A003B"
    );

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
    [InlineData("https://old.example/wp-content/uploads/2020/02/none.gif")]
    public async Task No_address_leads_out_of_the_folder(string address)
    {
        var (bytes, reason) = await new UploadFolder(uploads).FindAsync(address, TestContext.Current.CancellationToken);

        Assert.Null(bytes);
        Assert.Equal("it is not in the folder", reason);
    }

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
