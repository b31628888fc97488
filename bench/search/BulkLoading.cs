using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Bench.Search;

/// <summary>
/// What makes filling fast where a power cut may cost everything: SQLite without a journal and with a large buffer for its index, PostgreSQL's
/// index made when all rows are there.
/// </summary>
internal static class BulkLoading
{
    public static async Task BeginAsync(NewsDb db)
    {
        await db.Search.ClearAsync(default);
        await RunAsync(
            db,
            db is SqliteNewsDb
                ? ["PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -400000"]
                : ["DROP INDEX ix_story_words_words"]
        );
    }

    public static async Task EndAsync(NewsDb db)
    {
        await RunAsync(
            db,
            db is SqliteNewsDb
                ? []
                :
                [
                    "SET maintenance_work_mem = '1GB'",
                    "CREATE INDEX ix_story_words_words ON story_words USING gin (words) WITH (gin_pending_list_limit = 512)",
                ]
        );
        await db.Search.TidyAsync(default);
        await RunAsync(db, db is SqliteNewsDb ? ["ANALYZE", "PRAGMA journal_mode = WAL"] : ["VACUUM ANALYZE"]);
    }

    /// <summary>Bytes of the index alone.</summary>
    public static Task<long> IndexBytesAsync(NewsDb db) =>
        db
            .Database.SqlQueryRaw<long>(
                db is SqliteNewsDb
                    ? "SELECT sum(length(block)) AS \"Value\" FROM story_words_data"
                    : "SELECT pg_total_relation_size('story_words') + pg_total_relation_size('story_vocabulary') AS \"Value\""
            )
            .SingleAsync();

    private static async Task RunAsync(NewsDb db, IReadOnlyList<string> statements)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        foreach (var statement in statements)
            await db.Database.ExecuteSqlRawAsync(statement);
    }
}
