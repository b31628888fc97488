using System.Text.RegularExpressions;
using Dastan.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Data.Plans;

/// <summary>
/// The plans of SQLite, which knows nothing of how full its tables are unless it is told, and never is: so that they are the same for
/// ten stories and for a million.
/// </summary>
internal static partial class SqlitePlans
{
    public static async Task<Plan> OfAsync(NewsDb db, SentQuery query, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var explain = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + query.Sql;
        foreach (var (name, value, _) in query.Parameters)
            explain.Parameters.AddWithValue(name, value);
        var lines = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                lines.Add(reader.GetString(3));

        // It names tables by their aliases.
        var tables = Aliases().Matches(query.Sql).ToLookup(one => one.Groups[2].Value, one => one.Groups[1].Value);
        var reads = lines
            .Select(line => Reads().Match(line))
            .Where(read => read.Success && !read.Groups[2].Value.Contains("VIRTUAL TABLE", StringComparison.Ordinal))
            .Select(read =>
                (
                    Alias: read.Groups[1].Value,
                    Condition: PlanRules.HasFew(read.Groups[2].Value)
                        ? PlanRules.OfFew
                        : Conditions().Match(read.Groups[2].Value).Groups[1].Value
                )
            )
            .SelectMany(read => tables[read.Alias].Distinct().Select(table => new ReadTable(table, read.Condition)));
        return new([.. reads], lines.Exists(line => Sorts().IsMatch(line)), string.Join('\n', lines));
    }

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Aliases();

    [GeneratedRegex(@"^(?:SCAN|SEARCH) (\w+)(.*)$")]
    private static partial Regex Reads();

    [GeneratedRegex(@"\(([^()]+)\)\s*(?:LEFT-JOIN)?$")]
    private static partial Regex Conditions();

    // What comes in the right order but for stories of one instant is sorted by those alone.
    [GeneratedRegex(@"USE TEMP B-TREE FOR (?!LAST TERM|RIGHT PART)")]
    private static partial Regex Sorts();
}
