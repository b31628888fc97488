using System.Net.Sockets;
using System.Text;

namespace Dastan.Tests.Journeys;

/// <summary>Requests that no browser sends and every server gets, byte for byte: the right status, and never a 500.</summary>
public sealed class BadInputTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EitherDatabase]
    [InlineData("GET / HTTP/1.1", 200)]
    [InlineData("GET /?unknown=1&unknown=2&=&& HTTP/1.1", 200)]
    [InlineData("GET /2025/12/tractors?%FF=%C0%AF HTTP/1.1", 200)]
    [InlineData("GET /2025/12/%FF%FE HTTP/1.1", 404)]
    [InlineData("GET /2025/12/%C0%AE%C0%AE/%C0%AF HTTP/1.1", 404)]
    [InlineData("GET /2025/12/tractors%20 HTTP/1.1", 404)]
    [InlineData("GET /2025/12/%2574ractors HTTP/1.1", 404)]
    [InlineData("GET /2025/12/%252e%252e/%3F%23 HTTP/1.1", 404)]
    [InlineData("GET /kazakhstan?page=9999 HTTP/1.1", 301)]
    [InlineData("GET /kazakhstan?before=yesterday HTTP/1.1", 404)]
    [InlineData("GET /kazakhstan.rss?before= HTTP/1.1", 404)]
    [InlineData("GET /kazakhstan?page=99999999999999999999 HTTP/1.1", 404)]
    [InlineData("GET /kazakhstan?page=-1 HTTP/1.1", 404)]
    [InlineData("GET /kazakhstan?page=two HTTP/1.1", 404)]
    [InlineData("GET /2025/13/45 HTTP/1.1", 404)]
    [InlineData("GET /0000/00/00 HTTP/1.1", 404)]
    [InlineData("GET /topics/ HTTP/1.1", 301)]
    [InlineData("GET /../../etc/passwd HTTP/1.1", 404)]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", 404)]
    [InlineData("HEAD /2025/12/tractors HTTP/1.1", 200)]
    [InlineData("HEAD /2025/12/nothing HTTP/1.1", 404)]
    [InlineData("POST / HTTP/1.1", 405)]
    [InlineData("DELETE /2025/12/tractors HTTP/1.1", 405)]
    [InlineData("BREW / HTTP/1.1", 405)]
    [InlineData("GET no-slash HTTP/1.1", 405)]
    [InlineData("GET /kazakhstan.Json?before=2025_\rx HTTP/1.1", 400)]
    [InlineData("GET /search?q=\u0001 HTTP/1.1", 400)]
    [InlineData("OPTIONS /v2/rates HTTP/1.1\r\nAccess-Control-Request-Headers: x-\u00c3\u00a4", 204)]
    [InlineData("OPTIONS /v2/rates HTTP/1.1\r\nAccess-Control-Request-Headers: x-name", 204)]
    [InlineData("GET / HTTP/9.9", 505)]
    [InlineData("nonsense", 400)]
    public Task A_strange_request_is_answered_with_the_right_status(string line, int status) =>
        IsAnsweredAsync(line, status);

    [Theory]
    [InlineData("GET /2025/12/%2500 HTTP/1.1", 404)]
    [InlineData("GET /oembed?url=https://paper.example/2025/12/%00 HTTP/1.1", 404)]
    [InlineData("GET /oembed?url=https://paper.example/2025/12/%2500 HTTP/1.1", 404)]
    [InlineData("GET /kazakhstan?before=2025-12-12T07:00:00Z_0 HTTP/1.1", 404)]
    public Task So_is_one_whose_words_reach_the_database(string line, int status) => IsAnsweredAsync(line, status);

    [Fact]
    public async Task A_NUL_in_an_address_is_refused_or_not_found()
    {
        await using var paper = await OpenAsync();

        Assert.InRange(Status(await SayAsync(paper, Get("/2025/12/%00"))), 400, 404);
        Assert.InRange(Status(await SayAsync(paper, Get("/search?q=%00"))), 200, 422);
    }

    [Fact, EitherDatabase]
    public async Task A_body_on_a_GET_is_not_read_as_anything()
    {
        await using var paper = await OpenAsync();

        var answer = await SayAsync(
            paper,
            "GET /2025/12/tractors HTTP/1.1\r\nHost: paper.example\r\nContent-Length: 7\r\nConnection: close\r\n\r\nsurpris"
        );

        Assert.Equal(200, Status(answer));
        Assert.Contains("Headline of tractors", answer);
    }

    [Fact, EitherDatabase]
    public async Task A_query_of_a_kilobyte_is_answered_and_one_of_ten_refused_on_a_page()
    {
        await using var paper = await OpenAsync();

        Assert.Equal(200, Status(await SayAsync(paper, Get("/?q=" + new string('x', 1_000)))));
        var refused = await SayAsync(paper, Get("/?q=" + new string('x', 10_000)));
        Assert.Equal(414, Status(refused));
        Assert.Contains("</html>", refused);
        Assert.Equal(414, Status(await SayAsync(paper, Get("/?q=" + new string('x', 40_000)))));
    }

    [Fact, EitherDatabase]
    public async Task Headers_without_end_are_refused()
    {
        await using var paper = await OpenAsync();
        var head =
            $"GET / HTTP/1.1\r\nHost: paper.example\r\nX-Much: {new string('x', 70_000)}\r\nConnection: close\r\n\r\n";

        Assert.Equal(431, Status(await SayAsync(paper, head)));
    }

    [Fact]
    public async Task What_is_not_there_is_told_on_a_page_with_a_way_on()
    {
        await using var paper = await OpenAsync();

        foreach (var address in (string[])["/2025/12/%FF%FE", "/kazakhstan?before=9999", "/2025/13/45"])
        {
            var answer = await SayAsync(paper, Get(address));
            Assert.Contains("Content-Type: text/html", answer);
            Assert.Contains("The Small Paper", answer);
            Assert.Contains("href=\"/\"", answer);
        }
    }

    [Fact]
    public async Task An_edition_may_have_a_name_of_one_letter()
    {
        await using var paper = await TestPaper.OpenAsync(
            async (db, now) =>
            {
                await SmallPaper.With()(db, now);
                db.Add(new Dastan.Domain.Papers.Edition("kk", "Қ", "Asia/Almaty", 2));
                await db.SaveAsync(Stop);
            }
        );

        var answer = await SayAsync(paper, Get("/"));

        Assert.Equal(200, Status(answer));
        Assert.Contains(">Қ<span class=\"rest\"></span></a>", answer);
    }

    private static async Task IsAnsweredAsync(string line, int status)
    {
        await using var paper = await OpenAsync();

        var answer = await SayAsync(paper, $"{line}\r\nHost: paper.example\r\nConnection: close\r\n\r\n");

        Assert.Equal(status, Status(answer));
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("tractors", now)]));

    private static string Get(string address) =>
        $"GET {address} HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n\r\n";

    private static int Status(string answer) =>
        int.Parse(answer.Split(' ', 3)[1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Sends the bytes as they are, and reads until the server closes the connection.</summary>
    private static async Task<string> SayAsync(TestPaper paper, string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(paper.Address.Host, paper.Address.Port, Stop);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), Stop);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Stop);
    }
}
