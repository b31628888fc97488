using Dastan.Domain.Formats;

namespace Dastan.Tests.Formats;

public sealed class CsvTests
{
    [Theory]
    [InlineData("-1+HYPERLINK(\"https://evil.example\")", "\"'-1+HYPERLINK(\"\"https://evil.example\"\")\"")]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("plain - text", "plain - text")]
    [InlineData("", "")]
    public void No_text_is_a_formula_and_none_leaves_its_cell(string text, string cell) =>
        Assert.Equal(cell, Csv.Text(text));

    [Fact]
    public void A_number_below_zero_stays_a_number() =>
        Assert.Equal("-3.50,'-3.5\r\n", Csv.Line([Csv.Number(-3.50m), Csv.Text("-3.5")]));
}
