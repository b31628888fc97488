using Dastan.Domain.Formats.Feeds;

namespace Dastan.Tests.Formats;

public sealed class FeedBodyTests
{
    private const string Address = "https://paper.example/ru/2025/04/story";

    [Theory]
    [InlineData("<a href=\"/topics/trade\">t</a>", "<a href=\"https://paper.example/topics/trade\">t</a>")]
    [InlineData("<a href=\"other\">t</a>", "<a href=\"https://paper.example/ru/2025/04/other\">t</a>")]
    [InlineData("<a href=\"#note-1\">1</a>", "<a href=\"https://paper.example/ru/2025/04/story#note-1\">1</a>")]
    [InlineData("<a href=\"//cdn.example/a\">t</a>", "<a href=\"https://cdn.example/a\">t</a>")]
    [InlineData("<a href=\"mailto:desk@paper.example\">t</a>", "<a href=\"mailto:desk@paper.example\">t</a>")]
    [InlineData("<a href=\"javascript:alert(1)\">t</a>", "<a>t</a>")]
    [InlineData("<p id=\"b1\">t</p>", "<p>t</p>")]
    [InlineData(
        "<img src=\"/p/1.jpg\" srcset=\"/p/1.jpg 600w, /p/2.jpg 1200w\">",
        "<img src=\"https://paper.example/p/1.jpg\" srcset=\"https://paper.example/p/1.jpg 600w, https://paper.example/p/2.jpg 1200w\">"
    )]
    public void A_body_stands_on_its_own(string stored, string sent) =>
        Assert.Equal(sent, FeedBody.Of(stored, Address, null));

    [Fact]
    public void The_lead_picture_opens_the_story()
    {
        var body = FeedBody.Of("<p>Text.</p>", Address, FeedExamples.Tractors.Picture);

        Assert.StartsWith(
            "<figure><img src=\"https://paper.example/pictures/ab12/1200.jpg\" alt=\"A green tractor",
            body
        );
        Assert.Contains("<figcaption>The first of five thousand. Photo: Agromash</figcaption>", body);
        Assert.EndsWith("</figure><p>Text.</p>", body);
    }
}
