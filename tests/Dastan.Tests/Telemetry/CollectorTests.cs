using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Dastan.Tests.Journeys;
using Dastan.Web.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Telemetry;

/// <summary>What a collector of OpenTelemetry gets of a real paper, and what it does not.</summary>
public sealed partial class CollectorTests
{
    private static readonly string[] OfPeople =
    [
        "whisper",
        "asel",
        "Curious/7",
        "203.0.113.77",
        "2001:db8::77",
        "tokenoflink",
        "tracedby",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_gets_traces_metrics_and_logs_and_nothing_of_any_person()
    {
        var got = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectAsync(got);
        var address = collector.Urls.First();
        await using (
            var paper = await TestPaper.OpenAsync(
                SmallPaper.With(),
                with: settings => settings with { Telemetry = new() { Otlp = address } }
            )
        )
        {
            using var reader = paper.Visitor();
            reader.DefaultRequestHeaders.Add("User-Agent", "Curious/7");
            reader.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
            reader.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
            reader.DefaultRequestHeaders.Add("tracestate", "who=tracedby");
            foreach (
                var path in new[]
                {
                    "/search?q=whisper",
                    "/newsroom/links/tokenoflink",
                    "/kazakhstan?mail=asel@paper.example",
                }
            )
                (await reader.GetAsync(path, Stop)).Dispose();
            Broken(
                paper.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Dastan"),
                new InvalidOperationException("asel@paper.example came from 2001:db8::77"),
                "/newsroom/first/tokenoflink?q=whisper",
                "203.0.113.77"
            );
        }

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], got.Keys.Order(StringComparer.Ordinal));
        foreach (var said in OfPeople)
            Assert.All(got, one => Assert.DoesNotContain(said, one.Value, StringComparison.OrdinalIgnoreCase));
        Assert.All(got.Values, all => Assert.Contains("service.version", all, StringComparison.Ordinal));
        Assert.Contains("dastan.press.made", got["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("press make", got["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("http.request.method", got["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("/{section:section}", got["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", got["/v1/logs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /search?q=a&b=c failed", "GET /search?… failed")]
    [InlineData("GET /newsroom/previews/abc/pictures/x", "GET /newsroom/previews/…/pictures/x")]
    [InlineData("to Asel <asel@paper.example>: no", "to Asel <…@…>: no")]
    [InlineData("from 203.0.113.77:51000", "from …:51000")]
    [InlineData(
        "Is the disk full? Then 10.30 and 2025-12-12 12:00:01",
        "Is the disk full? Then 10.30 and 2025-12-12 12:00:01"
    )]
    public void A_line_is_cleaned(string line, string cleaned) =>
        Assert.Equal(cleaned, LinesWithoutPeople.Cleaned(line));

    [Fact]
    public void A_line_without_end_is_cut_and_holds_nobody_up()
    {
        var told = LinesWithoutPeople.Cleaned(
            string.Concat(Enumerable.Repeat("asel@paper.example 203.0.113.77 ", 50_000))
        );

        Assert.InRange(told.Length, 100, 16 * 1024);
        Assert.DoesNotContain("asel", told, StringComparison.Ordinal);
        Assert.DoesNotContain("203", told, StringComparison.Ordinal);
        Assert.EndsWith("…", told);
        Assert.Equal("…", LinesWithoutPeople.Cleaned(new string('a', 1_000_000)));
        Assert.InRange(LinesWithoutPeople.Cleaned(new string('a', 16 * 1024)).Length, 1, 16 * 1024);
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> got)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync();
            got.AddOrUpdate(context.Request.Path, body, (_, before) => before + body);
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await collector.StartAsync(Stop);
        return collector;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Broken {Path} of {Who}")]
    private static partial void Broken(ILogger log, Exception problem, string path, string who);
}
