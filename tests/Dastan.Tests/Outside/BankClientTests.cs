using System.Text;
using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Asking;

namespace Dastan.Tests.Outside;

/// <summary>What a bank is asked, and what is told of its answer.</summary>
public sealed class BankClientTests : AskedOutside
{
    [Fact]
    public async Task An_answer_is_told_with_its_status_its_marks_and_its_bytes()
    {
        Server.Gives(
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
        Assert.Equal((Now, new Uri(Server.Address, "list?fdate=01.04.2026")), (answer.FetchedAt, answer.Address));
        Assert.Null(retryAt);
    }

    [Fact]
    public async Task A_bank_is_told_who_asks_and_what_is_taken()
    {
        Server.Gives("list", "2026-04-01 USD 478.77");
        await AskAsync("list", settings => settings with { Contact = "rates@paper.example" });

        Assert.Equal("Mozilla/5.0 (compatible; Dastan/1.0; +rates@paper.example)", Server.Headers["User-Agent"]);
        Assert.Contains("application/xml", Server.Headers["Accept"]);
        Assert.False(Server.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task A_bank_that_is_asked_by_POST_gets_an_empty_body()
    {
        Server.Gives("list", "{}");
        using var client = Client();

        await client.AskAsync(Bank, new BankRequest("list") { IsPost = true }, null, Stop);

        Assert.Equal(["POST list"], Server.Asked);
        Assert.Equal("0", Server.Headers["Content-Length"]);
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
        Server.Gives("list", page);
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
        Assert.Equal((tag ?? modified)!, Server.Headers[tag is null ? "If-Modified-Since" : "If-None-Match"]);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_error_is_told_with_its_page(int status)
    {
        Server.Gives("list", new BankPage(status, "text/html", "<html>no</html>"u8.ToArray()));

        var (answer, _) = await AskAsync("list");

        Assert.Equal((status, "<html>no</html>"), (answer.Status, Encoding.UTF8.GetString(answer.Body.Span)));
    }

    [Fact]
    public async Task Of_a_long_error_the_beginning_is_enough()
    {
        Server.Gives("list", new BankPage(500, "text/html", new byte[3 * 1024 * 1024]));

        Assert.InRange((await AskAsync("list")).Answer.Body.Length, 1, 64 * 1024);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Wed, 01 Apr 2026 11:05:00 GMT", 300)]
    [InlineData("soon", null)]
    public async Task A_bank_may_say_when_to_ask_again(string header, int? seconds)
    {
        Server.Gives("list", new BankPage(429, "text/plain", []) { Headers = new() { ["Retry-After"] = header } });

        var (_, retryAt) = await AskAsync("list");

        Assert.Equal(seconds is null ? null : Now + Duration.FromSeconds(seconds.Value), retryAt);
    }
}
