using System.Security.Cryptography;
using Dastan.Domain.Papers;
using Dastan.Web;
using Dastan.Web.Checks;
using Dastan.Web.Commands;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What is wrong with a paper is found, and told in a sentence; what can be mended is.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class CheckTests : IDisposable
{
    private readonly KeptBackups backups = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => backups.Dispose();

    [Fact]
    public async Task A_paper_that_is_well_is_well()
    {
        await using var paper = await KeptPaper.OpenAsync();
        foreach (var file in Directory.EnumerateFiles(paper.Settings.Data))
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var told = await CheckedPaper.LookAsync(paper, Check.All());

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
    public async Task A_search_that_is_out_of_step_is_put_right()
    {
        await using var paper = await KeptPaper.OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            await db.StoryPlaces.Take(3).ExecuteDeleteAsync(Stop);
            var other = await db.StoryPlaces.Select(place => place.StoryId).FirstAsync(Stop);
            await db
                .Stories.Where(story => story.Id == other)
                .ExecuteUpdateAsync(story => story.SetProperty(one => one.WithdrawnAt, paper.Now), Stop);
        });

        var told = await CheckedPaper.LookAsync(paper, [new SearchIsInStep()]);
        var mended = await CheckedPaper.LookAsync(paper, [new SearchIsInStep()], mends: true);
        var after = await CheckedPaper.LookAsync(paper, [new SearchIsInStep()]);

        Assert.Contains("3 stories are not in the index of the search, and 1 in it should not be.", told.Lines[0]);
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

        var told = await CheckedPaper.LookAsync(paper, [new ListsAreInStep()]);
        var mended = await CheckedPaper.LookAsync(paper, [new ListsAreInStep()], mends: true);
        var after = await CheckedPaper.LookAsync(paper, [new ListsAreInStep()]);

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

        var told = await CheckedPaper.LookAsync(paper, [new LinksLeadSomewhere()]);

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
    public async Task A_link_that_can_t_be_asked_for_so_often_leads_somewhere()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(), requestsPerMinute: 1);
        await paper.InDatabaseAsync(async db =>
        {
            for (var number = 0; number < 3; number++)
                db.Add(new Redirect($"/old-{number}", $"/search?q=saddles-{number}"));
            await db.SaveAsync(Stop);
        });

        var told = await CheckedPaper.LookAsync(paper, [new LinksLeadSomewhere()]);

        Assert.Equal(["links: well"], told.Lines);
    }

    [Fact]
    public async Task A_database_that_is_spoiled_is_told_of()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is not null, "It is about SQLite's file.");
        await using var paper = await KeptPaper.OpenAsync();
        var spoiled = new NewspaperSettings { Data = backups.Folder, Address = "https://paper.example" };
        await using (var whole = await Newspaper.BuildAsync(paper.Settings, paper.Clock, Stop)) { }
        await paper.InDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(backups.Folder, NewsDatabase.FileName)}", Stop)
        );
        using (var file = File.OpenWrite(Path.Combine(backups.Folder, NewsDatabase.FileName)))
        {
            file.Position = file.Length / 2;
            file.Write(RandomNumberGenerator.GetBytes(20_000));
        }

        IReadOnlyList<string> faults = [];
        await KeptPaper.InAsync(spoiled, async db => faults = await db.Rows.FaultsAsync(Stop));

        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.EndsWith(".", fault));
    }

    [Fact]
    public async Task Where_one_thing_can_t_be_looked_at_the_others_are()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is not null, "It is about SQLite's file.");
        await using var paper = await KeptPaper.OpenAsync();
        var file = Path.Combine(backups.Folder, NewsDatabase.FileName);
        await using (var whole = await Newspaper.BuildAsync(paper.Settings, paper.Clock, Stop)) { }
        await paper.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", Stop));
        await SpoilAsync(file, "unfed_stories");

        var (code, output, error) = await CommandProcess.RunAsync(backups.Folder, "check", "--data", backups.Folder);

        Assert.Equal(1, code);
        Assert.Contains("search: wrong. It could not be looked at (", output);
        Assert.Contains("\nmachine: ", output);
        Assert.DoesNotContain("Unhandled", error);
    }

    // The first page of a table, and of each of its indexes.
    private static async Task SpoilAsync(string file, string table)
    {
        IReadOnlyList<long> pages = [];
        var size = 0L;
        await KeptPaper.InAsync(
            new NewspaperSettings { Data = Path.GetDirectoryName(file)!, Address = "https://paper.example" },
            async db =>
            {
                pages = await db
                    .Database.SqlQuery<long>(
                        $"SELECT rootpage AS \"Value\" FROM sqlite_master WHERE tbl_name = {table} AND rootpage > 0"
                    )
                    .ToListAsync(Stop);
                size = await db
                    .Database.SqlQuery<long>($"SELECT page_size AS \"Value\" FROM pragma_page_size()")
                    .SingleAsync(Stop);
            }
        );
        Assert.NotEmpty(pages);
        var nonsense = new byte[size];
        Array.Fill(nonsense, (byte)0xFF);
        using var written = File.OpenWrite(file);
        foreach (var page in pages)
        {
            written.Position = (page - 1) * size;
            written.Write(nonsense);
        }
    }
}
