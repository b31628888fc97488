using System.Security.Cryptography;
using Dastan.Domain.Papers;
using Dastan.Web;
using Dastan.Web.Backups;
using Dastan.Web.Checks;
using Dastan.Web.Commands;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What is wrong with a paper is found, and told in a sentence; what can be mended is.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class CheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-check-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_paper_that_is_well_is_well()
    {
        await using var paper = await KeptPaper.OpenAsync();
        foreach (var file in Directory.EnumerateFiles(paper.Settings.Data))
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var told = await LookAsync(paper, Check.All());

        Assert.Equal(
            [
                "database: well",
                "pictures: well",
                "files: well",
                "search: well",
                "lists: well",
                "links: well",
                "machine: mind: No backups are made by themselves: set Backup:Folder.",
            ],
            told.Lines
        );
        Assert.True(told.IsWell);
    }

    [Fact]
    public async Task A_picture_that_is_lost_or_spoiled_comes_back_from_a_backup()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await BackUpAsync(paper);
        var files = PaperFiles.In(paper.Settings.Data);
        File.Delete(Path.Combine(paper.Settings.Data, files[0]));
        File.AppendAllText(Path.Combine(paper.Settings.Data, files[1]), "x");

        var without = await LookAsync(paper, [new PicturesAreWhole()]);
        var told = await LookAsync(paper, [new PicturesAreWhole()], backups: true);
        var mended = await LookAsync(paper, [new PicturesAreWhole()], backups: true, mends: true);
        var after = await LookAsync(paper, [new PicturesAreWhole()]);

        Assert.Contains(
            $"pictures: wrong. {files[0]} is missing. No backup that is at hand has it whole.",
            without.Lines
        );
        Assert.Contains(
            $"pictures: wrong, --repair mends it. {files[1]} is spoiled. A backup has it whole.",
            told.Lines
        );
        Assert.False(told.IsWell);
        Assert.True(mended.IsWell);
        Assert.Equal(["pictures: well"], after.Lines);
    }

    [Fact]
    public async Task Files_of_nobody_are_told_of_and_unfinished_ones_are_taken_away()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var files = paper.Services.GetRequiredService<PictureFiles>();
        var hash = await files.KeepAsync(RandomNumberGenerator.GetBytes(1000), "image/jpeg", Stop);
        var unfinished = files.NewPlace();
        File.WriteAllText(unfinished, "half");
        var fresh = files.NewPlace();
        File.WriteAllText(fresh, "half");
        File.SetLastWriteTimeUtc(unfinished, paper.Clock.GetUtcNow().UtcDateTime.AddDays(-3));
        File.SetLastWriteTimeUtc(fresh, paper.Clock.GetUtcNow().UtcDateTime);

        var told = await LookAsync(paper, [new FilesHaveOwners()], mends: true);

        Assert.Contains(told.Lines, line => line.Contains(hash) && line.Contains("mind: 1 files belong to no picture"));
        Assert.True(told.IsWell);
        Assert.False(File.Exists(unfinished));
        Assert.True(File.Exists(fresh));
        Assert.NotNull(files.Find($"{hash}.jpg"));
    }

    [Fact]
    public async Task A_search_that_is_out_of_step_is_made_anew()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await paper.InDatabaseAsync(db => db.StoryPlaces.Take(3).ExecuteDeleteAsync(Stop));

        var told = await LookAsync(paper, [new SearchIsInStep()]);
        var mended = await LookAsync(paper, [new SearchIsInStep()], mends: true);
        var after = await LookAsync(paper, [new SearchIsInStep()]);

        Assert.Contains("3 stories are not in the index of the search, and 0 in it should not be.", told.Lines[0]);
        Assert.False(told.IsWell);
        Assert.True(mended.IsWell);
        Assert.Equal(["search: well"], after.Lines);
    }

    [Fact]
    public async Task Lists_that_are_out_of_step_are_made_anew()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            await db
                .StoryDays.Take(1)
                .ExecuteUpdateAsync(day => day.SetProperty(one => one.Stories, one => one.Stories + 5), Stop);
            await db
                .StoryTopics.Take(2)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.PublishedAt, (Instant?)null), Stop);
        });

        var told = await LookAsync(paper, [new ListsAreInStep()]);
        var mended = await LookAsync(paper, [new ListsAreInStep()], mends: true);
        var after = await LookAsync(paper, [new ListsAreInStep()]);

        Assert.Contains("2 rows of topics and bylines and 1 days say something else", told.Lines[0]);
        Assert.False(told.IsWell);
        Assert.True(mended.IsWell);
        Assert.Equal(["lists: well"], after.Lines);
    }

    [Fact]
    public async Task Redirects_and_links_that_lead_nowhere_are_named()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var story = KeptPaper.Story("saddles");
        story.Write(
            new(
                "Saddles",
                "",
                "",
                "<p><a href=\"/kazakhstan\">a</a><a href=\"https://paper.example/2025/01/never?a=1&amp;b=2\">b</a>"
                    + "<a href=\"https://elsewhere.example/x\">c</a></p>"
            ),
            null,
            TestPaper.Start,
            ""
        );
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(story);
            db.Add(new Redirect("/old", "/kazakhstan"));
            db.Add(new Redirect("/older", "/2025/01/gone-astray"));
            db.Add(new Redirect("/far", "https://elsewhere.example/"));
            db.Add(new Redirect("/round-1", "/round-2"));
            db.Add(new Redirect("/round-2", "/round-1"));
            await db.SaveAsync(Stop);
        });

        var told = await LookAsync(paper, [new LinksLeadSomewhere()]);

        Assert.Equal(4, told.Lines.Count);
        Assert.Contains(
            "links: wrong. The redirect from /older leads to /2025/01/gone-astray, which answers 404.",
            told.Lines
        );
        Assert.Contains(
            "links: wrong. The redirect from /round-1 leads to /round-2, which leads on and on.",
            told.Lines
        );
        Assert.Contains(
            "links: mind: The story saddles (en) links to /2025/01/never?a=1&b=2, which answers 404.",
            told.Lines
        );
        Assert.False(told.IsWell);
    }

    [Fact]
    public async Task The_clock_the_rights_of_files_and_old_backups_are_looked_at()
    {
        await using var paper = await KeptPaper.OpenAsync();
        var settings = Path.Combine(paper.Settings.Data, "settings.json");
        File.WriteAllText(settings, "{}");
        File.SetUnixFileMode(settings, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await paper.InDatabaseAsync(db =>
            db.SaveAsync(Deed.ByCommand("test", "look", "paper", "", paper.Now + Duration.FromHours(1)), Stop)
        );
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var none = await LookAsync(paper, [new MachineIsFit()], backups: true);
        await BackUpAsync(paper);
        paper.Clock.Advance(TimeSpan.FromDays(3));
        var old = await LookAsync(paper, [new MachineIsFit()], backups: true, mends: true);

        Assert.Contains(none.Lines, line => line.Contains("machine: wrong. The clock says"));
        Assert.Contains(none.Lines, line => line.Contains("can read") && line.Contains("settings.json"));
        Assert.Contains(none.Lines, line => line.Contains($"can read {folder}, and there are secrets in it."));
        Assert.Contains($"machine: wrong. There is no backup in {folder} yet.", none.Lines);
        Assert.Contains(old.Lines, line => line.Contains("The newest backup in"));
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(settings));
        Assert.Equal(
            UnixFileMode.None,
            File.GetUnixFileMode(folder) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute)
        );
    }

    [Fact]
    public async Task A_backup_that_is_spoiled_hides_none_before_it_and_ends_no_check()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await BackUpAsync(paper);
        paper.Clock.Advance(TimeSpan.FromDays(1));
        await BackUpAsync(paper);
        var newest = Directory.EnumerateFiles(Path.Combine(folder, "backups")).Max()!;
        File.WriteAllText(newest, "of nothing");
        var files = PaperFiles.In(paper.Settings.Data);
        foreach (var file in files.Take(2))
            File.Delete(Path.Combine(paper.Settings.Data, file));
        var name = PaperFiles.HashIn(files[0]);
        File.WriteAllText(Path.Combine(folder, "objects", name[..2], name), "of nothing");

        var mended = await LookAsync(paper, [new PicturesAreWhole()], backups: true, mends: true);

        Assert.Contains(mended.Lines, line => line.Contains($"{files[1]} is missing. It was brought back"));
        Assert.Contains(mended.Lines, line => line.Contains($"wrong. {files[0]} is missing. It could not be brought"));
        Assert.False(mended.IsWell);
        Assert.Empty(
            Directory.EnumerateFiles(
                Path.Combine(paper.Settings.Data, "pictures"),
                "*.part",
                SearchOption.AllDirectories
            )
        );
    }

    [Fact]
    public async Task Backups_that_can_t_be_looked_at_are_told_of()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        File.WriteAllText(Path.Combine(folder, "backups"), "in the way");

        var told = await LookAsync(paper, [new MachineIsFit()], backups: true);

        Assert.Contains(told.Lines, line => line.Contains($"wrong. The backups in {folder} can't be looked at ("));
    }

    [Fact]
    public async Task A_database_that_is_spoiled_is_told_of()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is not null, "It is about SQLite's file.");
        await using var paper = await KeptPaper.OpenAsync();
        var spoiled = new NewspaperSettings { Data = folder, Address = "https://paper.example" };
        await using (var whole = await OpenAsync(paper)) { }
        await paper.InDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(folder, NewsDatabase.FileName)}", Stop)
        );
        using (var file = File.OpenWrite(Path.Combine(folder, NewsDatabase.FileName)))
        {
            file.Position = file.Length / 2;
            file.Write(RandomNumberGenerator.GetBytes(20_000));
        }

        IReadOnlyList<string> faults = [];
        await KeptPaper.InAsync(spoiled, async db => faults = await db.Rows.FaultsAsync(Stop));

        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.EndsWith(".", fault));
    }

    private static Task<Microsoft.AspNetCore.Builder.WebApplication> OpenAsync(TestPaper paper) =>
        Newspaper.BuildAsync(paper.Settings, paper.Clock, Stop);

    private async Task<(IReadOnlyList<string> Lines, bool IsWell)> LookAsync(
        TestPaper paper,
        IReadOnlyList<ICheck> checks,
        bool backups = false,
        bool mends = false
    )
    {
        await using var beside = await OpenAsync(paper);
        await using var scope = beside.Services.CreateAsyncScope();
        var settings = paper.Settings with { Backup = new() { Folder = backups ? folder : null } };
        using var told = new StringWriter { NewLine = "\n" };
        var isWell = await Check.RunAsync(
            checks,
            new(
                settings,
                scope.ServiceProvider.GetRequiredService<NewsDb>(),
                new UnopenedPaper(beside, settings.PublicAddress),
                paper.Now,
                mends
            ),
            told,
            Stop
        );
        return (told.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), isWell);
    }

    private Task BackUpAsync(TestPaper paper) =>
        paper.InDatabaseAsync(db =>
            new MakeBackup(BackupFolder.Open(folder, null, make: true), new()).RunAsync(
                db,
                paper.Settings.Data,
                paper.Clock.GetUtcNow(),
                Stop
            )
        );
}
