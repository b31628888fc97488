using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Pages;

/// <summary>What holds for every kind of page, in a Latin and in Cyrillic scripts.</summary>
public class PageMarkupTests
{
    public static TheoryData<string, string> Pages() =>
        [.. ShownPages.All.Keys.SelectMany(page => new[] { "en", "ru", "kk" }.Select(language => (page, language)))];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_brings_no_code_and_no_style_that_its_policy_would_refuse(string page, string language)
    {
        var elements = (await ReadAsync(page, language)).All;

        Assert.DoesNotContain(elements, element => element.HasAttribute("style"));
        Assert.DoesNotContain(
            elements,
            element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(
            elements,
            element => element.LocalName == "script" && element.GetAttribute("type") != "application/ld+json"
        );
        Assert.Single(elements, element => element.LocalName == "style");
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Headings_go_down_one_step_at_a_time_from_one_title(string page, string language)
    {
        var levels = (await ReadAsync(page, language))
            .QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Select(heading => heading.LocalName[1] - '0')
            .ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}")
        );
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_picture_keeps_its_place_before_it_comes_and_says_what_it_shows(string page, string language)
    {
        Assert.All(
            (await ReadAsync(page, language)).QuerySelectorAll("img"),
            picture =>
                Assert.True(
                    picture.HasAttribute("alt") && picture.HasAttribute("width") && picture.HasAttribute("height")
                )
        );
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task What_is_named_by_an_id_is_there_once(string page, string language)
    {
        var document = await ReadAsync(page, language);
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        var named = document
            .QuerySelectorAll("[aria-labelledby]")
            .SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' '));

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(named, id => Assert.Contains(id, ids));
        Assert.Contains("text", ids);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_says_its_language_and_has_its_landmarks(string page, string language)
    {
        var document = await ReadAsync(page, language);

        Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ltr", document.DocumentElement.GetAttribute("dir"));
        Assert.Single(document.QuerySelectorAll("main"));
        Assert.Equal("#text", document.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.All(
            document.QuerySelectorAll("nav"),
            nav => Assert.True(nav.HasAttribute("aria-label") || nav.HasAttribute("aria-labelledby"))
        );
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_asks_nothing_of_others(string page, string language)
    {
        var document = await ReadAsync(page, language);
        var fetched = document
            .QuerySelectorAll("img, link[rel=icon], link[rel=stylesheet], iframe, source, video, audio")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? "");

        Assert.All(fetched, address => Assert.StartsWith("/", address));
    }

    private static async Task<IDocument> ReadAsync(string page, string language) =>
        await new HtmlParser().ParseDocumentAsync(await ShownPages.All[page](language));
}
