using System.Text.Json;
using Dastan.Web.Commands;

namespace Dastan.Tests.Stories;

public sealed class ReadStoryHtmlTests
{
    [Fact]
    public async Task Each_line_of_html_is_answered_with_a_line_of_story_html()
    {
        var answers = await AnswersAsync(
            """
            {"id":"a","html":"<b>Құрт</b>"}
            {"id":7,"input":"<script>x</script>"}
            """
        );

        Assert.Equal("a", answers[0].GetProperty("id").GetString());
        Assert.EndsWith("><strong>Құрт</strong></p>", answers[0].GetProperty("output").GetString());
        Assert.Equal(7, answers[1].GetProperty("id").GetInt32());
        Assert.Equal("", answers[1].GetProperty("output").GetString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("{\"id\":\"a\",\"html\":5}")]
    public async Task A_line_that_is_not_understood_is_named_and_the_next_is_read(string line)
    {
        var answers = await AnswersAsync(line + "\n{\"id\":\"b\",\"html\":\"x\"}");

        Assert.Equal(JsonValueKind.Null, answers[0].GetProperty("id").ValueKind);
        Assert.StartsWith("line 1: ", answers[0].GetProperty("error").GetString());
        Assert.Equal("b", answers[1].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Half_a_character_does_not_stop_the_reading()
    {
        var answers = await AnswersAsync("""{"id":"a","html":"x\ud83dy\\ud83d\ud83d\ude00"}""");

        Assert.EndsWith(">x\uFFFDy\\ud83d😀</p>", answers[0].GetProperty("output").GetString());
    }

    private static async Task<List<JsonElement>> AnswersAsync(string lines)
    {
        using var output = new StringWriter();
        await ReadStoryHtml.ReadLinesAsync(new StringReader(lines), output, TestContext.Current.CancellationToken);
        return [.. output.ToString().TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
