using AngleSharp.Html.Parser;
using Dastan.Web.Reader.Search;

namespace Dastan.Tests.Pages;

public class SearchPageTests
{
    [Theory, InlineData("2025-04-03", "2025-04-03"), InlineData("3 April", null), InlineData("2025-02-30", null)]
    public async Task Only_a_date_stands_in_the_field_for_a_date(string typed, string? shown)
    {
        var view = ShownSearch.Found with { From = typed };
        var page = await Rendered.PageAsync<SearchPage, SearchView>(ShownFrame.In("en", "Search"), view);
        var field = (await new HtmlParser().ParseDocumentAsync(page)).QuerySelector("input[name=from]")!;

        Assert.Equal(shown, field.GetAttribute("value"));
    }
}
