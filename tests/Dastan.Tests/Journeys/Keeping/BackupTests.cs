using System.Security.Cryptography;
using Dastan.Web;
using Dastan.Web.Backups;
using Dastan.Web.Data.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>Backups of a paper that goes on: what they take, what they leave, and when they go.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly KeptBackups backups = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => backups.Dispose();

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task A_backup_takes_only_what_is_new(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        await using var paper = await KeptPaper.OpenAsync();
        var first = await backups.MakeAsync(paper);
        var again = await backups.MakeAsync(paper);
        var files = paper.Services.GetRequiredService<PictureFiles>();
        await files.KeepAsync(RandomNumberGenerator.GetBytes(9_000_000), "image/jpeg", Stop);
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(KeptPaper.Story("saddles"));
            await db.SaveAsync(Stop);
        });
        var third = await backups.MakeAsync(paper);

        Assert.True(first.NewFiles > 0);
        Assert.Equal((0, 0L), (again.NewFiles, again.Added));
        Assert.Equal(1, third.NewFiles);
        Assert.InRange(third.Added, 9_000_000, 9_000_000 + first.Added);
        Assert.Equal(3, (await (await backups.OpenAsync()).TimesAsync(Stop)).Count);
        await CheckBackup.RunAsync(await backups.OpenAsync(), third.Record, backups.Aside("aside"), _ => { }, Stop);
    }

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task Old_backups_go_with_what_only_they_had(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        await using var paper = await KeptPaper.OpenAsync();
        var files = paper.Services.GetRequiredService<PictureFiles>();
        var hash = await files.KeepAsync(RandomNumberGenerator.GetBytes(100_000), "image/jpeg", Stop);
        var few = new BackupSettings
        {
            Days = 2,
            Weeks = 0,
            Months = 0,
        };
        var picture = $"objects/{hash[..2]}/{hash}";
        await backups.MakeAsync(paper, settings: few);
        Assert.NotNull(await backups.Place.GetAsync(picture, Stop));
        File.Delete(files.Find($"{hash}.jpg")!);
        for (var day = 0; day < 2; day++)
        {
            paper.Clock.Advance(TimeSpan.FromDays(1));
            await backups.MakeAsync(paper, settings: few);
        }
        paper.Clock.Advance(TimeSpan.FromHours(30));
        var last = await backups.MakeAsync(paper, settings: few);

        var folder = await backups.OpenAsync();
        var times = await folder.TimesAsync(Stop);
        Assert.Equal(2, times.Count);
        Assert.True(last.Thinned >= 1);
        Assert.Null(await backups.Place.GetAsync(picture, Stop));
        foreach (var at in times)
            await CheckBackup.RunAsync(
                folder,
                await folder.ReadAsync(at, Stop),
                backups.Aside($"aside-{at.Ticks}"),
                _ => { },
                Stop
            );
    }

    [Fact]
    public async Task Of_two_papers_in_one_folder_none_takes_away_the_other_s()
    {
        var none = new BackupSettings
        {
            Days = 0,
            Weeks = 0,
            Months = 0,
        };
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await using var copy = await TestPaper.OpenAsync(SmallPaper.With());
        var first = await backups.MakeAsync(paper, settings: none);
        copy.Clock.Advance(TimeSpan.FromDays(40));

        var other = await backups.MakeAsync(copy, settings: none);

        Assert.NotNull(first.Record.Paper);
        Assert.NotEqual(first.Record.Paper, other.Record.Paper);
        Assert.Equal(0, other.Thinned);
        Assert.Contains(first.Record.At, await (await backups.OpenAsync()).TimesAsync(Stop));
        var papers = new PapersInBackups(backups.Place, null);
        await papers.LookAsync(Stop);
        Assert.Equal(first.Record.At, papers.NewestOf(first.Record.Paper));
        Assert.False(papers.AreOfAnother(first.Record.Paper));
        Assert.True(papers.AreOfAnother("a third"));
    }

    [Fact]
    public async Task What_a_console_calls_a_folder_is_nobody_s_in_a_bucket()
    {
        await using var backups = await KeptBackups.InAsync(Where.Bucket);
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await backups.Place.PutAsync("backups/", default, Stop);
        await backups.Place.PutAsync("objects/", default, Stop);

        await backups.MakeAsync(paper);

        Assert.Single(await (await backups.OpenAsync()).TimesAsync(Stop));
    }

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task While_one_is_being_made_another_waits_for_its_turn(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await backups.MakeAsync(paper);
        await using (await (await backups.OpenAsync()).TakeTurnAsync(Stop))
            Assert.Contains(
                "Another backup is being made",
                (await Assert.ThrowsAsync<TurnTaken>(() => backups.MakeAsync(paper))).Message
            );
        await backups.MakeAsync(paper);
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
            await KeptBackups.AddAsync(paper, "meanwhile");

            var seen = 0;
            await foreach (var _ in snapshot.LinesAsync(stories, Stop))
                seen++;
            Assert.Equal(0, seen);
        });
        Assert.Equal(1, await paper.CountAsync(db => db.Stories));
    }

    [Fact]
    public async Task Only_a_turn_that_is_taken_is_waited_for()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var folder = await BackupFolder.OpenAsync(backups.Place, null, make: true, Stop);
        File.CreateSymbolicLink(
            Path.Combine(backups.Folder, "turn"),
            Path.Combine(backups.Folder, "on a disk", "that is away")
        );

        var problem = await Assert.ThrowsAnyAsync<IOException>(() => backups.MakeAsync(paper));

        Assert.IsNotType<TurnTaken>(problem);
        Assert.Empty(await folder.TimesAsync(Stop));
    }

    [Theory]
    [InlineData(Where.Folder)]
    [InlineData(Where.Bucket)]
    public async Task Whoever_opens_a_new_folder_at_the_same_time_has_the_same_key(Where where)
    {
        await using var backups = await KeptBackups.InAsync(where);
        // In a bucket they wait for each other by chance.
        using var together = new Barrier(where == Where.Folder ? 6 : 3);
        var opened = await Task.WhenAll(
            Enumerable
                .Range(0, together.ParticipantCount)
                .Select(_ =>
                    Task.Factory.StartNew(
                            () =>
                            {
                                together.SignalAndWait(Stop);
                                return BackupFolder.OpenAsync(backups.Anew(), KeptBackups.Key, make: true, Stop);
                            },
                            Stop,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                        .Unwrap()
                )
        );

        var names = new HashSet<string>();
        foreach (var folder in opened)
        {
            names.Add((await folder.PutAsync("saddles"u8.ToArray(), Stop)).Name);
            await folder.SettleAsync(Stop);
        }
        var all = await backups.FilesAsync();
        var kept = await (await backups.OpenAsync(KeptBackups.Key)).GetAsync(Assert.Single(names), Stop);
        Assert.Equal("saddles"u8, kept);
        Assert.Equal(["dastan-backup.json", $"objects/{names.Single()[..2]}/{names.Single()}"], all.Order());
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Only_its_maker_can_read_a_backup()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await backups.MakeAsync(paper);
        var made = Directory.EnumerateFiles(backups.Folder, "*", SearchOption.AllDirectories).ToList();

        Assert.All(
            made.Where(file => Path.GetFileName(file) != "turn"),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file))
        );
        Assert.All(
            Directory.EnumerateDirectories(backups.Folder, "*", SearchOption.AllDirectories),
            folder => Assert.Equal(OwnersOnly.OfFolder, File.GetUnixFileMode(folder))
        );
    }

    [Fact]
    public async Task A_backup_of_the_database_alone_hides_no_pictures_of_those_before()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await backups.MakeAsync(paper);
        await paper.InDatabaseAsync(async db =>
            await new MakeBackup(await backups.OpenAsync(), new()) { WithFiles = false }.RunAsync(
                db,
                paper.Settings.Data,
                paper.Clock.GetUtcNow(),
                Stop
            )
        );

        var third = await backups.MakeAsync(paper);

        Assert.Equal(0, third.NewFiles);
    }
}
