using System.Text.Json;
using CsCheck;
using Dastan.Domain.Formats.StructuredData;

namespace Dastan.Tests.Formats;

public sealed class StructuredDataTests
{
    private static readonly DescribedPaper Paper = new(
        "Dastan",
        "https://paper.example/",
        new("https://paper.example/icon.png", 512, 512, "", "")
    );

    private static readonly DescribedStory Story = new()
    {
        Address = "https://paper.example/2025/04/tractors",
        Headline = "Tractors from Kostanay",
        Standfirst = "A lease at five per cent.",
        Dateline = "KOSTANAY",
        Section = "Kazakhstan",
        Topics = ["Agriculture", "Manufacturing"],
        Authors = [new("Aizhan Omarova", "https://paper.example/by/aizhan-omarova")],
        PublishedAt = Instant.FromUtc(2025, 4, 3, 8, 5, 9),
        Language = "en",
        Words = 321,
        Picture = new("https://paper.example/p/1.jpg", 1200, 800, "A tractor", "Agromash"),
        Translations = [new("https://paper.example/ru/2025/04/traktory", "ru")],
    };

    [Fact]
    public void A_story_has_all_that_search_engines_ask_of_news()
    {
        var news = Read(NewsArticle.Of(Story, Paper));

        Assert.Equal("https://schema.org", news.GetProperty("@context").GetString());
        Assert.Equal("NewsArticle", news.GetProperty("@type").GetString());
        Assert.Equal(Story.Address, news.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal("Tractors from Kostanay", news.GetProperty("headline").GetString());
        Assert.Equal("2025-04-03T08:05:09Z", news.GetProperty("datePublished").GetString());
        Assert.Equal("2025-04-03T08:05:09Z", news.GetProperty("dateModified").GetString());
        Assert.Equal("Person", news.GetProperty("author")[0].GetProperty("@type").GetString());
        Assert.Equal(
            "https://paper.example/by/aizhan-omarova",
            news.GetProperty("author")[0].GetProperty("url").GetString()
        );
        Assert.Equal("NewsMediaOrganization", news.GetProperty("publisher").GetProperty("@type").GetString());
        Assert.Equal(512, news.GetProperty("publisher").GetProperty("logo").GetProperty("width").GetInt32());
        Assert.Equal(1200, news.GetProperty("image").GetProperty("width").GetInt32());
        Assert.Equal("Agromash", news.GetProperty("image").GetProperty("creditText").GetString());
        Assert.Equal("Kazakhstan", news.GetProperty("articleSection").GetString());
        Assert.Equal(2, news.GetProperty("keywords").GetArrayLength());
        Assert.Equal("en", news.GetProperty("inLanguage").GetString());
        Assert.Equal(321, news.GetProperty("wordCount").GetInt32());
        Assert.True(news.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.Equal("ru", news.GetProperty("workTranslation")[0].GetProperty("inLanguage").GetString());
        Assert.False(news.TryGetProperty("translationOfWork", out _));
    }

    [Fact]
    public void Where_nobody_signed_the_paper_stands_for_it() =>
        Assert.Equal(
            "NewsMediaOrganization",
            Read(NewsArticle.Of(Story with { Authors = [] }, Paper))
                .GetProperty("author")[0]
                .GetProperty("@type")
                .GetString()
        );

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var bare = Story with { Standfirst = "", Dateline = "", Topics = [], Picture = null, Translations = [] };
        var members = Read(NewsArticle.Of(bare, Paper)).EnumerateObject().Select(member => member.Name).ToList();

        foreach (var absent in new[] { "description", "dateline", "keywords", "image", "workTranslation" })
            Assert.DoesNotContain(absent, members);
    }

    [Fact]
    public void A_way_from_the_front_is_numbered_from_one()
    {
        var steps = Read(
                BreadcrumbList.Of([new("Dastan", "https://paper.example/"), new("Qırğız", "https://paper.example/kg")])
            )
            .GetProperty("itemListElement");

        Assert.Equal(1, steps[0].GetProperty("position").GetInt32());
        Assert.Equal("Qırğız", steps[1].GetProperty("name").GetString());
        Assert.Equal("https://paper.example/kg", steps[1].GetProperty("item").GetString());
    }

    [Fact]
    public void A_list_names_its_stories_in_order()
    {
        var list = new DescribedList(
            "https://paper.example/kg",
            "Kyrgyzstan",
            "",
            "en",
            ["https://a.example/1", "https://a.example/2"]
        );
        var items = Read(CollectionPage.Of(list)).GetProperty("mainEntity");

        Assert.Equal("ItemList", items.GetProperty("@type").GetString());
        Assert.Equal(2, items.GetProperty("numberOfItems").GetInt32());
        Assert.Equal("https://a.example/2", items.GetProperty("itemListElement")[1].GetProperty("url").GetString());
    }

    [Fact]
    public void The_front_says_how_to_search_the_paper()
    {
        var search = Read(WebSite.Of(Paper, "A strapline", "en", "https://paper.example/search"))
            .GetProperty("potentialAction");

        Assert.Equal(
            "https://paper.example/search?q={words}",
            search.GetProperty("target").GetProperty("urlTemplate").GetString()
        );
        Assert.Equal("required name=words", search.GetProperty("query-input").GetString());
    }

    [Fact]
    public void The_page_of_an_author_is_about_a_person() =>
        Assert.Equal(
            "Aizhan Omarova",
            Read(ProfilePage.Of("Aizhan Omarova", "", "https://paper.example/by/aizhan-omarova", Paper))
                .GetProperty("mainEntity")
                .GetProperty("name")
                .GetString()
        );

    [Fact]
    public void No_headline_ends_the_script_it_stands_in() =>
        NastyText.Any.Sample(headline =>
        {
            var text = NewsArticle.Of(Story with { Headline = headline, Standfirst = headline }, Paper).Text;
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain('>', text);
            Assert.DoesNotContain('&', text);
            Assert.Equal("NewsArticle", JsonElement.Parse(text).GetProperty("@type").GetString());
        });

    private static JsonElement Read(JsonLd data) => JsonElement.Parse(data.Text);
}
