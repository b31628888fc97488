using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Dastan.Domain.Formats.Feeds;

namespace Dastan.Tests.Formats;

public sealed class RssFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Creator = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    [Fact]
    public void An_independent_reader_finds_the_list_and_its_stories()
    {
        using var reader = XmlReader.Create(new MemoryStream(FeedExamples.Bytes(RssFeed.Write, FeedExamples.Feed)));
        var feed = SyndicationFeed.Load(reader);

        Assert.Equal("Dastan · Kazakhstan", feed.Title.Text);
        Assert.Equal("en", feed.Language);
        Assert.Equal(new DateTimeOffset(2025, 4, 3, 21, 0, 1, TimeSpan.Zero), feed.LastUpdatedTime);
        var story = feed.Items.First();
        Assert.Equal(FeedExamples.Tractors.Id, story.Id);
        Assert.Equal(FeedExamples.Tractors.Headline, story.Title.Text);
        Assert.Equal(FeedExamples.Tractors.Address, Assert.Single(story.Links).Uri.AbsoluteUri);
        Assert.Equal(new DateTimeOffset(2025, 4, 3, 8, 5, 9, TimeSpan.Zero), story.PublishDate);
        Assert.Equal(["Kazakhstan", "Agriculture & food"], story.Categories.Select(category => category.Name));
    }

    [Fact]
    public void The_whole_story_and_its_people_travel_with_it()
    {
        var item = Read(FeedExamples.Feed).Descendants("item").First();

        Assert.Equal(FeedExamples.Tractors.Body, item.Element(Content + "encoded")?.Value);
        Assert.Equal(
            ["Aizhan Omarova", "Тимур Исаев"],
            item.Elements(Creator + "creator").Select(creator => creator.Value)
        );
        Assert.Equal("2025-04-03T21:00:01Z", item.Element(Atom + "updated")?.Value);
        Assert.Null(item.Element("author"));
    }

    [Fact]
    public void A_standfirst_is_html_so_its_signs_are_escaped_for_it() =>
        Assert.Equal(
            "A plant that once put combines together now builds tractors &lt; 200 hp.",
            Read(FeedExamples.Feed).Descendants("item").First().Element("description")?.Value
        );

    [Fact]
    public void The_lead_picture_says_what_it_shows_and_who_made_it()
    {
        var picture = Read(FeedExamples.Feed).Descendants(Media + "content").Single();

        Assert.Equal("https://paper.example/pictures/ab12/1200.jpg", picture.Attribute("url")?.Value);
        Assert.Equal("image/jpeg", picture.Attribute("type")?.Value);
        Assert.Equal("1200", picture.Attribute("width")?.Value);
        Assert.Equal("A green tractor on a line", picture.Element(Media + "description")?.Value);
        Assert.Equal("Photo: Agromash", picture.Element(Media + "credit")?.Value);
        Assert.Equal("320", picture.Element(Media + "thumbnail")?.Attribute("width")?.Value);
    }

    [Fact]
    public void What_the_specification_asks_for_is_there()
    {
        var channel = Read(FeedExamples.Feed).Root!.Element("channel")!;

        foreach (var required in new[] { "title", "link", "description" })
            Assert.Single(channel.Elements(required));
        foreach (var once in channel.Elements("item").SelectMany(item => item.Elements().GroupBy(e => e.Name)))
            Assert.True(once.Count() == 1 || once.Key.LocalName is "category" or "creator", $"{once.Key} is repeated");
        Assert.All(channel.Descendants("guid"), guid => Assert.Equal("false", guid.Attribute("isPermaLink")?.Value));
        Assert.Equal(["Thu, 03 Apr 2025 08:05:09 GMT", "Wed, 31 Dec 2025 23:59:59 GMT"], Dates(channel));
    }

    [Fact]
    public void Every_page_knows_itself_and_its_neighbours() =>
        Assert.Equal(
            [
                ("self", "https://paper.example/kazakhstan.rss?page=2"),
                ("previous", "https://paper.example/kazakhstan.rss"),
                ("next", "https://paper.example/kazakhstan.rss?page=3"),
            ],
            Read(FeedExamples.Feed)
                .Descendants(Atom + "link")
                .Select(link => (link.Attribute("rel")!.Value, link.Attribute("href")!.Value))
        );

    [Fact]
    public void An_address_in_another_script_is_percent_encoded() =>
        Assert.Equal(
            "https://paper.example/2025/04/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B",
            Read(FeedExamples.Feed).Descendants("item").Last().Element("link")?.Value
        );

    [Fact]
    public void No_headline_or_body_breaks_it() =>
        Gen.Select(NastyText.Any, NastyText.Any)
            .Sample(
                (headline, body) =>
                {
                    var entry = FeedExamples.Tractors with { Headline = headline, Standfirst = body, Body = body };
                    var item = Read(FeedExamples.Of(entry)).Descendants("item").Single();
                    Assert.Equal(Survivors(body), Survivors(item.Element(Content + "encoded")?.Value ?? ""));
                }
            );

    private static IEnumerable<string> Dates(XElement channel) =>
        channel.Descendants("pubDate").Select(date => date.Value);

    private static string Survivors(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static XDocument Read(FeedDocument feed) =>
        XDocument.Load(new MemoryStream(FeedExamples.Bytes(RssFeed.Write, feed)));
}
