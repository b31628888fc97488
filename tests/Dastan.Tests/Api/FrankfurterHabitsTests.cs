using System.Text.Json;

namespace Dastan.Tests.Api;

/// <summary>How the first version behaves besides its numbers.</summary>
public sealed class FrankfurterHabitsTests(ApiPaper paper) : IClassFixture<ApiPaper>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1/latest?symbols=USD", "2025-12-11", "USD")]
    [InlineData("/v1/current?to=usd", "2025-12-11", "USD")]
    [InlineData("/v1/2025-12-07?symbols=USD", "2025-12-05", "USD")]
    [InlineData("/v1/2031-01-01?symbols=USD", "2025-12-11", "USD")]
    [InlineData("/v1/latest?symbols=USD,XYZ&callback=x&_=1", "2025-12-11", "USD")]
    [InlineData("/v1/latest?base=GBP&from=usd&symbols=JPY&to=eur", "2025-12-11", "EUR")]
    [InlineData("/v1/latest?symbols=KGS", "2025-12-12", "KGS")]
    [InlineData("/v1/latest?base=KZT&symbols=USD,KGS", "2025-12-12", "KGS,USD")]
    [InlineData("/v1/2025-12-07?base=USD&symbols=TMT", "2025-12-05", "TMT")]
    public async Task The_newest_list_until_a_day_answers(string address, string date, string codes)
    {
        var body = await paper.JsonAsync(address);

        Assert.Equal(date, body.GetProperty("date").GetString());
        Assert.Equal(codes, string.Join(',', Names(body.GetProperty("rates"))));
    }

    [Fact]
    public async Task All_currencies_come_in_order_with_those_of_the_region_and_without_the_base()
    {
        var body = await paper.JsonAsync("/v1/latest");

        Assert.Equal(["GBP", "JPY", "KGS", "KZT", "RUB", "TJS", "TMT", "USD", "UZS"], Names(body.GetProperty("rates")));
        Assert.Equal("606.58", body.GetProperty("rates").GetProperty("KZT").GetRawText());
        Assert.Equal("92.86", await Rate("/v1/2025-12-11?symbols=RUB", "RUB"));
    }

    [Theory]
    [InlineData("/v1/latest?base=UZS&symbols=USD", "USD", "0.00008368")]
    [InlineData("/v1/latest?base=JPY&symbols=GBP", "GBP", "0.00479")]
    [InlineData("/v1/latest?amount=10000&symbols=USD", "USD", "11740")]
    [InlineData("/v1/latest?amount=1000&symbols=USD", "USD", "1174.0")]
    [InlineData("/v1/latest?symbols=JPY", "JPY", "182.91")]
    public async Task Numbers_are_written_as_there_and_never_lose_all_their_digits(
        string address,
        string code,
        string raw
    ) => Assert.Equal(raw, await Rate(address, code));

    [Theory]
    [InlineData("/v1/latest", "1.0")]
    [InlineData("/v1/latest?amount=0.50", "0.5")]
    [InlineData("/v1/latest?amount=1e3", "1000.0")]
    public async Task An_amount_is_a_number_with_decimals(string address, string raw) =>
        Assert.Equal(raw, (await paper.JsonAsync(address)).GetProperty("amount").GetRawText());

    [Theory]
    [InlineData("/v1/2025-12-06..2025-12-07?symbols=USD", "2025-12-05", "2025-12-05")]
    [InlineData("/v1/2025-12-06..2025-12-10?symbols=USD", "2025-12-05", "2025-12-10")]
    [InlineData("/v1/2025-12-10..?symbols=USD", "2025-12-10", "2025-12-11")]
    [InlineData("/v1/2025-12-12..?base=KZT&symbols=USD", "2025-12-12", "2025-12-12")]
    public async Task A_range_begins_with_the_list_before_a_closed_day(string address, string start, string end)
    {
        var body = await paper.JsonAsync(address);

        Assert.Equal(start, body.GetProperty("start_date").GetString());
        Assert.Equal(end, body.GetProperty("end_date").GetString());
        Assert.Equal(start, Names(body.GetProperty("rates")).First());
    }

    [Theory]
    [InlineData("/v1/latest?amount=abc", 422, "invalid amount")]
    [InlineData("/v1/latest?amount=", 422, "invalid amount")]
    [InlineData("/v1/latest?amount=1e99", 422, "invalid amount")]
    [InlineData("/v1/latest?from=EUR&to=eur", 422, "bad currency pair")]
    [InlineData("/v1/2010-31-01", 422, "invalid date")]
    [InlineData("/v1/2025-12-01..2025-12-32", 422, "invalid date")]
    [InlineData("/v1/latest?symbols=", 404, "not found")]
    [InlineData("/v1/latest?base=UAH", 404, "not found")]
    [InlineData("/v1/latest?base=USD%3Fcallback%3D%3F", 404, "not found")]
    [InlineData("/v1/1998-12-31?base=USD&symbols=KGS", 404, "not found")]
    [InlineData("/v1/2025-12-30..2025-12-01", 404, "not found")]
    [InlineData("/v1/2031-01-01..", 404, "not found")]
    [InlineData("/v1/2010-1-1", 404, "not found")]
    [InlineData("/v1/nothing/at/all", 404, "not found")]
    public async Task What_has_no_numbers_says_so_in_a_message(string address, int status, string message) =>
        Assert.Equal(message, (await paper.JsonAsync(address, status)).GetProperty("message").GetString());

    [Fact]
    public async Task Currencies_have_names_and_the_root_tells_what_there_is()
    {
        var currencies = await paper.JsonAsync("/v1/currencies");

        Assert.Equal(["EUR", "GBP", "JPY", "KGS", "KZT", "RUB", "TJS", "TMT", "USD", "UZS"], Names(currencies));
        Assert.Equal("Euro", currencies.GetProperty("EUR").GetString());
        Assert.Equal("United States Dollar", currencies.GetProperty("USD").GetString());
        Assert.Equal("Kyrgyz Som", currencies.GetProperty("KGS").GetString());
        Assert.Contains(
            "/v1/latest",
            (await paper.JsonAsync("/v1")).GetProperty("paths").EnumerateArray().Select(path => path.GetString())
        );
    }

    [Fact]
    public async Task An_answer_names_its_banks_and_the_same_question_in_the_second_version()
    {
        using var mixed = await paper.Client.GetAsync("/v1/2025-12-11?base=USD&symbols=EUR,KGS", Stop);
        using var euro = await paper.Client.GetAsync("/v1/2025-12-07?base=USD&symbols=GBP", Stop);

        Assert.Equal(["ECB, NBKR"], mixed.Headers.GetValues("Rates-Sources"));
        Assert.Equal(
            [
                "<https://paper.example/v2/rates?date=2025-12-11&base=USD&quotes=EUR,KGS>; rel=\"alternate\"; type=\"application/json\"",
            ],
            mixed.Headers.GetValues("Link")
        );
        Assert.Contains("&source=ECB>", euro.Headers.GetValues("Link").Single());
        var same = await paper.JsonAsync("/v2/rates?date=2025-12-07&base=USD&quotes=GBP&source=ECB");
        Assert.Equal("ECB", same[0].GetProperty("source").GetString());
    }

    private async Task<string> Rate(string address, string code) =>
        (await paper.JsonAsync(address)).GetProperty("rates").GetProperty(code).GetRawText();

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(one => one.Name);
}
