using Dastan.Tests.Architecture;
using Dastan.Web;
using Dastan.Web.Backups;
using Dastan.Web.Commands;
using Dastan.Web.Data;
using Dastan.Web.Data.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A new version of the program backs the paper up before it changes its database, and an old one stays away from what it does not know.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-upgrade-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_paper_of_an_earlier_version_is_backed_up_before_it_is_changed()
    {
        await using var old = await EarlierAsync();
        await using var opened = await old.OpenBesideAsync();

        var kept = await OpenAsync(Path.Combine(old.Settings.Data, BeforeUpgrade.FolderName));
        var record = await kept.ReadAsync(Assert.Single(await kept.TimesAsync(Stop)), Stop);
        Assert.Equal((await PreviousAsync(old)).Name, record.Form.Migration);
        Assert.False(record.HasFiles);
        Assert.Equal(1, record.Tables.Single(table => table.Name == "stories").Rows);
        await CheckBackup.RunAsync(kept, record, folder, _ => { }, Stop);
        await opened.InDatabaseAsync(async db => Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop)));

        await using var again = await old.OpenBesideAsync();
        Assert.Single(await kept.TimesAsync(Stop));
    }

    [Fact]
    public async Task A_paper_without_stories_is_backed_up_too()
    {
        await using var old = await EarlierAsync(SmallPaper.With());
        await using var opened = await old.OpenBesideAsync();

        var kept = await OpenAsync(Path.Combine(old.Settings.Data, BeforeUpgrade.FolderName));

        Assert.Single(await kept.TimesAsync(Stop));
    }

    [Fact]
    public async Task An_earlier_backup_comes_back_in_the_form_of_this_version()
    {
        await using var old = await EarlierAsync();
        var record = await BackUpAsync(old);
        // A database that was never opened by this version.
        var settings = new NewspaperSettings { Data = Path.Combine(folder, "data"), Address = "https://paper.example" };
        Directory.CreateDirectory(settings.Data);

        await KeptPaper.InAsync(
            settings,
            async db =>
            {
                var backups = await OpenAsync(folder);
                await RestoreBackup.IntoAsync(db, settings.Data, backups, record, _ => { }, true, Stop);
                Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop));
                Assert.Equal("saddles", (await db.Stories.SingleAsync(Stop)).Slug);
                Assert.Equal(1, await db.StoryPlaces.CountAsync(Stop));
            }
        );
    }

    [Fact]
    public async Task Without_a_backup_it_is_not_changed()
    {
        await using var old = await EarlierAsync();
        File.WriteAllText(Path.Combine(old.Settings.Data, BeforeUpgrade.FolderName), "in the way");

        var refusal = await Assert.ThrowsAsync<UpgradeRefusal>(() => old.OpenBesideAsync());
        await KeptPaper.InAsync(
            old.Settings,
            async db => Assert.Single(await db.Database.GetPendingMigrationsAsync(Stop))
        );
        await using var all = await old.OpenBesideAsync(settings =>
            settings with
            {
                Backup = new() { BeforeUpgrade = false },
            }
        );

        Assert.Contains("The paper is as it was.", refusal.Message);
    }

    [Fact]
    public async Task Where_a_newer_program_has_been_this_one_says_so_and_stays_away()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"INSERT INTO \"__EFMigrationsHistory\" VALUES ('20991231000000_FlyingStories', '99.0.0')",
                Stop
            )
        );

        var refusal = await Assert.ThrowsAsync<NewerProgram>(() => paper.OpenBesideAsync());
        var backup = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            KeptPaper.InAsync(paper.Settings, async db => _ = await FormOfPaper.OfAsync(db, Stop))
        );

        Assert.Contains("A newer version of the program has been here", refusal.Message);
        Assert.Contains("FlyingStories", refusal.Message);
        Assert.Equal(refusal.Message, backup.Message);
        if (paper.Settings.Postgres is null)
            Assert.Equal(1, await CommandLine.RunAsync(["user", "list", "--data", paper.Settings.Data]));
    }

    [Fact]
    public async Task Every_version_there_was_has_a_form()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.InDatabaseAsync(db =>
        {
            var names = db.Database.GetMigrations().Select(FormOfPaper.NameOf).ToList();
            for (var count = 1; count <= names.Count; count++)
            {
                var form = FormOfPaper.After([.. names.Take(count)]);
                Assert.Contains(form.Tables, table => table.Name == "stories" && table.Key is ["id"]);
                Assert.All(form.Tables, table => Assert.NotEmpty(table.Key));
                Assert.Equal(names[count - 1], form.Migration);
            }
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Both_databases_have_migrations_of_the_same_names_in_the_same_order()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.InDatabaseAsync(db =>
        {
            var made = TablesMade.By([.. db.Database.GetMigrations().Select(FormOfPaper.NameOf)]);

            Assert.Equal(
                Tree.Files()
                    .Where(file => file.Contains("Migrations/Sqlite/2", StringComparison.Ordinal))
                    .Select(file => FormOfPaper.NameOf(Path.GetFileName(file))),
                Tree.Files()
                    .Where(file => file.Contains("Migrations/Postgres/2", StringComparison.Ordinal))
                    .Select(file => FormOfPaper.NameOf(Path.GetFileName(file)))
            );
            Assert.Equal(
                db.Model.GetRelationalModel().Tables.Select(table => table.Name).Order(),
                made.Select(table => table.Name).Order()
            );
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Where_no_turn_can_be_taken_the_start_is_refused_and_does_not_wait()
    {
        await using var old = await EarlierAsync();
        var place = Path.Combine(old.Settings.Data, BeforeUpgrade.FolderName);
        _ = await OpenAsync(place, make: true);
        File.CreateSymbolicLink(Path.Combine(place, "turn"), Path.Combine(place, "on a disk", "that is away"));

        await Assert.ThrowsAsync<UpgradeRefusal>(() => old.OpenBesideAsync());
    }

    [Fact]
    public async Task Killed_while_it_made_the_new_form_the_next_start_waits_for_no_dead_one()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is not null, "PostgreSQL lets go what a dead one held.");
        await using var old = await EarlierAsync();
        // As Entity Framework leaves it.
        await old.InDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2025-12-12 07:00:00')",
                Stop
            )
        );

        await using var opened = await old.OpenBesideAsync();

        await opened.InDatabaseAsync(async db => Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop)));
    }

    [Fact]
    public async Task While_another_program_makes_the_new_form_a_start_waits_for_it()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is not null, "PostgreSQL keeps them apart by itself.");
        await using var old = await EarlierAsync();
        Task<TestPaper> opening;
        using (
            new FileStream(
                Path.Combine(old.Settings.Data, "upgrading"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            )
        )
        {
            opening = old.OpenBesideAsync();
            await KeptPaper.InAsync(
                old.Settings,
                async db => Assert.Single(await db.Database.GetPendingMigrationsAsync(Stop))
            );
            Assert.False(opening.IsCompleted);
        }

        await using var opened = await opening;
        await opened.InDatabaseAsync(async db => Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop)));
    }

    [Fact]
    public async Task Killed_between_the_new_form_and_the_search_the_next_start_makes_the_search()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("saddles", now)])
        );
        await using (var first = await paper.OpenBesideAsync()) { }
        await paper.InDatabaseAsync(async db =>
        {
            await db.StoryPlaces.ExecuteDeleteAsync(Stop);
            await db.UnfedStories.ExecuteDeleteAsync(Stop);
        });

        await using var next = await paper.OpenBesideAsync();

        Assert.Equal(1, await next.CountAsync(db => db.StoryPlaces));
    }

    [Fact]
    public async Task A_restore_that_was_killed_while_it_made_the_tables_is_begun_again()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("saddles", now)])
        );
        var record = await BackUpAsync(paper);
        var settings = new NewspaperSettings { Data = Path.Combine(folder, "data"), Address = "https://paper.example" };
        Directory.CreateDirectory(settings.Data);

        await KeptPaper.InAsync(
            settings,
            async db =>
            {
                await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().ElementAt(3), Stop);
                var backups = await OpenAsync(folder);
                await RestoreBackup.IntoAsync(db, settings.Data, backups, record, _ => { }, true, Stop);
                Assert.Equal("saddles", (await db.Stories.SingleAsync(Stop)).Slug);
            }
        );
    }

    [Fact]
    public async Task A_paper_of_an_earlier_version_is_not_restored_over_and_not_changed()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var record = await BackUpAsync(paper);
        await using var old = await EarlierAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            KeptPaper.InAsync(
                old.Settings,
                async db =>
                    await RestoreBackup.IntoAsync(
                        db,
                        old.Settings.Data,
                        await OpenAsync(folder),
                        record,
                        _ => { },
                        true,
                        Stop
                    )
            )
        );

        await KeptPaper.InAsync(
            old.Settings,
            async db => Assert.Single(await db.Database.GetPendingMigrationsAsync(Stop))
        );
    }

    private static Task<BackupFolder> OpenAsync(string place, bool make = false) =>
        BackupFolder.OpenAsync(new FolderPlace(place), null, make, Stop);

    private async Task<BackupRecord> BackUpAsync(TestPaper paper)
    {
        BackupReport? report = null;
        await KeptPaper.InAsync(
            paper.Settings,
            async db =>
                report = await new MakeBackup(await OpenAsync(folder, make: true), new()).RunAsync(
                    db,
                    paper.Settings.Data,
                    paper.Clock.GetUtcNow(),
                    Stop
                )
        );
        return report!.Record;
    }

    // The newest migration is taken back: so the database of the version before it was.
    private static Task<TestPaper> EarlierAsync() =>
        EarlierAsync(SmallPaper.With(now => [SmallPaper.Published("saddles", now)]));

    private static async Task<TestPaper> EarlierAsync(Func<NewsDb, Instant, Task> filled)
    {
        var paper = await TestPaper.OpenAsync(filled);
        var before = (await PreviousAsync(paper)).Id;
        await KeptPaper.InAsync(paper.Settings, db => db.GetService<IMigrator>().MigrateAsync(before, Stop));
        return paper;
    }

    private static async Task<(string Id, string Name)> PreviousAsync(TestPaper paper)
    {
        var id = "";
        await paper.InDatabaseAsync(db =>
        {
            id = db.Database.GetMigrations().SkipLast(1).Last();
            return Task.CompletedTask;
        });
        return (id, id.Split('_', 2)[1]);
    }
}
