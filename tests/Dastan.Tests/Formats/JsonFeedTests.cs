using System.Text.Json;
using CsCheck;
using Dastan.Domain.Formats.Feeds;

namespace Dastan.Tests.Formats;

public sealed class JsonFeedTests
{
    private static readonly string[] FeedMembers =
    [
        "version",
        "title",
        "home_page_url",
        "feed_url",
        "description",
        "user_comment",
        "next_url",
        "icon",
        "favicon",
        "authors",
        "language",
        "expired",
        "hubs",
        "items",
    ];

    private static readonly string[] ItemMembers =
    [
        "id",
        "url",
        "external_url",
        "title",
        "content_html",
        "content_text",
        "summary",
        "image",
        "banner_image",
        "date_published",
        "date_modified",
        "authors",
        "tags",
        "language",
        "attachments",
    ];

    [Fact]
    public void It_keeps_to_the_members_of_version_1_1()
    {
        var feed = Read(FeedExamples.Feed);

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.All(feed.EnumerateObject(), member => Assert.Contains(member.Name, FeedMembers));
        Assert.All(
            feed.GetProperty("items").EnumerateArray().SelectMany(item => item.EnumerateObject()),
            member => Assert.True(member.Name.StartsWith('_') || ItemMembers.Contains(member.Name), member.Name)
        );
    }

    [Fact]
    public void Every_item_has_an_id_and_a_content() =>
        Assert.All(
            Read(FeedExamples.Feed).GetProperty("items").EnumerateArray(),
            item =>
            {
                Assert.NotEqual("", item.GetProperty("id").GetString());
                Assert.True(item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _));
            }
        );

    [Fact]
    public void A_story_is_told_in_full()
    {
        var item = Read(FeedExamples.Feed).GetProperty("items")[0];

        Assert.Equal(FeedExamples.Tractors.Headline, item.GetProperty("title").GetString());
        Assert.Equal(FeedExamples.Tractors.Body, item.GetProperty("content_html").GetString());
        Assert.Equal("2025-04-03T08:05:09Z", item.GetProperty("date_published").GetString());
        Assert.Equal("2025-04-03T21:00:01Z", item.GetProperty("date_modified").GetString());
        Assert.Equal("Тимур Исаев", item.GetProperty("authors")[1].GetProperty("name").GetString());
        Assert.Equal(["Kazakhstan", "Agriculture & food"], Strings(item.GetProperty("tags")));
        Assert.Equal(FeedExamples.Tractors.Picture!.Address, item.GetProperty("image").GetString());
        var ours = item.GetProperty("_dastan");
        Assert.Equal("kazakhstan", ours.GetProperty("section").GetString());
        Assert.Equal("Photo: Agromash", ours.GetProperty("image").GetProperty("credit").GetString());
    }

    [Fact]
    public void The_next_page_is_named() =>
        Assert.Equal(FeedExamples.Feed.NextAddress, Read(FeedExamples.Feed).GetProperty("next_url").GetString());

    [Fact]
    public void No_headline_or_body_breaks_it() =>
        Gen.Select(NastyText.Any, NastyText.Any)
            .Sample(
                (headline, body) =>
                {
                    var entry = FeedExamples.Tractors with { Headline = headline, Standfirst = body, Body = body };
                    var item = Read(FeedExamples.Of(entry)).GetProperty("items")[0];
                    Assert.Equal(entry.Id, item.GetProperty("id").GetString());
                }
            );

    private static IEnumerable<string?> Strings(JsonElement array) =>
        array.EnumerateArray().Select(item => item.GetString());

    private static JsonElement Read(FeedDocument feed) => JsonElement.Parse(FeedExamples.Bytes(JsonFeed.Write, feed));
}
