using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Dastan.Web.Data.Search;

/// <summary>How many stories PostgreSQL's planner expects, by its statistics of the commonest words, without reading the index.</summary>
/// <param name="Matches">Stories that match the query.</param>
/// <param name="Stories">All in the index.</param>
internal sealed record PostgresExpectations(double Matches, double Stories, IReadOnlyDictionary<string, long> Words)
{
    private const string Explain = "EXPLAIN (FORMAT JSON) SELECT 1 FROM story_words";

    public long StoriesWith(string stem) => Words.GetValueOrDefault(stem);

    /// <summary>Asks all in one round trip. The connection is to be open.</summary>
    public static async Task<PostgresExpectations> AskAsync(
        NewsDb db,
        string query,
        IReadOnlyList<string> stems,
        CancellationToken stop
    )
    {
        await using var batch = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateBatch();
        batch.Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        batch.BatchCommands.Add(new(Explain));
        foreach (var one in stems.Select(TsText.Quoted).Prepend(query))
            batch.BatchCommands.Add(
                new($"{Explain} WHERE words @@ $1::tsquery") { Parameters = { new NpgsqlParameter { Value = one } } }
            );

        var rows = new List<double>();
        await using var plans = await batch.ExecuteReaderAsync(stop);
        do
        {
            await plans.ReadAsync(stop);
            rows.Add(Rows(plans.GetString(0)));
        } while (await plans.NextResultAsync(stop));

        var words = stems.Zip(rows.Skip(2), (stem, expected) => (stem, expected));
        return new(rows[1], rows[0], words.ToDictionary(one => one.stem, one => (long)one.expected));
    }

    private static double Rows(string plan)
    {
        using var json = JsonDocument.Parse(plan);
        return json.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
    }
}
