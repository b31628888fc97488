using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>An upgrade that was killed is begun anew by the next start, and two are never at it at once.</summary>
public sealed class KilledUpgradeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_while_it_made_the_new_form_the_next_start_waits_for_no_dead_one()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is not null, "PostgreSQL lets go what a dead one held.");
        await using var old = await EarlierPaper.OpenAsync();
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
        await using var old = await EarlierPaper.OpenAsync();
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
}
