using System.Text.Json;
using Dastan.Web.Commands;

namespace Dastan.Tests.Amounts;

public sealed class ReadAmountsTests
{
    private static readonly AmountsAsked Nothing = new(null, "", null, null);

    [Fact]
    public async Task Each_line_is_answered_with_its_sums_and_its_id()
    {
        var (code, answers) = await AnswersAsync(
            """
            {"id":"a","lang":"en","text":"😀 It costs about $5m-$7m a year."}
            {"id":7,"lang":"ru","text":"Ничего."}

            {"id":"c","text":"The fee is $5.","dateline":"CANBERRA"}
            """
        );

        Assert.Equal(0, code);
        Assert.Equal(
            """{"id":"a","money":[{"start":18,"end":25,"low":5000000,"high":7000000,"iso":"USD","digits":1,"qualifier":"about","per":"year","grounds":"usual","others":["AUD","CAD","NZD","SGD","HKD","TWD","BSD","BBD","BMD","BND","BZD","FJD","GYD","JMD","KYD","LRD","NAD","SBD","SRD","TTD","XCD","ZWG"]}],"utf16":true}""",
            answers[0]
        );
        Assert.Equal("""{"id":7,"money":[],"utf16":true}""", answers[1]);
        Assert.Contains("\"amount\":5,\"iso\":\"AUD\"", answers[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "line 1: ")]
    [InlineData("[]", "line 1: It is no object.")]
    [InlineData("""{"id":"a"}""", "line 1: It has no text in \"text\".")]
    [InlineData("""{"id":"a","text":5}""", "line 1: It has no text in \"text\".")]
    public async Task A_line_that_is_not_understood_is_told_and_the_next_is_read(string line, string why)
    {
        var (code, answers) = await AnswersAsync(line + "\n{\"id\":\"b\",\"text\":\"$5\"}");

        Assert.Equal(1, code);
        var error = JsonDocument.Parse(answers[0]).RootElement;
        Assert.Equal(JsonValueKind.Null, error.GetProperty("id").ValueKind);
        Assert.StartsWith(why, error.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"b","money":[{"start":0,"end":2,""", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_moves_no_sum()
    {
        var (_, answers) = await AnswersAsync("""{"id":"a","text":"\ud83d $5"}""");

        Assert.Contains("\"start\":2,\"end\":4", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_is_guessed()
    {
        var (_, answers) = await AnswersAsync("""{"id":"a","lang":"de","text":"5 сомов"}""");

        Assert.Contains("\"iso\":\"KGS\"", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_gives_a_list_for_people()
    {
        using var output = new StringWriter();

        ReadAmounts.List(
            "Up to 5\nmillion soms ($57,000) a year, or $4bn in 2015 dollars.",
            output,
            Nothing with
            {
                Place = "Bishkek",
            }
        );

        Assert.Equal(
            [
                "6–20\tKGS 5000000\t5 million soms\tup to",
                "22–29\tUSD 57000\t$57,000\tperhaps AUD, CAD, NZD …",
                "42–46\tUSD 4000000000\t$4bn\tmoney of 2015; perhaps AUD, CAD, NZD …",
            ],
            output.ToString().TrimEnd('\n').Split('\n')
        );
    }

    private static async Task<(int Code, string[] Answers)> AnswersAsync(string lines)
    {
        using var output = new StringWriter();
        var code = await ReadAmounts.ReadLinesAsync(
            new StringReader(lines),
            output,
            Nothing,
            TestContext.Current.CancellationToken
        );
        return (code, output.ToString().TrimEnd('\n').Split('\n'));
    }
}
