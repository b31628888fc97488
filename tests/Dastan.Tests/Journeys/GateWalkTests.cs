using Dastan.Tests.Documents;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>
/// The walk over every exit. Each address that the program has is asked by a stranger in two papers, of which one has stories that are not public; the
/// answers have to be the same to the last byte of their heads and bodies: texts, counts, pages, tags, dates, states. An address with a parameter that
/// this walk has no value for fails it.
/// </summary>
public sealed class GateWalkTests
{
    // What differs between any two answers.
    private static readonly string[] Passing = ["Date"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_public_changes_no_byte_of_any_answer()
    {
        await using var open = await Hidden.OpenAsync();
        await using var hiding = await Hidden.OpenAsync();
        var picture = await Hidden.HideAsync(hiding);
        var story = await StoryAsync(hiding);
        var exits = Exits(hiding).ToList();
        var probes = exits.SelectMany(exit => Probes(exit, picture, story)).Concat(More(picture)).Distinct().ToList();
        using var there = open.Visitor();
        using var here = hiding.Visitor();
        var told = new List<string>();

        foreach (var probe in probes)
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var (without, with) = (await AskAsync(there, method, probe), await AskAsync(here, method, probe));
            if (without != with)
                told.Add($"{method} {probe}\n{Difference(without, with)}");
            // The word of a question comes back in its answer.
            if (!probe.Contains(Hidden.Word, StringComparison.Ordinal))
                Assert.DoesNotContain(Hidden.Word, with, StringComparison.Ordinal);
        }

        Assert.Equal("", string.Join("\n\n", told));
        Assert.InRange(exits.Count, 100, 1000);
        TestContext.Current.SendDiagnosticMessage(
            $"{exits.Count} exits, {probes.Count} addresses asked twice, 0 leaks"
        );
    }

    [Fact]
    public async Task What_becomes_public_is_seen_by_the_walk()
    {
        await using var open = await Hidden.OpenAsync();
        await using var hiding = await Hidden.OpenAsync();
        await Hidden.HideAsync(hiding);
        open.Clock.Advance(TimeSpan.FromHours(2));
        hiding.Clock.Advance(TimeSpan.FromHours(2));
        using var there = open.Visitor();
        using var here = hiding.Visitor();

        foreach (
            var probe in new[]
            {
                "/",
                "/kazakhstan",
                "/front.atom",
                "/sitemaps/2025-12.xml",
                "/search?q=wheat",
                "/2025/12/open-0",
                "/2025/12/open-0.md",
                "/2025/12/open-0/history",
                "/corrections",
                "/corrections.json",
                "/v2/corrections",
                "/data",
                "/data/grain",
                "/data/grain.csv",
                "/v2/trackers/grain",
            }
        )
            Assert.NotEqual(await AskAsync(there, HttpMethod.Get, probe), await AskAsync(here, HttpMethod.Get, probe));
    }

    // Whatever can be read. What is written is of the newsroom, behind its acts, which are tested one by one.
    private static IEnumerable<RoutePattern> Exits(TestPaper paper) =>
        paper
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false
            )
            .Select(endpoint => endpoint.RoutePattern);

    // Every way to fill the address, in two editions.
    private static IEnumerable<string> Probes(RoutePattern exit, string picture, Guid story)
    {
        IEnumerable<string> filled = [AddressesTests.Written(exit)];
        foreach (var parameter in exit.Parameters)
        {
            var place = parameter.IsCatchAll ? $"{{**{parameter.Name}}}" : $"{{{parameter.Name}}}";
            var values = Values(parameter.Name, picture, story);
            filled =
            [
                .. filled.SelectMany(one =>
                    values.Select(value => one.Replace(place, value, StringComparison.Ordinal))
                ),
            ];
        }
        return filled.SelectMany(address => new[] { address, "/ru" + address });
    }

    private static string[] Values(string parameter, string picture, Guid story) =>
        parameter switch
        {
            "section" or "edition" => ["kazakhstan", "en"],
            "topic" => ["trade", "dams"],
            "person" => ["economy-desk", "writer"],
            "tracker" => ["grain", $"tracker-{Hidden.Word}"],
            "year" => ["2025"],
            "month" => ["12"],
            "day" => ["12", "2025-12-12"],
            "slug" => ["open-0", .. Hidden.States.Select(state => $"{state}-{Hidden.Word}")],
            "page" => ["about", $"page-{Hidden.Word}"],
            "path" =>
            [
                $"draft-{Hidden.Word}",
                $"kazakhstan/draft-{Hidden.Word}",
                $"2025/12/12/embargoed-{Hidden.Word}",
            ],
            "name" => [$"{picture}.png", $"{picture}-320.webp", $"{picture}-1200x630-50-50.jpg"],
            "hash" or "sha" => [picture],
            "width" => ["320"],
            "height" => ["213"],
            "x" or "y" => ["50"],
            "ending" => ["webp", "avif", "jpg", "png"],
            "form" => ["rss", "atom", "json", "csv"],
            "format" => ["json", "csv", "ndjson"],
            "part" => ["2"],
            "currency" or "base" => ["kzt", "USD"],
            "quote" => ["KZT"],
            "date" or "start" => ["2025-12-12"],
            "end" => ["2025-12-13"],
            "id" or "staff" or "figure" or "target" => [$"{story}"],
            "file" => ["pictures.js"],
            "token" or "digest" => ["0123456789abcdef0123456789abcdef"],
            _ => throw new NotSupportedException(
                $"The walk has no value for {{{parameter}}}: give it those by which something could leak."
            ),
        };

    private static IEnumerable<string> More(string picture) =>
        [
            "/search?q=wheat",
            "/search?q=bread&order=newest",
            "/search?q=\"bread+wheat\"&topic=dams",
            $"/search?q={Hidden.Word}",
            "/search?q=qarasuvda",
            "/search?q=-wheat+bread&author=writer",
            "/search.rss?q=wheat",
            $"/search.atom?q={Hidden.Word}",
            "/ru/search?q=wheat",
            "/?page=2",
            "/kazakhstan?page=2",
            "/topics/dams?page=2",
            .. Hidden.States.SelectMany(state =>
                new[]
                {
                    $"/oembed?url=https://paper.example/2025/12/{state}-{Hidden.Word}",
                    $"/2025/11/{state}-{Hidden.Word}",
                    $"/?p={state}-{Hidden.Word}",
                    $"/kazakhstan/{state}-{Hidden.Word}/",
                    $"/2025/12/{state}-{Hidden.Word}.md",
                }
            ),
            "/data/grain.svg?chart=bar&on=2025-12-12",
            "/data.svg?of=grain",
            "/data.png?of=grain",
            "/v2/trackers/grain?edition=ru",
            $"/pictures/{picture}.png?v=1",
            "/front.atom?before=2025-12-12",
            "/2025/12/open-1/history",
            "/v2/corrections?since=2020-01-01",
            "/v2/corrections?since=2020-01-01&edition=en",
            "/corrections?before=2025-12-13T00:00:00Z_ffffffffffffffffffffffffffffffff",
        ];

    private static async Task<Guid> StoryAsync(TestPaper paper)
    {
        var id = Guid.Empty;
        await paper.InDatabaseAsync(db =>
        {
            id = db.Stories.First(story => story.Slug == $"draft-{Hidden.Word}").Id.Value;
            return Task.CompletedTask;
        });
        return id;
    }

    private static async Task<string> AskAsync(HttpClient stranger, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await stranger.SendAsync(request, Stop);
        var head = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => !Passing.Contains(header.Key))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var body = await answer.Content.ReadAsStringAsync(Stop);
        // Each paper listens on a port of its own.
        return $"{(int)answer.StatusCode}\n{string.Join('\n', head)}\n\n{body}".Replace(
            stranger.BaseAddress!.Authority,
            "paper.example",
            StringComparison.Ordinal
        );
    }

    // The first line that differs.
    private static string Difference(string without, string with)
    {
        var pairs = without.Split('\n').Zip(with.Split('\n')).Where(pair => pair.First != pair.Second);
        return string.Join('\n', pairs.Take(2).Select(pair => $"  - {Short(pair.First)}\n  + {Short(pair.Second)}"));
    }

    private static string Short(string line) => line.Length <= 300 ? line : line[..300];
}
