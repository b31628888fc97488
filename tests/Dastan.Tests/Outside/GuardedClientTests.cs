using System.Net;
using Dastan.Web.Outside;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Outside;

public sealed class GuardedClientTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.20.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("::ffff:168.63.129.16")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    public void A_machine_that_is_not_on_the_public_internet_is_out_of_reach(string address) =>
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("168.63.129.17")]
    [InlineData("2a00:1450:4001:81b::200e")]
    public void A_public_machine_is_within_reach(string address) =>
        Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    public async Task A_name_that_leads_inside_is_refused_before_a_byte_is_sent(string host)
    {
        await using var server = await ServerAsync(_ => Results.Text("secret"));
        using var client = new GuardedClient(PublicAddress.Is);

        var refusal = await Assert.ThrowsAsync<OutsideException>(() =>
            client.GetAsync(new($"http://{host}:{PortOf(server)}/"), 1000, Stop)
        );

        Assert.Contains("not on the public internet", refusal.Message);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(993)]
    public async Task A_port_of_another_service_is_refused_before_a_byte_is_sent(int port)
    {
        using var client = new GuardedClient(_ => true);

        var refusal = await Assert.ThrowsAsync<OutsideException>(() =>
            client.GetAsync(new($"http://127.0.0.1:{port}/"), 1000, Stop)
        );

        Assert.Contains($"port {port} is none of the web's", refusal.Message);
    }

    [Fact]
    public async Task A_redirect_inside_is_refused_as_well()
    {
        await using var inside = await ServerAsync(_ => Results.Text("secret"), "http://127.0.0.2:0");
        await using var outside = await ServerAsync(_ => Results.Redirect(inside.Urls.First()));
        using var client = new GuardedClient(address => address.Equals(IPAddress.Loopback));

        var refusal = await Assert.ThrowsAsync<OutsideException>(() =>
            client.GetAsync(new(outside.Urls.First()), 1000, Stop)
        );

        Assert.Contains("not on the public internet", refusal.Message);
    }

    [Theory]
    [InlineData("//")]
    [InlineData("//:80/")]
    public async Task A_redirect_to_what_is_no_address_is_told_as_a_failure(string location)
    {
        await using var server = await ServerAsync(_ => Results.Redirect(location));
        using var client = new GuardedClient(IPAddress.IsLoopback);

        var refusal = await Assert.ThrowsAsync<OutsideException>(() =>
            client.GetAsync(new(server.Urls.First()), 1000, Stop)
        );

        Assert.StartsWith(server.Urls.First(), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_leads_inside_the_second_time_is_refused_then()
    {
        var asked = 0;
        await using var server = await ServerAsync(request =>
        {
            asked++;
            request.HttpContext.Response.Headers.Connection = "close";
            return Results.Text("public");
        });
        var answers = new Queue<string>(["127.0.0.1", "127.0.0.2"]);
        using var client = new GuardedClient(
            address => address.Equals(IPAddress.Loopback),
            resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())])
        );
        var address = new Uri($"http://rebound.example:{PortOf(server)}/");

        var first = await client.GetAsync(address, 1000, Stop);
        var refusal = await Assert.ThrowsAsync<OutsideException>(() => client.GetAsync(address, 1000, Stop));

        Assert.Equal("public"u8.ToArray(), first.Body);
        Assert.Contains("rebound.example is not on the public internet", refusal.Message);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_not_read_to_its_end()
    {
        await using var server = await ServerAsync(_ => Results.Bytes(new byte[100_000]));
        using var client = new GuardedClient(IPAddress.IsLoopback);

        var whole = await client.GetAsync(new(server.Urls.First()), 100_000, Stop);
        var refusal = await Assert.ThrowsAsync<OutsideException>(() =>
            client.GetAsync(new(server.Urls.First()), 99_999, Stop)
        );

        Assert.Equal(100_000, whole.Body.Length);
        Assert.Contains("99999 bytes", refusal.Message);
    }

    [Fact]
    public async Task An_address_of_another_kind_is_refused()
    {
        using var client = new GuardedClient(PublicAddress.Is);
        _ = await Assert.ThrowsAsync<OutsideException>(() => client.GetAsync(new("file:///etc/hostname"), 1000, Stop));
    }

    private static int PortOf(WebApplication server) => new Uri(server.Urls.First()).Port;

    private static async Task<WebApplication> ServerAsync(
        Func<HttpRequest, IResult> answer,
        string at = "http://127.0.0.1:0"
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add(at);
        server.Map("/{**path}", answer);
        await server.StartAsync(Stop);
        return server;
    }
}
