using System.Text.Json;
using System.Text.RegularExpressions;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dastan.Tests.Data.Plans;

/// <summary>
/// The plans of PostgreSQL where everything is dear that a full table would make dear: reading the whole, sorting, gathering. What it does all
/// the same can't be done by an index.
/// </summary>
internal static partial class PostgresPlans
{
    private static readonly string[] Dear =
    [
        "seqscan",
        "sort",
        "hashjoin",
        "mergejoin",
        "hashagg",
        "bitmapscan",
        "material",
    ];

    public static async Task<Plan> OfAsync(NewsDb db, SentQuery query, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (
            var set = new NpgsqlCommand(string.Concat(Dear.Select(way => $"SET enable_{way} = off;")), connection)
        )
            await set.ExecuteNonQueryAsync(stop);
        await using var explain = new NpgsqlCommand("EXPLAIN (FORMAT JSON) " + query.Sql, connection);
        foreach (var (_, _, own) in query.Parameters)
            explain.Parameters.Add(((NpgsqlParameter)own).Clone());
        var told = (string)(await explain.ExecuteScalarAsync(stop))!;
        using var plan = JsonDocument.Parse(told);
        var nodes = Nodes(plan.RootElement[0].GetProperty("Plan")).ToList();
        var reads = nodes
            .Where(node => node.TryGetProperty("Relation Name", out _) && !IsChanged(node))
            .Select(node => new ReadTable(Text(node, "Relation Name"), Condition(node)));
        return new([.. reads], nodes.Exists(Sorts), told);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var under) ? under.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    private static bool IsChanged(JsonElement node) => Text(node, "Node Type") is "ModifyTable";

    // What is counted was read to its end, whatever index it was read by; unless it is counted up to a limit, or is what one row has.
    private static bool Sorts(JsonElement node) =>
        Text(node, "Node Type") is "Sort" or "Hash"
        || (
            Text(node, "Node Type") is "Aggregate" && Text(node, "Strategy") is "Plain" or "Hashed" && !IsLimited(node)
        );

    private static bool IsLimited(JsonElement node) =>
        node.TryGetProperty("Plans", out var under)
        && under.EnumerateArray().All(one => Text(one, "Node Type") is "Limit" || PlanRules.IsOfFew(Condition(one)));

    private static string Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) ? value.ToString() : "";

    // ((s.edition)::text = 'en'::text) AND (s.published_at <= …): as SQLite tells it.
    private static string Condition(JsonElement node) =>
        PlanRules.HasFew(Text(node, "Index Name"))
            ? PlanRules.OfFew
            : Casts().Replace(Text(node, "Index Cond") + Text(node, "Recheck Cond"), "");

    [GeneratedRegex(@"\)?::[a-z ]+(?:\(\d+\))?|\b\w+\.(?=\w)|\(")]
    private static partial Regex Casts();
}
