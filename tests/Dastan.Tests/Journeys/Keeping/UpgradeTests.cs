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
        await using var old = await EarlierPaper.OpenAsync();
        await using var opened = await old.OpenBesideAsync();

        var kept = await OpenAsync(Path.Combine(old.Settings.Data, BeforeUpgrade.FolderName));
        var record = await kept.ReadAsync(Assert.Single(await kept.TimesAsync(Stop)), Stop);
        Assert.Equal((await EarlierPaper.PreviousAsync(old)).Name, record.Form.Migration);
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
        await using var old = await EarlierPaper.OpenAsync(SmallPaper.With());
        await using var opened = await old.OpenBesideAsync();

        var kept = await OpenAsync(Path.Combine(old.Settings.Data, BeforeUpgrade.FolderName));

        Assert.Single(await kept.TimesAsync(Stop));
    }

    [Fact]
    public async Task An_earlier_backup_comes_back_in_the_form_of_this_version()
    {
        await using var old = await EarlierPaper.OpenAsync();
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
        await using var old = await EarlierPaper.OpenAsync();
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
        await using var old = await EarlierPaper.OpenAsync();
        var place = Path.Combine(old.Settings.Data, BeforeUpgrade.FolderName);
        _ = await OpenAsync(place, make: true);
        File.CreateSymbolicLink(Path.Combine(place, "turn"), Path.Combine(place, "on a disk", "that is away"));

        await Assert.ThrowsAsync<UpgradeRefusal>(() => old.OpenBesideAsync());
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
        await using var old = await EarlierPaper.OpenAsync();

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
}
