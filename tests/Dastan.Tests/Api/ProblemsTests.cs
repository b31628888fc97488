namespace Dastan.Tests.Api;

/// <summary>What the second version refuses, it refuses with the reason and the place.</summary>
public sealed class ProblemsTests(ApiPaper paper) : IClassFixture<ApiPaper>
{
    [Theory]
    [InlineData("/v2/rates?symbols=KZT", "unknown-parameter", "symbols")]
    [InlineData("/v2/rates?Base=USD", "unknown-parameter", "Base")]
    [InlineData("/v2/sources?date=2025-12-12", "unknown-parameter", "date")]
    [InlineData("/v2/rates?base=USD&base=EUR", "bad-value", "base")]
    [InlineData("/v2/rates?date=12.12.2025", "bad-value", "date")]
    [InlineData("/v2/rates?date=2025-12-14", "bad-value", "date")]
    [InlineData("/v2/rates?date=2025-12-12&from=2025-12-01", "bad-value", "date")]
    [InlineData("/v2/rates?to=2025-12-01", "bad-value", "from")]
    [InlineData("/v2/rates?from=2025-12-02&to=2025-12-01", "bad-value", "from")]
    [InlineData("/v2/rates?from=2020-12-11&to=2025-12-12", "too-many-days", "from")]
    [InlineData("/v2/rates?group=week", "bad-value", "group")]
    [InlineData("/v2/rates?from=2025-12-01&group=year", "bad-value", "group")]
    [InlineData("/v2/rates?base=dollar", "unknown-currency", "base")]
    [InlineData("/v2/rates?quotes=KZT,ZZZ", "unknown-currency", "quotes")]
    [InlineData("/v2/rates?source=FED", "bad-value", "source")]
    [InlineData("/v2/rates?method=magic", "bad-value", "method")]
    [InlineData("/v2/rates?fill=all", "bad-value", "fill")]
    [InlineData("/v2/rates?revision=2", "bad-value", "revision")]
    [InlineData("/v2/rates.csv?format=json", "bad-value", "format")]
    [InlineData("/v2/rates/usd/zzz", "unknown-currency", "quote")]
    [InlineData("/v2/convert?amount=0&from=USD&to=KZT", "bad-value", "amount")]
    [InlineData("/v2/convert?amount=1,5&from=USD&to=KZT", "bad-value", "amount")]
    [InlineData("/v2/convert?from=USD", "bad-value", "to")]
    [InlineData("/v2/changes?since=yesterday", "bad-value", "since")]
    public async Task A_question_that_can_t_be_understood_is_refused_with_its_place(
        string address,
        string code,
        string where
    )
    {
        var problem = await paper.JsonAsync(address, 422);

        Assert.Equal("https://paper.example/api#" + code, problem.GetProperty("type").GetString());
        Assert.Equal(where, problem.GetProperty("where").GetString());
        Assert.Equal(422, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.EndsWith(".", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/v2/rates/usd/kgs?date=2025-12-01", "no-rate", "gives a rate of USD in KGS on 2025-12-01")]
    [InlineData("/v2/rates/usd/trl", "not-alive", "1000000 of it became 1 TRY")]
    [InlineData("/v2/rates?quotes=TRL", "not-alive", "TRY")]
    [InlineData("/v2/rates/usd/kzt?method=cross&source=nbk", "no-rate", "cross")]
    [InlineData("/v2/convert?from=TRL&to=USD", "not-alive", "TRY")]
    [InlineData("/v2/sources/fed/health", "not-found", "NBKR")]
    [InlineData("/v2/nothing", "not-found", "/v2/openapi.json")]
    public async Task A_question_without_an_answer_says_why(string address, string code, string reason)
    {
        var problem = await paper.JsonAsync(address, 404);

        Assert.Equal("https://paper.example/api#" + code, problem.GetProperty("type").GetString());
        Assert.Contains(reason, problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/v2/rates?date=0000-01-01", 200)]
    [InlineData("/v2/rates?date=-9998-01-01", 422)]
    [InlineData("/v2/rates?date=9999-12-31", 422)]
    [InlineData("/v2/rates?from=0001-01-01&group=week", 200)]
    [InlineData("/v2/rates?from=2025-12-01&to=9999-12-31", 200)]
    [InlineData("/v2/rates?date=0001-01-01&quotes=KZT", 404)]
    [InlineData("/v2/rates?quotes=,,,", 422)]
    [InlineData("/v2/rates?quotes=KZT%00", 422)]
    [InlineData("/v2/rates?%00=1", 422)]
    [InlineData("/v2/rates?source=%F0%9F%92%B0", 422)]
    [InlineData("/v2/rates/%20/%0a", 422)]
    [InlineData("/v2/rates/a/b/c", 404)]
    [InlineData("/v2/sources/%27%3B--/health", 404)]
    [InlineData("/v2/changes?since=-9998-01-01", 200)]
    [InlineData("/v2/changes?since=9999-12-31T23:59:59.999999999Z", 200)]
    [InlineData("/v2/convert?amount=79228162514264337593543950335&from=USD&to=KZT", 422)]
    [InlineData("/v2/convert?amount=0.0000000000000000000000000001&from=UZS&to=USD", 200)]
    [InlineData("/v1/0000-01-01", 404)]
    [InlineData("/v1/9999-12-31", 200)]
    [InlineData("/v1/0001-01-01..9999-12-31", 200)]
    [InlineData("/v1/latest?base=%00&symbols=%0d%0aX", 404)]
    [InlineData("/v1/latest?amount=1e-28&base=KZT", 200)]
    [InlineData("/v1/latest?amount=1000000000000000&base=EUR", 200)]
    public async Task Nothing_that_is_asked_breaks_anything(string address, int status) =>
        Assert.NotEqual("", (await paper.JsonAsync(address, status)).GetRawText());

    [Fact]
    public async Task Five_years_are_one_call_and_weeks_have_no_bound()
    {
        Assert.Equal(1, (await paper.JsonAsync("/v2/rates?from=2020-12-12&to=2025-12-11&quotes=KZT")).GetArrayLength());
        Assert.Equal(1, (await paper.JsonAsync("/v2/rates?from=1999-01-01&quotes=KZT&group=week")).GetArrayLength());
    }
}
