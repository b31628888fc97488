using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Asking;
using Dastan.Web;
using Dastan.Web.Outside;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Dastan.Tests.Outside;

public sealed class BankClientTests : IAsyncLifetime
{
    private static readonly Bank Bank = Bank.Find("NBK")!;
    private static readonly Instant Now = Instant.FromUtc(2026, 4, 1, 11, 0);

    private BankServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await BankServer.OpenAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task An_answer_is_told_with_its_status_its_marks_and_its_bytes()
    {
        server.Gives(
            "list?fdate=01.04.2026",
            new BankPage(200, "text/xml; charset=windows-1251", [0xD1, 0xEE, 0xEC])
            {
                Headers = new()
                {
                    ["ETag"] = "W/\"530-1779531645000\"",
                    ["Last-Modified"] = "Wed, 01 Apr 2026 10:20:45 GMT",
                },
            }
        );

        var (answer, retryAt) = await AskAsync("list?fdate=01.04.2026");

        Assert.Equal(
            (200, "text/xml; charset=windows-1251", "W/\"530-1779531645000\""),
            (answer.Status, answer.ContentType, answer.ETag)
        );
        Assert.Equal(Instant.FromUtc(2026, 4, 1, 10, 20, 45), answer.PublishedAt);
        Assert.Equal([0xD1, 0xEE, 0xEC], answer.Body.ToArray());
        Assert.Equal((Now, new Uri(server.Address, "list?fdate=01.04.2026")), (answer.FetchedAt, answer.Address));
        Assert.Null(retryAt);
    }

    [Fact]
    public async Task A_bank_is_told_who_asks_and_what_is_taken()
    {
        server.Gives("list", "2026-04-01 USD 478.77");
        await AskAsync("list", settings => settings with { Contact = "rates@paper.example" });

        Assert.Equal("Mozilla/5.0 (compatible; Dastan/1.0; +rates@paper.example)", server.Headers["User-Agent"]);
        Assert.Contains("application/xml", server.Headers["Accept"]);
        Assert.False(server.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task A_bank_that_is_asked_by_POST_gets_an_empty_body()
    {
        server.Gives("list", "{}");
        using var client = Client();

        await client.AskAsync(Bank, new BankRequest("list") { IsPost = true }, null, Stop);

        Assert.Equal(["POST list"], server.Asked);
        Assert.Equal("0", server.Headers["Content-Length"]);
    }

    [Theory]
    [InlineData("\"a\"", null)]
    [InlineData(null, "Wed, 01 Apr 2026 10:20:45 GMT")]
    public async Task What_is_known_is_asked_by_its_mark_and_counts_as_given_again(string? tag, string? modified)
    {
        var page = BankPage.Of("2026-04-01 USD 478.77");
        if (tag is not null)
            page.Headers["ETag"] = tag;
        if (modified is not null)
            page.Headers["Last-Modified"] = modified;
        server.Gives("list", page);
        var (known, _) = await AskAsync("list");

        using var client = Client();
        var (again, _) = await client.AskAsync(
            Bank,
            new BankRequest("list"),
            known with
            {
                FetchedAt = Instant.MinValue,
            },
            Stop
        );

        Assert.Equal(known, again with { Body = known.Body });
        Assert.Equal("2026-04-01 USD 478.77", Encoding.UTF8.GetString(again.Body.Span));
        Assert.Equal((tag ?? modified)!, server.Headers[tag is null ? "If-Modified-Since" : "If-None-Match"]);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_error_is_told_with_its_page(int status)
    {
        server.Gives("list", new BankPage(status, "text/html", "<html>no</html>"u8.ToArray()));

        var (answer, _) = await AskAsync("list");

        Assert.Equal((status, "<html>no</html>"), (answer.Status, Encoding.UTF8.GetString(answer.Body.Span)));
    }

    [Fact]
    public async Task Of_a_long_error_the_beginning_is_enough()
    {
        server.Gives("list", new BankPage(500, "text/html", new byte[3 * 1024 * 1024]));

        Assert.InRange((await AskAsync("list")).Answer.Body.Length, 1, 64 * 1024);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Wed, 01 Apr 2026 11:05:00 GMT", 300)]
    [InlineData("soon", null)]
    public async Task A_bank_may_say_when_to_ask_again(string header, int? seconds)
    {
        server.Gives("list", new BankPage(429, "text/plain", []) { Headers = new() { ["Retry-After"] = header } });

        var (_, retryAt) = await AskAsync("list");

        Assert.Equal(seconds is null ? null : Now + Duration.FromSeconds(seconds.Value), retryAt);
    }

    [Theory]
    [InlineData("moved")]
    [InlineData("/moved")]
    public async Task A_redirect_within_the_server_is_followed(string to)
    {
        server.Gives("list", new BankPage(302, "text/plain", []) { Headers = new() { ["Location"] = to } });
        server.Gives("moved", "2026-04-01 USD 478.77");

        Assert.Equal(200, (await AskAsync("list")).Answer.Status);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://elsewhere.example/list")]
    [InlineData("//elsewhere.example/list")]
    [InlineData("ftp://127.0.0.1/list")]
    public async Task A_redirect_elsewhere_is_not_followed(string to)
    {
        server.Gives("list", new BankPage(301, "text/plain", []) { Headers = new() { ["Location"] = to } });

        Assert.Contains("leads elsewhere (301 to ", await OutageAsync("list"));
        Assert.Equal(["GET list"], server.Asked);
    }

    [Fact]
    public async Task A_redirect_in_a_circle_ends()
    {
        server.Gives("list", new BankPage(302, "text/plain", []) { Headers = new() { ["Location"] = "/list" } });

        Assert.Contains("leads on and on", await OutageAsync("list"));
        Assert.Equal(6, server.Asked.Count);
    }

    [Theory]
    [InlineData("https://bank.example/a", "https://bank.example/b", true)]
    [InlineData("https://bank.example/a", "https://www.bank.example/b", true)]
    [InlineData("https://www.bank.example/a", "https://bank.example/b", true)]
    [InlineData("http://bank.example/a", "https://bank.example/b", true)]
    [InlineData("https://bank.example/a", "http://bank.example/b", false)]
    [InlineData("https://bank.example/a", "https://bank.example:8443/b", false)]
    [InlineData("https://bank.example/a", "https://rates.bank.example/b", false)]
    [InlineData("https://bank.example/a", "https://bank.example.evil/b", false)]
    [InlineData("http://10.0.0.1:81/a", "http://10.0.0.1:82/b", false)]
    public void A_redirect_leads_to_the_same_site_over_https_or_nowhere(string from, string to, bool leads) =>
        Assert.Equal(leads, SameSite.Leads(new(from), new(to)));

    [Fact]
    public async Task A_slow_drip_is_left_when_the_time_is_over()
    {
        server.Gives("list", BankPage.Doing(DripAsync));
        var outage = await OutageAsync("list", settings => settings with { Patience = TimeSpan.FromSeconds(1) });

        Assert.Contains("did not answer whole within 1 seconds", outage);
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_is_unfolded()
    {
        var folded = new MemoryStream();
        using (var gzip = new GZipStream(folded, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var megabyte = 0; megabyte < 100; megabyte++)
                gzip.Write(new byte[1024 * 1024]);
        server.Gives(
            "list",
            new BankPage(200, "text/xml", folded.ToArray()) { Headers = new() { ["Content-Encoding"] = "gzip" } }
        );

        Assert.Contains("sends more than the 2097152 bytes", await OutageAsync("list"));
    }

    [Fact]
    public async Task What_says_that_it_is_packed_and_is_not_is_told()
    {
        server.Gives(
            "list",
            BankPage.Of("2026-04-01 USD 478.77") with
            {
                Headers = new() { ["Content-Encoding"] = "gzip" },
            }
        );

        Assert.Contains("says that its answer is packed, but it is not", await OutageAsync("list"));
    }

    [Fact]
    public async Task A_cut_answer_is_told()
    {
        server.Gives(
            "list",
            BankPage.Doing(async context =>
            {
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("2026-04-01 USD 478.77");
                await context.Response.Body.FlushAsync();
                context.Abort();
            })
        );

        Assert.Contains("broke off before the end of its answer", await OutageAsync("list"));
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(
            async () =>
            {
                using var line = await listener.AcceptTcpClientAsync(Stop);
                await using var stream = line.GetStream();
                _ = await stream.ReadAsync(new byte[4096], Stop);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n2026"u8.ToArray(), Stop);
            },
            Stop
        );

        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        Assert.Contains("broke off before the end of its answer", await OutageAsync("list", Elsewhere(address)));
        await serving;
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_is_told() =>
        Assert.Contains(
            "the name nobody.invalid leads nowhere",
            await OutageAsync("list", Elsewhere("https://nobody.invalid/"))
        );

    [Fact]
    public async Task A_line_that_is_dead_is_told()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();

        Assert.Contains(
            "no connection to 127.0.0.1",
            await OutageAsync("list", Elsewhere($"http://127.0.0.1:{port}/"))
        );
    }

    [Fact]
    public async Task A_connection_that_is_not_safe_is_told()
    {
        var address = $"https://127.0.0.1:{server.Address.Port}/";

        Assert.Contains("no safe connection to 127.0.0.1", await OutageAsync("list", Elsewhere(address)));
    }

    [Fact]
    public async Task A_private_machine_is_out_of_reach_but_for_the_very_host_and_port_that_the_operator_named()
    {
        await using var other = await BankServer.OpenAsync("http://127.0.0.1:0");
        other.Gives("list", "secret");
        using var strict = new GuardedClient(PublicAddress.Is, [server.Address]);
        server.Gives("list", "2026-04-01 USD 478.77");

        Assert.Equal(200, (await strict.AskAsync(new(new Uri(server.Address, "list")), Stop)).Status);
        var refusal = await Assert.ThrowsAsync<OutsideException>(() =>
            strict.AskAsync(new(new Uri(other.Address, "list")), Stop)
        );
        Assert.Contains("not on the public internet", refusal.Message);
        Assert.Empty(other.Asked);
    }

    private static async Task DripAsync(HttpContext context)
    {
        for (var drop = 0; drop < 600 && !context.RequestAborted.IsCancellationRequested; drop++)
        {
            await context.Response.WriteAsync("2");
            await context.Response.Body.FlushAsync();
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private static Func<RateSettings, RateSettings> Elsewhere(string address) =>
        settings =>
            settings with
            {
                Banks = new Dictionary<string, BankSettings> { ["NBK"] = new() { Address = new(address) } },
            };

    private BankClient Client(Func<RateSettings, RateSettings>? with = null) =>
        new(
            new NewspaperSettings { Rates = with?.Invoke(server.AsAllBanks()) ?? server.AsAllBanks() },
            new FakeTimeProvider(Now.ToDateTimeOffset()),
            PublicAddress.Is
        );

    private async Task<BankReply> AskAsync(string path, Func<RateSettings, RateSettings>? with = null)
    {
        using var client = Client(with);
        return await client.AskAsync(Bank, new BankRequest(path), null, Stop);
    }

    private async Task<string> OutageAsync(string path, Func<RateSettings, RateSettings>? with = null) =>
        (await Assert.ThrowsAsync<OutsideException>(() => AskAsync(path, with))).Message;
}
