using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Dastan.Tests.Rates.Asking;
using Dastan.Web.Outside;
using Microsoft.AspNetCore.Http;

namespace Dastan.Tests.Outside;

/// <summary>What servers and lines do wrong, and who is out of reach: each is told by its reason.</summary>
public sealed class BadBankTests : AskedOutside
{
    [Fact]
    public async Task A_slow_drip_is_left_when_the_time_is_over()
    {
        Server.Gives("list", BankPage.Doing(DripAsync));
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
        Server.Gives(
            "list",
            new BankPage(200, "text/xml", folded.ToArray()) { Headers = new() { ["Content-Encoding"] = "gzip" } }
        );

        Assert.Contains("sends more than the 2097152 bytes", await OutageAsync("list"));
    }

    [Fact]
    public async Task What_says_that_it_is_packed_and_is_not_is_told()
    {
        Server.Gives(
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
        Server.Gives(
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
        // Taken, so that no other test listens there, and heard by nobody.
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)nobody.LocalEndPoint!).Port;

        Assert.Contains(
            "no connection to 127.0.0.1",
            await OutageAsync("list", Elsewhere($"http://127.0.0.1:{port}/"))
        );
    }

    [Fact]
    public async Task A_connection_that_is_not_safe_is_told()
    {
        var address = $"https://127.0.0.1:{Server.Address.Port}/";

        Assert.Contains("no safe connection to 127.0.0.1", await OutageAsync("list", Elsewhere(address)));
    }

    [Fact]
    public async Task A_private_machine_is_out_of_reach_but_for_the_very_host_and_port_that_the_operator_named()
    {
        await using var other = await BankServer.OpenAsync("http://127.0.0.1:0");
        other.Gives("list", "secret");
        using var strict = new GuardedClient(PublicAddress.Is, [Server.Address]);
        Server.Gives("list", "2026-04-01 USD 478.77");

        Assert.Equal(200, (await strict.AskAsync(new(new Uri(Server.Address, "list")), Stop)).Status);
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
}
