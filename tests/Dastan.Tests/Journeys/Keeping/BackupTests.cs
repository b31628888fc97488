using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dastan.Web;
using Dastan.Web.Backups;
using Dastan.Web.Data.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>Backups of a paper that goes on: what they have, what they take, and what comes out of them.</summary>
public sealed class BackupTests : IDisposable
{
    private const string Key = "an old key under the saddle";

    private readonly string folder = Directory.CreateTempSubdirectory("dastan-backups-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Restored_elsewhere_every_public_page_is_the_same_to_the_byte()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var record = (await BackUpAsync(paper, Key)).Record;

        await using var restored = await KeptPaper.OpenMadeAsync(
            (db, made) => RestoreBackup.IntoAsync(db, made.Data, Open(Key), record, _ => { }, withSearch: true, Stop)
        );

        using var here = paper.Visitor();
        using var there = restored.Visitor();
        var addresses = await AddressesAsync(here);
        foreach (var address in addresses)
            Assert.Equal(await AnswerAsync(here, address), await AnswerAsync(there, address));
        Assert.True(addresses.Count > 100, $"only {addresses.Count} addresses were found");
    }

    [Fact]
    public async Task A_backup_takes_only_what_is_new()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var first = await BackUpAsync(paper);
        var again = await BackUpAsync(paper);
        var files = paper.Services.GetRequiredService<PictureFiles>();
        await files.KeepAsync(RandomNumberGenerator.GetBytes(9_000_000), "image/jpeg", Stop);
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(KeptPaper.Story("saddles"));
            await db.SaveAsync(Stop);
        });
        var third = await BackUpAsync(paper);

        Assert.True(first.NewFiles > 0);
        Assert.Equal((0, 0L), (again.NewFiles, again.Added));
        Assert.Equal(1, third.NewFiles);
        Assert.InRange(third.Added, 9_000_000, 9_000_000 + first.Added);
        Assert.Equal(3, Open().Times().Count);
        await CheckBackup.RunAsync(Open(), third.Record, In("aside"), _ => { }, Stop);
    }

    [Fact]
    public async Task The_paper_of_any_backup_comes_back()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        for (var number = 1; number <= 3; number++)
        {
            await AddAsync(paper, $"story-{number}");
            await BackUpAsync(paper);
            paper.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(1, await StoriesAsync(TestPaper.Start + Duration.FromMinutes(1)));
        Assert.Equal(2, await StoriesAsync(TestPaper.Start + Duration.FromHours(1)));
        Assert.Equal(3, await StoriesAsync(null));
        var early = Assert.Throws<FormatException>(() =>
            RestoreBackup.Find(Open(), (TestPaper.Start - Duration.FromDays(1)).ToDateTimeOffset())
        );
        Assert.Contains("The oldest backup", early.Message);
    }

    [Fact]
    public async Task A_backup_is_never_restored_over_a_paper()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var record = (await BackUpAsync(paper)).Record;
        await AddAsync(paper, "afterwards");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            KeptPaper.InAsync(
                paper.Settings,
                db => RestoreBackup.IntoAsync(db, paper.Settings.Data, Open(), record, _ => { }, true, Stop)
            )
        );

        Assert.Equal(1, await paper.CountAsync(db => db.Stories));
    }

    [Fact]
    public async Task Who_has_no_key_learns_nothing()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await BackUpAsync(paper, Key);
        var picture = Web.Data.Whole.PaperFiles.In(paper.Settings.Data)[0];
        var bytes = File.ReadAllBytes(Path.Combine(paper.Settings.Data, picture));

        var without = Assert.Throws<FormatException>(() => Open());
        var another = Assert.Throws<FormatException>(() => Open("another key under the saddle"));

        Assert.Contains("are encrypted", without.Message);
        Assert.Contains("another key", another.Message);
        Assert.DoesNotContain(Key, without.Message + another.Message);
        var all = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        Assert.DoesNotContain(all, file => file.Contains(PictureFiles.HashOf(bytes), StringComparison.Ordinal));
        Assert.All(all, file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("Chapar"u8)));
        Assert.All(all, file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(bytes.AsSpan(0, 200))));
    }

    [Fact]
    public async Task A_spoiled_backup_is_found_out()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var record = (await BackUpAsync(paper)).Record;
        var objects = Directory.EnumerateFiles(Path.Combine(folder, "objects"), "*", SearchOption.AllDirectories);
        foreach (var file in objects.Take(12).ToList())
        {
            var whole = File.ReadAllBytes(file);
            var spoiled = whole.ToArray();
            spoiled[^3] ^= 1;
            File.WriteAllBytes(file, spoiled);

            var problem = await Assert.ThrowsAsync<FormatException>(() =>
                CheckBackup.RunAsync(Open(), record, In($"aside-{Path.GetFileName(file)}"), _ => { }, Stop)
            );
            Assert.Contains(Path.GetFileName(file), problem.Message);
            File.WriteAllBytes(file, whole);
        }
        File.Delete(objects.First());
        var missing = await Assert.ThrowsAsync<FormatException>(() =>
            CheckBackup.RunAsync(Open(), record, In("aside"), _ => { }, Stop)
        );
        Assert.Contains("is missing", missing.Message);
    }

    [Fact]
    public async Task A_picture_that_is_spoiled_is_told_of_and_does_not_touch_what_is_kept()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var first = await BackUpAsync(paper);
        var picture = Web.Data.Whole.PaperFiles.In(paper.Settings.Data)[0];
        File.AppendAllText(Path.Combine(paper.Settings.Data, picture), "x");

        var second = await BackUpAsync(paper);

        Assert.Equal([picture], second.Spoiled);
        await CheckBackup.RunAsync(Open(), first.Record, In("aside-1"), _ => { }, Stop);
        await CheckBackup.RunAsync(Open(), second.Record, In("aside-2"), _ => { }, Stop);
    }

    [Fact]
    public async Task Old_backups_go_with_what_only_they_had()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var files = paper.Services.GetRequiredService<PictureFiles>();
        var hash = await files.KeepAsync(RandomNumberGenerator.GetBytes(100_000), "image/jpeg", Stop);
        var few = new BackupSettings
        {
            Days = 2,
            Weeks = 0,
            Months = 0,
        };
        await BackUpAsync(paper, settings: few);
        File.Delete(files.Find($"{hash}.jpg")!);
        for (var day = 0; day < 2; day++)
        {
            paper.Clock.Advance(TimeSpan.FromDays(1));
            await BackUpAsync(paper, settings: few);
        }
        paper.Clock.Advance(TimeSpan.FromHours(30));
        var last = await BackUpAsync(paper, settings: few);

        Assert.Equal(2, Open().Times().Count);
        Assert.True(last.Thinned >= 1);
        var size = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Max(file => new FileInfo(file).Length);
        Assert.InRange(size, 1, 1_000_000);
        foreach (var at in Open().Times())
            await CheckBackup.RunAsync(Open(), Open().Read(at), In($"aside-{at.Ticks}"), _ => { }, Stop);
    }

    [Fact]
    public async Task While_one_is_being_made_another_waits_for_its_turn()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await BackUpAsync(paper);
        using (Open().TakeTurn())
            Assert.Contains(
                "Another backup is being made",
                (await Assert.ThrowsAsync<TurnTaken>(() => BackUpAsync(paper))).Message
            );
        await BackUpAsync(paper);
    }

    [Fact]
    public async Task Writers_do_not_wait_for_a_backup_and_it_does_not_see_what_they_write()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            var stories = (await Web.Data.Whole.FormOfPaper.OfAsync(db, Stop)).Tables.Single(table =>
                table.Name == "stories"
            );
            await using var snapshot = await db.Rows.SeeAsync(Stop);
            await AddAsync(paper, "meanwhile");

            var seen = 0;
            await foreach (var _ in snapshot.LinesAsync(stories, Stop))
                seen++;
            Assert.Equal(0, seen);
        });
        Assert.Equal(1, await paper.CountAsync(db => db.Stories));
    }

    // All that the sitemaps name, the pictures and feeds that the front names, and what no page names.
    private static async Task<HashSet<string>> AddressesAsync(HttpClient reader)
    {
        var found = new HashSet<string>
        {
            "/",
            "/ru",
            "/sitemap.xml",
            "/front.rss",
            "/front.atom",
            "/front.json",
            "/robots.txt",
            "/search?q=cotton",
            "/ru/search?q=хлопок",
            "/rates",
            "/v2/rates",
            "/v1/latest",
            "/nowhere",
        };
        var index = XDocument.Parse(await reader.GetStringAsync("/sitemap.xml", Stop));
        foreach (var sitemap in Places(index))
        {
            found.Add(sitemap);
            found.UnionWith(Places(XDocument.Parse(await reader.GetStringAsync(sitemap, Stop))));
        }
        var front = await reader.GetStringAsync("/", Stop);
        found.UnionWith(Regex.Matches(front, "/pictures/[0-9a-z-]+[.][a-z]+").Select(picture => picture.Value));
        return found;
    }

    private static IEnumerable<string> Places(XDocument sitemap) =>
        sitemap
            .Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => new Uri(element.Value).PathAndQuery);

    private static async Task<string> AnswerAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address, Stop);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return $"{address}: {answer.StatusCode} {answer.Headers.ETag} {PictureFiles.HashOf(bytes)}";
    }

    private async Task<int> StoriesAsync(Instant? to)
    {
        var record = RestoreBackup.Find(Open(), to?.ToDateTimeOffset());
        await using var restored = await KeptPaper.OpenMadeAsync(
            (db, made) => RestoreBackup.IntoAsync(db, made.Data, Open(), record, _ => { }, withSearch: true, Stop)
        );
        return await restored.CountAsync(db => db.Stories);
    }

    private static Task AddAsync(TestPaper paper, string slug) =>
        paper.InDatabaseAsync(async db =>
        {
            var story = SmallPaper.Published(slug, paper.Now);
            db.Add(story);
            await db.SaveAsync(Stop);
        });

    private async Task<BackupReport> BackUpAsync(TestPaper paper, string? key = null, BackupSettings? settings = null)
    {
        BackupReport? report = null;
        await paper.InDatabaseAsync(async db =>
            report = await new MakeBackup(BackupFolder.Open(folder, key, make: true), settings ?? new()).RunAsync(
                db,
                paper.Settings.Data,
                paper.Clock.GetUtcNow(),
                Stop
            )
        );
        return report!;
    }

    private BackupFolder Open(string? key = null) => BackupFolder.Open(folder, key, make: false);

    // Beside the backups, whose folder is theirs alone.
    private string In(string name) => Directory.CreateDirectory(Path.Combine(folder, "aside", name)).FullName;
}
