using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Pages;

public class RatesStripTests
{
    [Theory, InlineData("front"), InlineData("story"), InlineData("search"), InlineData("not-found")]
    public async Task The_strip_stands_once_in_a_page(string page)
    {
        var strip = (await ReadAsync(page)).QuerySelectorAll(".strip");

        var codes = Assert.Single(strip).QuerySelectorAll(".code").Select(code => code.TextContent);
        Assert.Equal(["KGS", "KZT", "TJS", "UZS", "TMT"], codes);
    }

    [Theory]
    [InlineData(0, "→unchanged 0.00%", "flat")]
    [InlineData(1, "▼down −0.10%", "falling")]
    [InlineData(2, "▲up +0.28%", "rising")]
    public async Task A_change_is_told_by_sign_arrow_and_word_not_by_colour_alone(int at, string told, string mark)
    {
        var change = (await ReadAsync("front")).QuerySelectorAll(".strip summary > span")[at];

        Assert.Equal(told, change.TextContent);
        Assert.Equal(mark, change.ClassName);
        Assert.Equal("true", change.FirstElementChild!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task A_rate_tells_its_bank_and_day_on_demand_without_a_script()
    {
        var why = (await ReadAsync("front")).QuerySelector(".strip details > .why")!;

        Assert.Contains("National Bank of the Kyrgyz Republic", why.TextContent);
        Assert.Equal("2025-12-12", why.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("1 USD = 87.4500 KGS", why.TextContent);
    }

    [Fact]
    public async Task The_strip_can_be_scrolled_with_the_keyboard_and_has_a_name()
    {
        var strip = (await ReadAsync("front")).QuerySelector(".strip")!;

        Assert.Equal("0", strip.GetAttribute("tabindex"));
        Assert.Equal("Official exchange rates", strip.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_paper_without_rates_shows_no_strip()
    {
        Assert.Empty((await ReadAsync("broken")).QuerySelectorAll(".strip"));
    }

    private static async Task<IDocument> ReadAsync(string page) =>
        await new HtmlParser().ParseDocumentAsync(await ShownPages.All[page]("en"));
}
