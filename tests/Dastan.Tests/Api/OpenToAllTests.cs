using System.Net;
using Dastan.Tests.Journeys;
using Dastan.Web;
using Dastan.Web.Api;
using Dastan.Web.Outside;

namespace Dastan.Tests.Api;

/// <summary>Scripts of any site may read whatever the API answers, and one address may ask so many times a minute.</summary>
public sealed class OpenToAllTests(ApiPaper paper) : IClassFixture<ApiPaper>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/v1/latest", 200)]
    [InlineData("HEAD", "/v1/latest", 200)]
    [InlineData("GET", "/v1/nothing", 404)]
    [InlineData("GET", "/v1/2025-13-01", 422)]
    [InlineData("POST", "/v1/latest", 405)]
    [InlineData("GET", "/ru/v1/latest", 301)]
    [InlineData("GET", "/v2/rates/usd/kzt", 200)]
    [InlineData("HEAD", "/v2/rates", 200)]
    [InlineData("GET", "/v2/rates?nothing=1", 422)]
    [InlineData("GET", "/v2/rates/usd/trl", 404)]
    [InlineData("GET", "/v2/nothing", 404)]
    [InlineData("GET", "/V2/rates/usd/kzt", 200)]
    [InlineData("GET", "/V2/rates/%25/USD", 422)]
    [InlineData("GET", "/V1/nothing", 404)]
    [InlineData("DELETE", "/v2/rates", 405)]
    [InlineData("GET", "/ru/v2/rates?base=USD", 301)]
    public async Task Every_answer_may_be_read_by_scripts_of_any_site(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new(method), address);
        using var answer = await paper.Client.SendAsync(request, Stop);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("ETag", answer.Headers.GetValues("Access-Control-Expose-Headers").Single());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        if (status >= 400)
            Assert.EndsWith("json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/v1/latest")]
    [InlineData("/v1/nothing")]
    [InlineData("/v2/rates")]
    [InlineData("/ru/v2/rates")]
    public async Task A_browser_that_asks_beforehand_is_let_in(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "x-app");

        using var answer = await paper.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["GET, HEAD, OPTIONS"], answer.Headers.GetValues("Access-Control-Allow-Methods"));
        Assert.Equal(["x-app"], answer.Headers.GetValues("Access-Control-Allow-Headers"));
    }

    [Theory]
    [InlineData("/v1/2025-12-05", "public, max-age=86400")]
    [InlineData("/v2/rates?date=2025-12-05", "public, max-age=86400")]
    [InlineData("/v2/rates?from=2025-12-01&to=2025-12-05", "public, max-age=86400")]
    [InlineData("/v1/latest?symbols=USD", "public, max-age=3600")]
    [InlineData("/v2/rates/usd/kzt", "public, max-age=3600")]
    [InlineData("/v2/rates/latest", "public, max-age=3600")]
    [InlineData("/v2/sources/nbk/health", "no-cache")]
    [InlineData("/v2/rates?date=2025-12-32", "no-store")]
    public async Task An_answer_says_how_long_it_may_be_kept(string address, string kept)
    {
        using var answer = await paper.Client.GetAsync(address, Stop);

        Assert.Equal(kept, string.Join(", ", answer.Headers.GetValues("Cache-Control")));
    }

    [Theory]
    [InlineData("/v1/latest", "")]
    [InlineData("/v2/rates", "")]
    [InlineData("/v2/rates.csv?from=2025-12-01", "gzip")]
    [InlineData("/v2/rates/latest", "br")]
    [InlineData("/v2/openapi.json", "br")]
    public async Task Who_has_an_answer_already_gets_no_body(string address, string encoding)
    {
        using var first = await AskAsync(address, encoding, null);
        var etag = first.Headers.ETag!;
        using var again = await AskAsync(address, encoding, etag.ToString());
        using var other = await AskAsync(address, encoding, "\"another\"");

        Assert.False(etag.IsWeak);
        Assert.Equal(encoding, string.Join(",", first.Content.Headers.ContentEncoding));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(etag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_pages_are_not_counted()
    {
        await using var busy = await TestPaper.OpenAsync(requestsPerMinute: 3);
        using var client = busy.Visitor();
        var left = new List<string>();
        for (var times = 0; times < 3; times++)
        {
            using var answer = await client.GetAsync("/v2/sources", Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            left.Add(answer.Headers.GetValues("RateLimit").Single());
        }

        using var refused = await client.GetAsync("/v2/sources", Stop);
        using var first = await client.GetAsync("/v1/latest", Stop);
        using var page = await client.GetAsync("/", Stop);

        Assert.Equal(["\"minute\";r=2", "\"minute\";r=1", "\"minute\";r=0"], left);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["\"minute\";q=3;w=60"], refused.Headers.GetValues("RateLimit-Policy"));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("{\"message\":\"too many requests\"}", await first.Content.ReadAsStringAsync(Stop));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, page.StatusCode);
    }

    [Theory]
    [InlineData("93.184.216.34", null, "93.184.216.34")]
    [InlineData("::ffff:93.184.216.34", null, "93.184.216.34")]
    [InlineData("127.0.0.1", "10.1.1.1, 93.184.216.34", "93.184.216.34")]
    [InlineData("10.0.0.7", "nonsense", "10.0.0.7")]
    [InlineData("93.184.216.34", "8.8.8.8", "93.184.216.34")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", null, "2606280002200001")]
    public void Who_asks_is_the_machine_behind_our_own_proxy(string connection, string? forwarded, string caller) =>
        Assert.Equal(caller, CallLimits.Caller(ClientAddress.Of(IPAddress.Parse(connection), forwarded, [])));

    [Theory]
    [InlineData("10.0.0.5", "8.8.8.8", "8.8.8.8")]
    [InlineData("10.0.0.6", "8.8.8.8", "10.0.0.6")]
    [InlineData("10.0.0.5", "8.8.8.8, 93.184.216.34, 173.245.48.9", "93.184.216.34")]
    [InlineData("173.245.63.255", "8.8.8.8", "8.8.8.8")]
    [InlineData("173.245.64.0", "8.8.8.8", "173.245.64.0")]
    [InlineData("::ffff:10.0.0.5", "2606:2800::1", "2606:2800::1")]
    [InlineData("2400:cb00::7", "93.184.216.34", "93.184.216.34")]
    [InlineData("10.0.0.5", "nonsense", "10.0.0.5")]
    [InlineData("10.0.0.5", null, "10.0.0.5")]
    [InlineData("10.0.0.5", "10.0.0.5, 10.0.0.5", "10.0.0.5")]
    public void Where_the_proxies_are_named_theirs_alone_is_the_word_that_counts(
        string connection,
        string? forwarded,
        string caller
    )
    {
        var settings = new NewspaperSettings { Proxies = "10.0.0.5; 173.245.48.0/20;2400:cb00::/32" };

        Assert.Equal(
            IPAddress.Parse(caller),
            ClientAddress.Of(IPAddress.Parse(connection), forwarded, settings.ProxyNetworks)
        );
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string encoding, string? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not "")
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await paper.Client.SendAsync(request, Stop);
    }
}
