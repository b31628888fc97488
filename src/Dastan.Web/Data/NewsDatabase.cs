using Dastan.Web.Data.Purging;
using Dastan.Web.Data.Search;
using Dastan.Web.Data.Sqlite;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dastan.Web.Data;

/// <summary>Which database the paper is in, by its settings.</summary>
public static class NewsDatabase
{
    /// <summary>The database's file in the data folder.</summary>
    public const string FileName = "dastan.db";

    // Each keeps a connection with its statements, and up to 8 MB of the file, and all are used in turn, however few are wanted at once: as many as pages are made at
    // once, and two for whoever works beside. More are opened for one use.
    private static readonly int MostKept = Math.Min(16, PressRoom.MostAtOnce + 2);

    public static IServiceCollection AddNewsDatabase(this IServiceCollection services, NewspaperSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Purges>();
        services.TryAddSingleton<NodeCalls>();
        if (settings.Postgres is { } connection)
        {
            services.AddDbContextPool<PostgresNewsDb>(db =>
                db.UseNpgsql(
                        connection,
                        pg => pg.UseNodaTime().UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                    )
                    .AddInterceptors(PurgeOnCommit.Always, WithoutNul.Always)
            );
            services.AddScoped<NewsDb>(provider => provider.GetRequiredService<PostgresNewsDb>());
            services.AddHostedService<HearNodes>();
        }
        else
        {
            var file = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(settings.Data, FileName),
                Pooling = false,
            };
            services.TryAddSingleton<KeptConnections>();
            services.AddDbContextPool<SqliteNewsDb>(
                (provider, db) =>
                    db.UseSqlite(
                            file.ToString(),
                            sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                        )
                        .AddInterceptors(
                            PurgeOnCommit.Always,
                            WithoutNul.Always,
                            provider.GetRequiredService<KeptConnections>()
                        ),
                MostKept
            );
            services.AddScoped<NewsDb>(provider => provider.GetRequiredService<SqliteNewsDb>());
        }
        return services;
    }

    /// <summary>The database alone, without the paper around it, for whoever keeps, moves or looks it over.</summary>
    public static ServiceProvider Alone(NewspaperSettings settings, TimeProvider? clock = null) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(settings)
            .AddSingleton(clock ?? TimeProvider.System)
            // What stories' sums are found by stands in the index of the search, which needs the rates for it.
            .AddSingleton<RateBooks>()
            .AddNewsDatabase(settings)
            .BuildServiceProvider();

    /// <summary>Brings the database to this program's model; a new one is made.</summary>
    /// <param name="before">What is to be done before a database that is there is changed.</param>
    /// <exception cref="NewerProgram">A newer program has been there.</exception>
    public static async Task PrepareAsync(
        IServiceProvider services,
        CancellationToken stop,
        Func<NewsDb, CancellationToken, Task>? before = null
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var database = db.Database;

        var applied = (await database.GetAppliedMigrationsAsync(stop)).ToHashSet();
        if (applied.Except(database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new NewerProgram(unknown);
        // Migrating takes the database's lock and writes even when there is nothing to do; a start mostly has nothing to do.
        if (!database.GetMigrations().All(applied.Contains))
        {
            if (before is not null && applied.Count > 0)
                await before(db, stop);
            await Upgrading.DoAsync(db, stop);
        }
        if (await LacksSearchAsync(db, stop))
            await db.RebuildSearchAsync(stop, LacksSearchAsync);
    }

    // A migration that gives the index of the search another form leaves it empty, and so does one after which somebody was killed. What is still to be fed to it comes by itself.
    private static async Task<bool> LacksSearchAsync(NewsDb db, CancellationToken stop) =>
        !await db.StoryPlaces.AnyAsync(stop)
        && await db.Stories.AnyAsync(
            story => story.PublishedAt != null && !db.UnfedStories.Any(unfed => unfed.StoryId == story.Id),
            stop
        );
}
