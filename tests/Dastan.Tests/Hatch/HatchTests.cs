using System.Net;
using System.Net.Sockets;
using Dastan.Tests.Journeys;
using Dastan.Web.Press.Hatch;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dastan.Tests.Hatch;

/// <summary>The hatch and people who are slow, silent or hostile.</summary>
public sealed class HatchTests
{
    private const string Plain = "GET /kazakhstan HTTP/1.1\r\nHost: paper.example\r\n\r\n";
    private const string AndClose = "GET /kazakhstan HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n\r\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_requests_in_one_breath_are_answered_in_order_though_nobody_takes_the_answers_at_first()
    {
        await using var paper = await OpenAsync();
        using var given = new GivenAtHatch(paper);
        await using var line = await Line.OpenAsync(paper);

        var says = line.SayAsync(string.Concat(Enumerable.Repeat(Plain, 1000)) + AndClose);
        await Task.Delay(300, Stop);
        var heard = Line.Answers(await line.HearAllAsync(), Enumerable.Repeat(false, 1001));
        await says;

        Assert.Equal(1001, heard.Count);
        Assert.All(heard, answer => Assert.StartsWith("HTTP/1.1 200 OK", answer));
        Assert.Single(heard.Take(1000).Distinct());
        Assert.InRange(given.Count, 10, 1000);
    }

    [Fact]
    public async Task Who_takes_nothing_of_an_answer_is_cut_off()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var reader = new TcpClient { ReceiveBufferSize = 4096 };
        await reader.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Stop);
        using var line = await listener.AcceptSocketAsync(Stop);
        var unsent = new Unsent("head"u8.ToArray(), new byte[50_000_000]);

        Assert.False(await unsent.SendAsync(line, TimeSpan.FromMilliseconds(200)));
        Assert.Equal(5 + (50_000_004 / 240), (int)unsent.Limit.TotalSeconds);
    }

    [Fact]
    public async Task Who_takes_an_answer_in_time_gets_all_of_it()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var reader = new TcpClient();
        await reader.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Stop);
        var line = await listener.AcceptSocketAsync(Stop);
        var body = Enumerable.Range(0, 5_000_000).Select(n => (byte)n).ToArray();

        var sends = new Unsent("head"u8.ToArray(), body).SendAsync(line, TimeSpan.FromMinutes(1));
        var heard = new byte[body.Length + 4];
        await reader.GetStream().ReadExactlyAsync(heard, Stop);

        Assert.True(await sends);
        Assert.Equal("head"u8.ToArray(), heard[..4]);
        Assert.True(heard.AsSpan(4).SequenceEqual(body));
        line.Dispose();
    }

    [Fact]
    public async Task Who_leaves_without_a_word_is_no_failure()
    {
        var paper = await OpenAsync();
        var told = new ToldLog();
        paper.Services.GetRequiredService<ILoggerFactory>().AddProvider(told);
        using (var given = new GivenAtHatch(paper))
        {
            for (var reader = 0; reader < 20; reader++)
            {
                await using var line = await Line.OpenAsync(paper);
                await line.SayAsync(Plain);
                await line.HearAsync(1);
                line.Tear();
            }
            Assert.Equal(20, given.Count);
        }

        // Its end waits for all connections.
        await paper.DisposeAsync();
        Assert.Empty(told.Lines);
    }

    [Fact]
    public async Task Who_says_nothing_is_let_go_after_as_long_as_the_server_waits()
    {
        await using var paper = await OpenAsync();
        await using var impatient = await paper.OpenBesideAsync(beforeStart: services =>
            Limits(services).KeepAliveTimeout = TimeSpan.FromSeconds(1)
        );
        await impatient.Visitor().GetStringAsync("/kazakhstan", Stop);
        await using var silent = await Line.OpenAsync(impatient);
        IReadOnlyList<string> answers = [];
        // On a busy machine the second may be over before what was said is read.
        for (var tries = 0; answers.Count == 0 && tries < 100; tries++)
        {
            await using var once = await Line.OpenAsync(impatient);
            await once.SayAsync(Plain);
            answers = Line.Answers(await once.HearAllAsync(), [false]);
        }

        Assert.Single(answers);
        Assert.Empty(await silent.HearAllAsync());
    }

    [Fact]
    public async Task Who_begins_a_request_and_does_not_end_it_is_the_server_s_to_refuse()
    {
        await using var paper = await OpenAsync();
        await using var impatient = await paper.OpenBesideAsync(beforeStart: services =>
            Limits(services).RequestHeadersTimeout = TimeSpan.FromSeconds(1)
        );
        await impatient.Visitor().GetStringAsync("/kazakhstan", Stop);
        await using var slow = await Line.OpenAsync(impatient);
        await slow.SayAsync(Plain + "GET /kazakhstan HTTP/1.1\r\nHost: ");

        var heard = Line.Answers(await slow.HearAllAsync(), [false, false]);

        Assert.StartsWith("HTTP/1.1 200 OK", heard[0]);
        Assert.StartsWith("HTTP/1.1 408 ", heard[1]);
    }

    [Fact]
    public async Task A_connection_that_waits_at_the_hatch_does_not_keep_the_program_from_ending()
    {
        await using var paper = await OpenAsync();
        var beside = await paper.OpenBesideAsync();
        await beside.Visitor().GetStringAsync("/kazakhstan", Stop);
        await using var waits = await Line.OpenAsync(beside);
        await waits.SayAsync(Plain);
        await waits.HearAsync(100);

        await beside.DisposeAsync();

        Assert.NotEmpty(await waits.HearAllAsync());
    }

    [Fact]
    public async Task What_is_not_for_the_hatch_goes_on_at_the_server_with_all_that_follows()
    {
        await using var paper = await OpenAsync();
        await using var line = await Line.OpenAsync(paper);
        await line.SayAsync(
            Plain
                + "POST /kazakhstan HTTP/1.1\r\nHost: paper.example\r\nContent-Length: 62\r\n\r\n"
                // Two requests in a body: nobody may take them for requests.
                + "GET /kazakhstan HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"[..62]
                + Plain
                + AndClose
        );

        var heard = Line.Answers(await line.HearAllAsync(), [false, false, false, false]);

        Assert.Equal(["200", "405", "200", "200"], heard.Select(answer => answer.Split(' ')[1]));
    }

    private static KestrelServerLimits Limits(IServiceProvider services) =>
        services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

    private static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("tractors", now)]));
        await paper.Visitor().GetStringAsync("/kazakhstan", Stop);
        return paper;
    }
}
