using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Dastan.Domain.Formats.Feeds;

namespace Dastan.Tests.Formats;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void An_independent_reader_finds_the_list_and_its_stories()
    {
        using var reader = XmlReader.Create(new MemoryStream(FeedExamples.Bytes(AtomFeed.Write, FeedExamples.Feed)));
        var feed = SyndicationFeed.Load(reader);

        Assert.Equal("https://paper.example/kazakhstan.atom", feed.Id);
        Assert.Equal("© Dastan", feed.Copyright.Text);
        Assert.Equal("Dastan", Assert.Single(feed.Authors).Name);
        var story = feed.Items.First();
        Assert.Equal(FeedExamples.Tractors.Id, story.Id);
        Assert.Equal(FeedExamples.Tractors.Headline, story.Title.Text);
        Assert.Equal(FeedExamples.Tractors.Standfirst, story.Summary.Text);
        Assert.Equal(FeedExamples.Tractors.Body, Assert.IsType<TextSyndicationContent>(story.Content).Text);
        Assert.Equal("html", story.Content.Type);
        Assert.Equal(new DateTimeOffset(2025, 4, 3, 8, 5, 9, TimeSpan.Zero), story.PublishDate);
        Assert.Equal(new DateTimeOffset(2025, 4, 3, 21, 0, 1, TimeSpan.Zero), story.LastUpdatedTime);
        Assert.Equal("https://paper.example/by/aizhan-omarova", story.Authors[0].Uri);
        Assert.Null(story.Authors[1].Uri);
        var topic = story.Categories[1];
        Assert.Equal(("agriculture", "https://paper.example/topics/"), (topic.Name, topic.Scheme));
        Assert.Equal("Agriculture & food", topic.Label);
    }

    [Fact]
    public void What_rfc_4287_asks_for_is_there_once()
    {
        var feed = Read(FeedExamples.Feed).Root!;

        foreach (var container in feed.Elements(Atom + "entry").Prepend(feed))
        {
            foreach (var required in new[] { "id", "title", "updated" })
                Assert.Single(container.Elements(Atom + required));
            Assert.Single(container.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "alternate");
            Assert.True(Uri.TryCreate(container.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
        }
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "self");
        Assert.Equal(
            2,
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count()
        );
    }

    [Fact]
    public void A_story_in_another_language_says_so()
    {
        var feed = Read(FeedExamples.Feed).Root!;

        Assert.Equal("en", feed.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Equal(
            [null, "kk"],
            feed.Elements(Atom + "entry").Select(entry => entry.Attribute(XNamespace.Xml + "lang")?.Value)
        );
    }

    [Fact]
    public void No_headline_or_body_breaks_it() =>
        Gen.Select(NastyText.Any, NastyText.Any)
            .Sample(
                (headline, body) =>
                {
                    var entry = FeedExamples.Tractors with { Headline = headline, Standfirst = body, Body = body };
                    var written = Read(FeedExamples.Of(entry)).Descendants(Atom + "entry").Single();
                    Assert.Equal(Survivors(headline), Survivors(written.Element(Atom + "title")!.Value));
                }
            );

    private static string Survivors(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static XDocument Read(FeedDocument feed) =>
        XDocument.Load(new MemoryStream(FeedExamples.Bytes(AtomFeed.Write, feed)));
}
