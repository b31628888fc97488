using System.Text.Json;
using System.Text.RegularExpressions;
using Dastan.Tests.Architecture;
using Dastan.Tests.Journeys;
using Dastan.Web.Api.V2;
using Dastan.Web.Ledger;
using Dastan.Web.SampleEdition;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Api;

/// <summary>Every example in docs/api.md is what the program answers.</summary>
public sealed partial class DocumentedExamplesTests
{
    private const string LeftOut = "…";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_example_is_what_the_program_answers()
    {
        var examples = Example().Matches(Tree.Read("docs/api.md"));
        await using var paper = await TestPaper.OpenAsync();
        paper.Clock.SetUtcNow(Instant.FromUtc(2026, 11, 26, 7, 0).ToDateTimeOffset());
        await paper.InDatabaseAsync(db =>
            SampleRates.IntoAsync(db, paper.Services.GetRequiredService<RateBooks>(), Stop)
        );
        using var client = paper.Visitor();

        Assert.Equal(9, examples.Count);
        foreach (Match example in examples)
        {
            using var answer = await client.GetAsync(example.Groups["address"].Value, Stop);
            var body = await answer.Content.ReadAsStringAsync(Stop);
            Assert.True(
                Says(example.Groups["form"].Value, example.Groups["answer"].Value, body),
                $"{example.Groups["address"].Value} answers {body}"
            );
        }
    }

    [Fact]
    public async Task The_page_of_the_API_tells_of_every_problem_and_links_to_what_is_there()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var client = paper.Visitor();

        var page = await client.GetStringAsync("/api", Stop);

        Assert.All(ProblemKind.All, kind => Assert.Contains($"id=\"{kind.Code}\"", page));
        Assert.Contains("https://paper.example/v1", page);
        var links = Links()
            .Matches(page)
            .Select(link => System.Net.WebUtility.HtmlDecode(link.Groups[1].Value))
            .ToList();
        Assert.Contains("/v2/openapi.json", links);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(link, Stop);
            Assert.True(answer.IsSuccessStatusCode, link);
        }
    }

    [Theory]
    [InlineData("""{ "a": [1.0, "…"] }""", """{"a":[1,{"b":2}]}""", true)]
    [InlineData("""{ "a": 1 }""", """{"a":2}""", false)]
    [InlineData("""{ "a": 1 }""", """{"a":1,"b":2}""", false)]
    [InlineData("""{ "a": 1, "b": 2 }""", """{"b":2,"a":1}""", false)]
    [InlineData("""["…"]""", """[1,2]""", false)]
    public void An_answer_that_differs_is_seen(string written, string given, bool isSame) =>
        Assert.Equal(isSame, Says("json", written, given));

    private static bool Says(string form, string written, string given) =>
        form is "json"
            ? IsSame(JsonElement.Parse(written), JsonElement.Parse(given))
            : written.ReplaceLineEndings("\n") == given.ReplaceLineEndings("\n");

    private static bool IsSame(JsonElement written, JsonElement given) =>
        written.ValueKind switch
        {
            JsonValueKind.String when written.GetString() is LeftOut => true,
            JsonValueKind.Object => given.ValueKind is JsonValueKind.Object
                && written.EnumerateObject().Count() == given.EnumerateObject().Count()
                && written
                    .EnumerateObject()
                    .Zip(given.EnumerateObject())
                    .All(pair => pair.First.Name == pair.Second.Name && IsSame(pair.First.Value, pair.Second.Value)),
            JsonValueKind.Array => given.ValueKind is JsonValueKind.Array
                && written.GetArrayLength() == given.GetArrayLength()
                && written.EnumerateArray().Zip(given.EnumerateArray()).All(pair => IsSame(pair.First, pair.Second)),
            JsonValueKind.Number => given.ValueKind is JsonValueKind.Number
                && written.GetDecimal() == given.GetDecimal(),
            _ => written.ToString() == given.ToString() && written.ValueKind == given.ValueKind,
        };

    [GeneratedRegex(
        "```http\nGET (?<address>[^\n]+)\n```\n\n```(?<form>json|csv)\n(?<answer>.*?)```",
        RegexOptions.Singleline
    )]
    private static partial Regex Example();

    [GeneratedRegex("href=\"(/(?:v1|v2)[^\"#]*)\"")]
    private static partial Regex Links();
}
