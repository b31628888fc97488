using System.Text.RegularExpressions;
using Dastan.Domain.Papers;
using Dastan.Web;
using Dastan.Web.Mirrors;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A mirror has what readers see, to the byte, and nothing else.</summary>
public sealed partial class MirrorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-mirror-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact, WalksAll]
    public async Task Every_page_feed_and_picture_is_a_file_of_the_same_bytes()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var report = await MirrorAsync(paper);
        using var reader = paper.Visitor();

        foreach (
            var (address, file) in new[]
            {
                ("/", "index.html"),
                ("/ru", "ru/index.html"),
                ("/kazakhstan", "kazakhstan/index.html"),
                ("/front.rss", "front.rss"),
                ("/ru/front.json", "ru/front.json"),
                ("/sitemap.xml", "sitemap.xml"),
                ("/rates", "rates/index.html"),
                ("/robots.txt", "robots.txt"),
            }
        )
            Assert.Equal(await reader.GetByteArrayAsync(address, Stop), File.ReadAllBytes(Path.Combine(folder, file)));
        await paper.InDatabaseAsync(async db =>
            Assert.All(
                await db.Stories.AsNoTracking().ToListAsync(Stop),
                story =>
                    Assert.Contains(
                        Directory.EnumerateDirectories(folder, story.Slug, SearchOption.AllDirectories),
                        page => File.Exists(Path.Combine(page, "index.html"))
                    )
            )
        );
        foreach (var ending in new[] { "*.webp", "*.png", "*.rss", "*.atom", "*.md" })
            Assert.NotEmpty(Directory.EnumerateFiles(folder, ending, SearchOption.AllDirectories));
        Assert.Empty(report.Failed);
        Assert.False(Directory.Exists(Path.Combine(folder, "newsroom")));
        Assert.Equal(report.Files, File.ReadAllLines(Path.Combine(folder, "SHA256SUMS")).Length);
        using var key = MirrorKey.OpenOrMake(paper.Settings.Data);
        var found = CheckMirror.Of(folder, key, Stop);
        Assert.True(report.IsSigned && found.AreNone);
        Assert.Equal(report.Files + 1, found.Manifest.Files.Count);
    }

    [Fact]
    public async Task The_next_run_writes_what_changed_and_takes_away_what_is_no_longer_public()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("saddles", now), SmallPaper.Draft("secret", now)])
        );
        var page = Path.Combine(folder, "2025", "12", "saddles", "index.html");
        await MirrorAsync(paper);
        var before = File.ReadAllText(page);
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "of somebody else");
        var again = await MirrorAsync(paper);
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(one => one.Slug == "saddles", Stop);
            Assert.Null(story.Withdraw("It was wrong.", paper.Now));
            await db.SaveAsync(Stop);
        });
        var third = await MirrorAsync(paper);

        Assert.Contains("Body of saddles", before);
        Assert.Equal((0, 0), (again.Written, again.Gone));
        Assert.True(third.Written > 0);
        Assert.False(File.Exists(page) && File.ReadAllText(page).Contains("Body of saddles", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, "mine.txt")));
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("secret", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.DoesNotContain("PRIVATE KEY", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Old_addresses_lead_on_and_what_was_withdrawn_says_so_though_no_page_names_them()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    SmallPaper.Published("saddles", now),
                    SmallPaper.Published("felt", now - Duration.FromMinutes(10)),
                    SmallPaper.Draft("secret", now),
                ]
            )
        );
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(new Redirect("/old/saddles", "/2025/12/saddles"));
            db.Add(new Redirect("/old/secret", "/2025/12/secret"));
            // It leads to the address as it is written, page or none.
            db.Add(new Redirect("/old/hidden", "/2025/12/secret/"));
            var story = await db.Stories.SingleAsync(one => one.Slug == "felt", Stop);
            Assert.Null(story.Withdraw("It was wrong.", paper.Now));
            await db.SaveAsync(Stop);
        });

        var report = await MirrorAsync(paper);

        Assert.Contains("/2025/12/saddles", File.ReadAllText(Path.Combine(folder, "old", "saddles", "index.html")));
        Assert.Contains("It was wrong.", File.ReadAllText(Path.Combine(folder, "2025", "12", "felt", "index.html")));
        Assert.False(Directory.Exists(Path.Combine(folder, "old", "secret")));
        Assert.False(Directory.Exists(Path.Combine(folder, "old", "hidden")));
        Assert.False(Directory.Exists(Path.Combine(folder, "2025", "12", "secret")));
        Assert.Contains("/old/secret: leads to /2025/12/secret, which is not in the mirror", report.Left);
        Assert.True(report.IsSigned);
    }

    [Fact]
    public async Task A_list_goes_on_from_page_to_page_without_a_query()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [.. Enumerable.Range(0, 45).Select(number => SmallPaper.Published($"saddles-{number}", now))]
            )
        );
        var report = await MirrorAsync(paper);

        var (page, seen, pages) = ("/kazakhstan", new HashSet<string>(), 0);
        while (page is not null)
        {
            var text = File.ReadAllText(Path.Combine(folder, page.TrimStart('/'), "index.html"));
            Assert.DoesNotContain("href=\"/kazakhstan?", text, StringComparison.Ordinal);
            seen.UnionWith(StoriesNamed().Matches(text).Select(link => link.Value));
            page = OlderPage().Match(text) is { Success: true, Value: var older } ? older : null;
            pages++;
        }

        Assert.Equal((3, 45), (pages, seen.Count));
        Assert.Empty(report.Failed);
        using var key = MirrorKey.OpenOrMake(paper.Settings.Data);
        Assert.True(CheckMirror.Of(folder, key, Stop).AreNone);
    }

    [Theory]
    [InlineData("/", true, "index.html")]
    [InlineData("/kazakhstan", true, "kazakhstan/index.html")]
    [InlineData("/kazakhstan.rss", false, "kazakhstan.rss")]
    [InlineData("/%D1%82%D0%B5%D0%BC%D0%B0", true, "тема/index.html")]
    [InlineData("/", false, null)]
    [InlineData("/a/../../b", true, null)]
    [InlineData("/a/%2e%2e/b", true, null)]
    [InlineData("/a%5cb", true, null)]
    [InlineData("/a%00b", false, null)]
    [InlineData("/a%0Ab", true, null)]
    [InlineData("/SHA256SUMS", false, null)]
    [InlineData("/dastan-mirror.json", true, null)]
    [InlineData("/dastan-mirror.sig", false, null)]
    [InlineData("/dastan-mirror.journal", false, null)]
    [InlineData("/%D1%82%D0%B5%D0%BC%D0%B0.webp", false, "тема.webp")]
    public void An_address_has_one_place_in_the_folder_and_none_outside(string address, bool isPage, string? path) =>
        Assert.Equal(path, MirrorPath.Of(address, isPage));

    [GeneratedRegex("(?<=href=\")/2025/12/saddles-[0-9]+(?=\")")]
    private static partial Regex StoriesNamed();

    [GeneratedRegex("(?<=<a href=\")[^\"]+(?=\" rel=\"next\")")]
    private static partial Regex OlderPage();

    private async Task<MirrorReport> MirrorAsync(TestPaper paper)
    {
        await using var beside = await Newspaper.BuildAsync(paper.Settings, paper.Clock, Stop);
        using var key = MirrorKey.OpenOrMake(paper.Settings.Data);
        IReadOnlyList<string> former = [];
        await paper.InDatabaseAsync(async db => former = await FormerAddresses.OfAsync(db, paper.Now, Stop));
        return await new MakeMirror(
            new UnopenedPaper(beside, paper.Settings.PublicAddress),
            new(paper.Settings.PublicAddress),
            folder,
            key
        )
        {
            Former = former,
        }.RunAsync(paper.Now, _ => { }, Stop);
    }
}
