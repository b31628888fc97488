using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Stories;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What the editor is told of the sums in a text while it is typed.</summary>
public sealed class FoundAmountsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sum_is_told_where_it_stands_with_the_rates_of_the_day()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await SmallLedger.FillAsync(paper);
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();

        var answer = await FindAsync(
            writer,
            address,
            new(["No sum here.", "It cost $10 million and 200 rupees.", "About $5bn (in 2022 dollars)"], null, [])
        );

        Assert.Equal(
            [(1, 8, 11), (1, 24, 10), (2, 6, 4)],
            answer.Found.Select(one => (one.Text, one.Start, one.Length))
        );
        var dollars = answer.Found[0];
        Assert.Equal((10_000_000, "USD", false), (dollars.Low, dollars.Currency, dollars.IsOpen));
        Assert.Equal(["8.5 million EUR", "5.2 billion KZT"], dollars.Told.Rows.Select(Plain));
        Assert.Equal("Official rates of 12 December 2025", Plain(dollars.Told.Then));
        Assert.True(answer.Found[1].IsOpen);
        Assert.Contains("PKR", answer.Found[1].Others);
        Assert.Equal("2022", answer.Found[2].On);
    }

    [Fact]
    public async Task What_an_editor_said_is_told_too_and_the_dateline_settles_whose_money_it_is()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await SmallLedger.FillAsync(paper);
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();

        var answer = await FindAsync(
            writer,
            address,
            new(["It cost 200 rupees."], "Delhi", [new(1500, null, "EUR", "2025-12-11"), new(7, null, "BTC", null)])
        );

        Assert.Equal(("INR", false), (answer.Found[0].Currency, answer.Found[0].IsOpen));
        Assert.Equal(["1,800 USD", "910,000 KZT"], answer.Marks[0].Rows.Select(Plain));
        Assert.Equal("1,500 EUR", Plain(answer.Marks[0].Sum));
        Assert.Empty(answer.Marks[1].Rows);
    }

    [Fact]
    public async Task What_an_editor_said_is_told_as_readers_are_told_it()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await SmallLedger.FillAsync(paper);
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        const string text = "It cost more than 1.5 million euros. They want two or three thousand.";

        var answer = await FindAsync(
            writer,
            address,
            new(
                ["First.", text],
                null,
                [
                    new(1_500_000, null, "EUR", null, 1, text.IndexOf("1.5", StringComparison.Ordinal), 17),
                    new(3000, 2000, "EUR", null, 1, text.IndexOf("two", StringComparison.Ordinal), 21),
                ]
            )
        );

        Assert.Equal(["> 1.8 million USD", "> 920 million KZT"], answer.Marks[0].Rows.Select(Plain));
        Assert.StartsWith("2,000–3,000 EUR", Plain(answer.Marks[1].Sum), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{\"texts\":[\"$5\"],\"marks\":[{\"value\":70000000000000000000000000000,\"currency\":\"USD\"}]}",
        HttpStatusCode.BadRequest
    )]
    [InlineData(
        "{\"texts\":[\"$5\"],\"marks\":[{\"value\":5,\"high\":-7e28,\"currency\":\"USD\"}]}",
        HttpStatusCode.BadRequest
    )]
    [InlineData(
        "{\"texts\":[\"$5\"],\"marks\":[{\"value\":0.0000000000000000000000000001,\"currency\":\"USD\"}]}",
        HttpStatusCode.BadRequest
    )]
    [InlineData(
        "{\"texts\":[\"$5\"],\"marks\":[{\"value\":999999999999999999,\"currency\":\"USD\",\"text\":7,\"start\":-2147483648}]}",
        HttpStatusCode.OK
    )]
    [InlineData(
        "{\"texts\":[\"$5\"],\"marks\":[{\"value\":5,\"currency\":\"USD\",\"on\":\"yesterday\"}]}",
        HttpStatusCode.BadRequest
    )]
    [InlineData("{\"texts\":[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_sense_is_refused(string asked, HttpStatusCode status)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();

        using var answer = await SendAsync(
            writer,
            address,
            new StringContent(asked, new MediaTypeHeaderValue("application/json"))
        );

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_text_in_more_pieces_than_any_story_has_is_refused()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();

        using var most = await SendAsync(writer, address, Pieces(5000));
        using var more = await SendAsync(writer, address, Pieces(5001));

        Assert.Equal(HttpStatusCode.OK, most.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.StatusCode);
    }

    private static JsonContent Pieces(int count) =>
        JsonContent.Create(new AmountsAsked([.. Enumerable.Repeat("", count)], null, []));

    [Fact]
    public async Task Who_may_not_write_in_a_story_is_told_nothing()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        using var other = await paper.StaffAsync(Role.Reporter);

        using var answer = await SendAsync(other, address, JsonContent.Create(new AmountsAsked(["$5"], null, [])));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<AmountsFound> FindAsync(StaffVisitor writer, string address, AmountsAsked asked)
    {
        using var answer = await SendAsync(writer, address, JsonContent.Create(asked));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<AmountsFound>(Stop))!;
    }

    private static async Task<HttpResponseMessage> SendAsync(StaffVisitor writer, string address, HttpContent asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/amounts") { Content = asked };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await writer.SendAsync(request);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
