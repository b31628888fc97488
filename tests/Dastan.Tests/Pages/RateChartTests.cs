using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Pages;

public class RateChartTests
{
    [Theory, InlineData("en"), InlineData("tk")]
    public async Task A_chart_is_a_small_picture_with_a_name_and_a_description(string language)
    {
        var chart = (await ReadAsync("currency", language)).QuerySelector(".chart > svg")!;

        Assert.InRange(Encoding.UTF8.GetByteCount(chart.OuterHtml), 1_000, 8 * 1024);
        Assert.Equal("img", chart.GetAttribute("role"));
        var named = chart.GetAttribute("aria-labelledby")!.Split(' ').Select(id => chart.QuerySelector($"#{id}")!);
        Assert.All(named, element => Assert.NotEmpty(element.TextContent));
        XElement.Parse(chart.OuterHtml);
    }

    [Fact]
    public async Task The_highest_and_the_lowest_are_named_beside_their_points()
    {
        var chart = (await ReadAsync("currency", "en")).QuerySelector(".chart > svg")!;

        Assert.Equal(4, chart.QuerySelectorAll(".points circle").Length);
        Assert.Equal(2, chart.QuerySelectorAll(".points text").Length);
        Assert.All(chart.QuerySelectorAll("text"), text => Assert.NotEmpty(text.TextContent));
    }

    [Fact]
    public async Task A_table_stands_behind_the_chart()
    {
        var page = await ReadAsync("currency", "en");

        Assert.Equal(66, page.QuerySelectorAll("details.as-table tbody tr").Length);
        Assert.Equal(4, page.QuerySelectorAll("details.as-table thead th").Length);
    }

    [Fact]
    public async Task What_is_wrong_with_a_field_is_told_beside_it()
    {
        var page = await ReadAsync("convert-wrong", "en");

        var amount = page.QuerySelector("#amount")!;
        Assert.Equal("true", amount.GetAttribute("aria-invalid"));
        Assert.Equal(
            "“ten” is not an amount.",
            page.GetElementById(amount.GetAttribute("aria-describedby")!)!.TextContent
        );
        Assert.False(page.QuerySelector("#from")!.HasAttribute("aria-invalid"));
        Assert.Empty(page.QuerySelectorAll(".outcome"));
    }

    private static async Task<IDocument> ReadAsync(string page, string language) =>
        await new HtmlParser().ParseDocumentAsync(await ShownPages.All[page](language));
}
