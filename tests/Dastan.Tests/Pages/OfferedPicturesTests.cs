using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Languages;
using Dastan.Web.Reader.Pictures;
using Dastan.Web.Reader.Stories;

namespace Dastan.Tests.Pages;

/// <summary>Each browser finds the lightest picture that it reads, in the width that it shows, and fetches first what is seen first.</summary>
public sealed class OfferedPicturesTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void A_picture_in_a_body_is_offered_in_its_widths_and_forms()
    {
        var body = BodyPictures.Offer(
            $"<p>One.</p><figure><img src=\"/pictures/{Hash}.png\" alt=\"A &lt;hall\" width=\"700\" height=\"400\"></figure>"
        );

        var picture = new HtmlParser().ParseDocument(body).QuerySelector("figure > picture")!;
        Assert.Equal(
            ["image/avif", "image/webp"],
            picture.QuerySelectorAll("source").Select(one => one.GetAttribute("type"))
        );
        Assert.Equal(
            $"/pictures/{Hash}-320.avif 320w, /pictures/{Hash}-480.avif 480w, /pictures/{Hash}-640.avif 640w",
            picture.QuerySelector("source")!.GetAttribute("srcset")
        );
        var plain = picture.QuerySelector("img")!;
        Assert.Equal($"/pictures/{Hash}-640.jpg", plain.GetAttribute("src"));
        Assert.Equal(
            ("A <hall", "700", "400"),
            (plain.GetAttribute("alt"), plain.GetAttribute("width"), plain.GetAttribute("height"))
        );
    }

    [Theory]
    [InlineData("<img src=\"/pictures/{0}.gif\" alt=\"\" width=\"700\" height=\"400\">")]
    [InlineData("<img src=\"/pictures/{0}.png\" alt=\"\" width=\"300\" height=\"400\">")]
    [InlineData("<img src=\"/pictures/{0}.png\" alt=\"\">")]
    [InlineData("<img src=\"/pictures/old.png\" alt=\"\" width=\"700\" height=\"400\">")]
    [InlineData("<p>/pictures/{0}.png</p>")]
    public void What_has_no_smaller_forms_stays_as_it_is(string body)
    {
        body = body.Replace("{0}", Hash, StringComparison.Ordinal);

        Assert.Equal(body, BodyPictures.Offer(body));
    }

    [Fact]
    public void A_picture_that_moves_or_is_small_is_given_as_it_is()
    {
        foreach (
            var (type, width, ending) in (ValueTuple<string, int, string>[])
                [("image/gif", 900, "gif"), ("image/png", 300, "png")]
        )
        {
            var view = PictureViews.Of(
                new PictureRow(Hash, type, width, 200, LocalText.Empty, LocalText.Empty, ""),
                "en"
            );

            Assert.Equal(($"/pictures/{Hash}.{ending}", 0), (view.Address, view.Sources.Count()));
        }
    }

    [Fact]
    public async Task The_lead_comes_first_and_the_rest_when_the_reader_comes_near()
    {
        var story = ShownStories.Story("en");
        foreach (var page in (string[])[await ShownPages.All["front"]("en"), await ShownAsync(story)])
        {
            var pictures = await ImagesAsync(page);

            AssertFirst(pictures[0]);
            Assert.True(pictures.Count > 1);
            Assert.All(pictures.Skip(1), AssertLater);
        }
    }

    [Fact]
    public async Task A_picture_that_opens_the_text_comes_first_where_there_is_none_above()
    {
        const string opening =
            "<figure id=\"b-1\"><img src=\"/pictures/1.png\" alt=\"\" width=\"9\" height=\"6\"></figure>";
        var story = ShownStories.Story("en") with { Picture = null };

        var opened = await ImagesAsync(
            await ShownAsync(
                story with
                {
                    Body = opening + "<p>A</p>" + opening.Replace("b-1", "b-2", StringComparison.Ordinal),
                }
            )
        );
        var later = await ImagesAsync(await ShownAsync(story with { Body = "<p>A</p>" + opening }));

        AssertFirst(opened[0]);
        AssertLater(opened[1]);
        AssertLater(later[0]);
    }

    private static void AssertFirst(IElement picture) =>
        Assert.Equal(
            ("high", null, null),
            (picture.GetAttribute("fetchpriority"), picture.GetAttribute("loading"), picture.GetAttribute("decoding"))
        );

    private static void AssertLater(IElement picture) =>
        Assert.Equal(
            (null, "lazy", "async"),
            (picture.GetAttribute("fetchpriority"), picture.GetAttribute("loading"), picture.GetAttribute("decoding"))
        );

    private static Task<string> ShownAsync(StoryView story) =>
        Rendered.PageAsync<StoryPage, StoryView>(ShownFrame.In("en", "Four priorities"), story);

    private static async Task<IReadOnlyList<IElement>> ImagesAsync(string page) =>
        [.. (await new HtmlParser().ParseDocumentAsync(page)).QuerySelectorAll("img")];
}
