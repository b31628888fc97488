using System.Text.Json;
using System.Text.RegularExpressions;
using Dastan.Tests.Architecture;
using Dastan.Tests.Journeys;

namespace Dastan.Tests.Telemetry;

/// <summary>The board for Grafana in docs/ asks for numbers that there are.</summary>
public sealed partial class BoardTests
{
    [Fact]
    public async Task Every_query_of_the_board_asks_for_metrics_that_exist()
    {
        await using var paper = await MeasuredPaper.OpenAsync(SmallPaper.With());
        using var reader = paper.Visitor();
        (await reader.GetAsync("/", TestContext.Current.CancellationToken)).Dispose();
        var told = Told(await paper.MetricsTextAsync());
        using var board = JsonDocument.Parse(Tree.Read("docs/grafana.json"));
        var asked = Queries(board.RootElement).SelectMany(Asked).ToHashSet();

        Assert.Equal([], asked.Except(told));
        // All that the paper itself counts is on it.
        Assert.Equal(
            [],
            told.Where(name => name.StartsWith("dastan_", StringComparison.Ordinal))
                .Where(name =>
                    !asked.Contains(name) && !asked.Contains(name + "_count") && !asked.Contains(name + "_bucket")
                )
                .Where(name => !Ending().IsMatch(name))
        );
    }

    [Fact]
    public void A_query_for_a_metric_that_is_not_there_is_seen()
    {
        Assert.Equal(
            ["dastan_gone_total", "dotnet_x_bytes"],
            Asked("sum by (at) (rate(dastan_gone_total{at=\"door\"}[5m])) / max(dotnet_x_bytes)")
        );
        Assert.Equal(
            ["a_seconds", "a_seconds_bucket", "a_seconds_sum", "a_seconds_count", "b"],
            Told("# TYPE a_seconds histogram\n# TYPE b gauge\nb 1")
        );
    }

    private static IEnumerable<string> Queries(JsonElement of) =>
        of.ValueKind switch
        {
            JsonValueKind.Object => of.EnumerateObject()
                .SelectMany(part => part.Name is "expr" ? [part.Value.GetString()!] : Queries(part.Value)),
            JsonValueKind.Array => of.EnumerateArray().SelectMany(Queries),
            _ => [],
        };

    private static IEnumerable<string> Asked(string query) =>
        Metric().Matches(query).Select(match => match.Value).Distinct();

    private static IReadOnlyList<string> Told(string text) =>
        [
            .. Head()
                .Matches(text)
                .SelectMany(head =>
                    head.Groups[2].Value is "histogram"
                        ? new[] { "", "_bucket", "_sum", "_count" }.Select(end => head.Groups[1].Value + end)
                        : [head.Groups[1].Value]
                ),
        ];

    [GeneratedRegex(@"\b(?:dastan|http_server|kestrel|dotnet)_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex(@"^# TYPE (\S+) (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex("_(?:bucket|sum|count)$")]
    private static partial Regex Ending();
}
