using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Api;

/// <summary>The description for programs says what is so: the same addresses, the same parameters, answers of the same shape.</summary>
public sealed partial class DescriptionTests(ApiPaper paper) : IClassFixture<ApiPaper>
{
    // What stands for the parts of an address, and what has to be asked with.
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["{base}"] = "gbp",
        ["{quote}"] = "kzt",
        ["{id}"] = "nbk",
        ["{format}"] = "json",
        ["{tracker}"] = "grain",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_has_every_address_of_the_second_version_and_no_other()
    {
        var description = await paper.JsonAsync("/v2/openapi.json");

        var answered = paper
            .Paper.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => Constraint().Replace(endpoint.RoutePattern.RawText!, "{$1}"))
            .Where(address => address.StartsWith("/v2/", StringComparison.Ordinal) && !address.Contains("**"));

        Assert.Equal(
            answered.Order(StringComparer.Ordinal),
            Paths(description).Select(path => path.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal("https://paper.example", description.GetProperty("servers")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Every_address_takes_the_parameters_that_it_is_described_with_and_no_other()
    {
        var description = await paper.JsonAsync("/v2/openapi.json");

        foreach (var path in Paths(description))
        {
            var problem = await paper.JsonAsync(await AddressAsync(path.Name) + "?nonsense=1", 422);
            var described = Parameters(description, path.Value, "query")
                .Select(one => one.GetProperty("name").GetString());

            Assert.Equal((path.Name, string.Join(", ", described)), (path.Name, Known(problem)));
        }
    }

    [Fact]
    public async Task Every_answer_is_of_the_shape_that_is_described()
    {
        var description = await paper.JsonAsync("/v2/openapi.json");
        var schemas = new Schemas(description);
        await paper.Paper.PrintAsync(
            "CBR",
            paper.Paper.Now + NodaTime.Duration.FromHours(1),
            "USD 1 RUB 79.6000 2025-12-12"
        );

        foreach (var path in Paths(description))
        {
            var address = await AddressAsync(path.Name) + Query(path.Name);
            var content = path
                .Value.GetProperty("get")
                .GetProperty("responses")
                .GetProperty("200")
                .GetProperty("content");
            if (content.TryGetProperty("application/json", out var json))
                schemas.AssertValid(await paper.JsonAsync(address), json.GetProperty("schema"), address);
        }

        foreach (var (address, status) in Refused)
            schemas.AssertValid(
                await paper.JsonAsync(address, status),
                JsonElement.Parse("""{ "$ref": "#/components/schemas/Problem" }"""),
                address
            );
    }

    [Fact]
    public async Task An_answer_of_another_shape_is_seen()
    {
        var schemas = new Schemas(await paper.JsonAsync("/v2/openapi.json"));
        var rate = (await paper.JsonAsync("/v2/rates/usd/kzt")).GetRawText();
        var row = JsonElement.Parse("""{ "$ref": "#/components/schemas/Row" }""");

        Assert.True(schemas.IsValid(JsonElement.Parse(rate), row));
        foreach (
            var wrong in new[]
            {
                rate.Replace("\"USD\"", "\"usd\""),
                rate.Replace("\"published\"", "\"guessed\""),
                rate.Replace("\"carried\"", "\"kept\""),
                rate.Replace("\"rate_text\":\"", "\"rate_text\":\"about "),
                rate.Replace("\"revision\":1", "\"revision\":0"),
            }
        )
            Assert.False(schemas.IsValid(JsonElement.Parse(wrong), row), wrong);
    }

    private static readonly (string Address, int Status)[] Refused =
    [
        ("/v2/rates?nothing=1", 422),
        ("/v2/rates/usd/trl", 404),
        ("/v2/nothing", 404),
    ];

    private async Task<string> AddressAsync(string path)
    {
        if (path.Contains("{sha}"))
        {
            var rate = await paper.JsonAsync("/v2/rates/usd/kzt");
            return rate.GetProperty("legs")[0].GetProperty("payload").GetString()!;
        }
        return Parts.Aggregate(path, (address, part) => address.Replace(part.Key, part.Value));
    }

    private static string Query(string path) =>
        path switch
        {
            "/v2/convert" => "?from=USD&to=KZT&amount=12.5",
            "/v2/changes" => "?since=2020-01-01",
            "/v2/rates" => "?from=2025-12-01&fill=carry&revision=first",
            _ => "",
        };

    private static string Known(JsonElement problem) =>
        problem.GetProperty("detail").GetString()!.Split(" is none of ") is [_, var known] ? known.TrimEnd('.') : "";

    private static IEnumerable<JsonProperty> Paths(JsonElement description) =>
        description.GetProperty("paths").EnumerateObject();

    private static IEnumerable<JsonElement> Parameters(JsonElement description, JsonElement path, string place) =>
        path.GetProperty("get")
            .GetProperty("parameters")
            .EnumerateArray()
            .Select(one => one.GetProperty("$ref").GetString()!.Split('/')[^1])
            .Select(name => description.GetProperty("components").GetProperty("parameters").GetProperty(name))
            .Where(parameter => parameter.GetProperty("in").GetString() == place);

    [GeneratedRegex(@"\{(\w+):[^}]*(?:\{[^}]*\}[^}]*)*\}")]
    private static partial Regex Constraint();

    /// <summary>The schemas of a description, against which values are held.</summary>
    private sealed class Schemas(JsonElement description)
    {
        public void AssertValid(JsonElement value, JsonElement schema, string address)
        {
            var result = Evaluate(value, schema);
            var faults = (result.Details ?? [])
                .Where(detail => detail.Errors is not null)
                .Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}");
            Assert.True(result.IsValid, $"{address}: {string.Join("\n", faults)}");
        }

        public bool IsValid(JsonElement value, JsonElement schema) => Evaluate(value, schema).IsValid;

        private static string Local(JsonElement schema) =>
            schema.GetRawText().Replace("#/components/schemas/", "#/$defs/");

        private EvaluationResults Evaluate(JsonElement value, JsonElement schema)
        {
            var whole = JsonNode.Parse(Local(schema))!.AsObject();
            whole["$defs"] = JsonNode.Parse(Local(description.GetProperty("components").GetProperty("schemas")));
            return JsonSchema
                .FromText(whole.ToJsonString())
                .Evaluate(value, new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        }
    }
}
