using System.Text.Json;

namespace Dastan.Tests.Api;

/// <summary>The second version's rates: each with its bank, its day and the numbers it was made of.</summary>
public sealed class RatesTests(ApiPaper paper) : IClassFixture<ApiPaper>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rate_names_its_bank_its_day_and_its_digits()
    {
        var rate = await paper.JsonAsync("/v2/rates/usd/tjs");

        Assert.Equal(
            ("2025-12-12", "2025-12-12", "published", "NBT"),
            (Text(rate, "date"), Text(rate, "as_of"), Text(rate, "method"), Text(rate, "source"))
        );
        Assert.Equal(("9.1920", "9.1920"), (rate.GetProperty("rate").GetRawText(), Text(rate, "rate_text")));
        Assert.Equal(
            ("-0.28", "2025-12-11"),
            (rate.GetProperty("change_percent").GetRawText(), Text(rate, "previous_as_of"))
        );
    }

    [Fact]
    public async Task A_cross_spells_out_its_legs_and_is_of_the_older_day()
    {
        var rate = await paper.JsonAsync("/v2/rates/gbp/kgs");

        Assert.Equal(
            ["ECB EUR/GBP", "ECB EUR/USD", "NBKR USD/KGS"],
            rate.GetProperty("legs")
                .EnumerateArray()
                .Select(leg => $"{Text(leg, "source")} {Text(leg, "base")}/{Text(leg, "quote")}")
        );
        Assert.Equal(("2025-12-11", "ECB+NBKR"), (Text(rate, "as_of"), Text(rate, "source")));
        Assert.Equal(1.1740m / 0.8760m * 87.45m, rate.GetProperty("rate").GetDecimal(), 20);
        Assert.Equal(JsonValueKind.Null, rate.GetProperty("change_percent").ValueKind);
    }

    [Fact]
    public async Task Every_leg_leads_to_the_bank_s_own_bytes()
    {
        var rate = await paper.JsonAsync("/v2/rates/uzs/usd");

        var address = Text(rate.GetProperty("legs")[0], "payload");
        using var payload = await paper.Client.GetAsync(address, Stop);

        Assert.Contains("USD,1,UZS,11950.50,2025-12-12", await payload.Content.ReadAsStringAsync(Stop));
        Assert.Equal("application/octet-stream", payload.Content.Headers.ContentType?.MediaType);
        Assert.Matches(
            @"^attachment; filename=""?cbu-[0-9a-f]{12}\.csv""?$",
            payload.Content.Headers.ContentDisposition?.ToString()
        );
        Assert.Contains("sandbox", payload.Headers.GetValues("Content-Security-Policy").Single());
        await paper.JsonAsync("/v2/payloads/" + new string('0', 64), 404);
        await paper.JsonAsync("/v2/payloads/..%2f..%2fdastan.db", 404);
    }

    [Theory]
    [InlineData("/v2/rates/usd/gbp", null, "not_yet_published")]
    [InlineData("/v2/rates/usd/gbp?date=2025-12-11", null, null)]
    [InlineData("/v2/rates/usd/gbp?date=2025-12-07", "2025-12-05", "weekend")]
    [InlineData("/v2/rates/usd/gbp?date=2025-12-08", "2025-12-05", "holiday_or_no_list")]
    [InlineData("/v2/rates/usd/kzt?date=2025-12-13", "2025-12-12", "weekend")]
    [InlineData("/v2/rates/usd/tmt?date=2025-12-07", "2025-12-07", null)]
    public async Task An_earlier_day_is_explained(string address, string? asOf, string? why)
    {
        var rate = await paper.JsonAsync(address);

        Assert.Equal(why, Text(rate, "why"));
        Assert.Equal(asOf ?? "2025-12-11", Text(rate, "as_of"));
        Assert.Equal(why is not null, rate.GetProperty("carried").GetBoolean());
    }

    [Fact]
    public async Task Without_a_question_the_currencies_that_have_a_bank_are_priced_in_dollars()
    {
        var rows = await paper.JsonAsync("/v2/rates");

        Assert.Equal(
            ["USD/KZT", "USD/KGS", "USD/TJS", "USD/UZS", "USD/TMT", "USD/EUR", "USD/RUB"],
            rows.EnumerateArray().Select(Pair)
        );
    }

    [Fact]
    public async Task A_bank_s_whole_list_comes_as_it_is_printed()
    {
        var rows = await paper.JsonAsync("/v2/rates?source=nbk&date=2025-12-12");

        Assert.Equal(["EUR/KZT", "USD/KZT", "UZS/KZT"], rows.EnumerateArray().Select(Pair));
        var som = rows[2];
        Assert.Equal(("100", "0.0434"), (som.GetProperty("units").GetRawText(), Text(som, "rate_text")));
        Assert.Equal("4.34", Text(som.GetProperty("legs")[0], "value_text"));
    }

    [Theory]
    [InlineData("", "USD/KZT 520.10 2025-12-11; USD/GBP 0.7461 2025-12-11; USD/KZT 518 2025-12-12")]
    [InlineData(
        "&fill=carry",
        "USD/GBP 0.7478 2025-12-10; USD/KZT 520.10 2025-12-11; USD/GBP 0.7461 2025-12-11; USD/KZT 518 2025-12-12; USD/GBP 0.7461 2025-12-12"
    )]
    [InlineData("&group=week", "USD/KZT 518 2025-12-12; USD/GBP 0.7461 2025-12-11")]
    public async Task A_range_has_the_fixings_or_every_day_or_the_last_of_each_week(string how, string expected)
    {
        var from = how is "&fill=carry" or "&group=week" ? "2025-12-10" : "2025-12-11";
        var rows = await paper.JsonAsync($"/v2/rates?from={from}&to=2025-12-12&quotes=KZT,GBP{how}");

        Assert.Equal(
            expected,
            string.Join(
                "; ",
                rows.EnumerateArray()
                    .Select(row =>
                        $"{Pair(row)} {Text(row, "rate_text")![..Math.Min(6, Text(row, "rate_text")!.Length)]} {Text(row, "date")}"
                    )
            )
        );
    }

    [Fact]
    public async Task The_same_rows_come_as_a_table_or_as_lines()
    {
        const string Question = "from=2025-12-11&to=2025-12-12&quotes=KZT,KGS";
        var rows = (await paper.JsonAsync($"/v2/rates?{Question}")).EnumerateArray().ToList();

        var table = await paper.Client.GetStringAsync($"/v2/rates.csv?{Question}", Stop);
        var lines = await paper.Client.GetStringAsync($"/v2/rates?format=ndjson&{Question}", Stop);

        Assert.Equal(
            rows.Select(row =>
                $"{Text(row, "date")},{Text(row, "as_of")},USD,{Text(row, "quote")},{Text(row, "rate_text")}"
            ),
            table.Split("\r\n")[1..^1].Select(line => string.Join(',', line.Split(',')[..5]))
        );
        Assert.Equal(rows.Select(row => row.GetRawText()), lines.Split('\n')[..^1]);
        Assert.All(table.Split("\r\n")[..^1], line => Assert.Equal(15, line.Split(',').Length));
    }

    [Theory]
    [InlineData("/v2/rates", "text/csv", "text/csv")]
    [InlineData("/v2/rates", "application/json;q=0.5, application/x-ndjson", "application/x-ndjson")]
    [InlineData("/v2/rates", "text/html, */*", "application/json")]
    [InlineData("/v2/rates.json", "text/csv", "application/json")]
    [InlineData("/v2/rates?format=csv", "application/json", "text/csv")]
    [InlineData("/v2/rates/latest.ndjson", "text/csv", "application/x-ndjson")]
    public async Task The_form_is_that_of_the_address_else_of_the_parameter_else_what_is_liked(
        string address,
        string accept,
        string form
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var answer = await paper.Client.SendAsync(request, Stop);

        Assert.Equal(form, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", string.Join(", ", answer.Headers.Vary).Split(", "));
    }

    [Fact]
    public async Task The_strip_comes_in_one_call()
    {
        var rows = await paper.JsonAsync("/v2/rates/latest");

        Assert.Equal(
            [
                "KGS 0.01144 0% fresh",
                "KZT 0.001931 0.41% fresh",
                "TJS 0.10879 0.28% fresh",
                "UZS 0.00008368 0.41% fresh",
                "TMT 0.28571 0% fresh",
            ],
            rows.EnumerateArray()
                .Select(row =>
                    $"{Text(row, "base")} {Text(row, "shown")} {Text(row, "change")} {Text(row, "staleness")}"
                )
        );
    }

    [Fact]
    public async Task Triangles_of_crosses_close()
    {
        async Task<decimal> Rate(string pair) =>
            (await paper.JsonAsync($"/v2/rates/{pair}?method=cross")).GetProperty("rate").GetDecimal();

        var around = await Rate("eur/kzt") * await Rate("kzt/kgs") * await Rate("kgs/eur");

        Assert.InRange(around, 1 - 1e-20m, 1 + 1e-20m);
    }

    [Fact]
    public async Task A_sum_is_converted_with_the_rate_beside_it()
    {
        var sum = await paper.JsonAsync("/v2/convert?amount=1000000&from=kgs&to=usd&date=2025-12-12");

        Assert.Equal(("11435.11", "NBKR"), (Text(sum, "rounded"), Text(sum.GetProperty("rate"), "source")));
        Assert.StartsWith("11435.1057747284", Text(sum, "result_text"));
    }

    private static string Pair(JsonElement row) => $"{Text(row, "base")}/{Text(row, "quote")}";

    private static string? Text(JsonElement value, string name) => value.GetProperty(name).GetString();
}
