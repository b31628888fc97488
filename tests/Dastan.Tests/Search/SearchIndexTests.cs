using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using static Dastan.Tests.Search.TractorPaper;

namespace Dastan.Tests.Search;

/// <summary>What is found by which words, and in which order.</summary>
public sealed class SearchIndexTests
{
    private static readonly string[] ForTractors =
    [
        "tractor",
        "Tractors!",
        "tractors Kostanay",
        "\"first tractors leave\"",
        "tractors economy desk",
        "covid19",
        "covid-19",
        "tractor -bread",
        "the tractor",
    ];

    private static readonly string[] ForNothing =
    [
        "",
        "-tractor",
        "tractor -Kostanay",
        "\"leave first tractors\"",
        "elephants",
    ];

    private static readonly string[] Hostile =
    [
        "\"",
        "AND OR NOT NEAR(",
        "' OR 1=1 --",
        "headline : tractor *",
        "a & | ! <-> :* \\ %_ {} () ^ ~",
        "\0\u0001\ud800 \u202e",
        "'a' 'b\\' '' \"\" «» -\"-\" --",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_found_by_its_words_in_any_form()
    {
        await using var paper = await OpenAsync();
        foreach (var query in ForTractors)
        {
            Assert.Equal(["tractors"], await FoundAsync(paper, query));
        }
    }

    [Fact]
    public async Task What_was_not_asked_for_is_not_found()
    {
        await using var paper = await OpenAsync();
        foreach (var query in ForNothing)
        {
            Assert.Empty(await FoundAsync(paper, query));
        }
    }

    [Fact]
    public async Task Nothing_that_is_typed_breaks_the_search()
    {
        await using var paper = await OpenAsync();
        foreach (var query in Hostile)
        {
            var found = await FoundAsync(paper, query);
            Assert.InRange(found.Count, 0, 2);
        }
    }

    [Fact]
    public async Task The_headline_weighs_more_than_the_standfirst_and_the_standfirst_more_than_the_body()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    PublishedStory("in-body", "Bread", "Bread", "<p>The wheat, bread and more bread.</p>", now),
                    PublishedStory(
                        "in-headline",
                        "Wheat",
                        "Bread",
                        "<p>Bread and more bread.</p>",
                        now - Duration.FromDays(9)
                    ),
                    PublishedStory(
                        "in-standfirst",
                        "Bread",
                        "Wheat",
                        "<p>Bread and more bread.</p>",
                        now - Duration.FromDays(5)
                    ),
                ]
            )
        );

        Assert.Equal(["in-headline", "in-standfirst", "in-body"], await FoundAsync(paper, "wheat"));
        Assert.Equal(["in-body", "in-standfirst", "in-headline"], await FoundAsync(paper, "wheat", newest: true));
    }

    [Fact]
    public async Task Filters_narrow_and_the_days_hold()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var query = SearchQuery.Of("kostanay", Language.English);
            var asked = new SearchAsked("en", query);
            var day = paper.Now - Duration.FromDays(1);
            Assert.Equal(2, await CountAsync(db, asked, paper.Now));
            Assert.Equal(2, await CountAsync(db, asked with { Section = "kazakhstan", Topic = "trade" }, paper.Now));
            Assert.Equal(2, await CountAsync(db, asked with { Author = "economy-desk" }, paper.Now));
            Assert.Equal(0, await CountAsync(db, asked with { Topic = "climate" }, paper.Now));
            Assert.Equal(0, await CountAsync(db, asked with { Edition = "ru" }, paper.Now));
            Assert.Equal(1, await CountAsync(db, asked with { From = day }, paper.Now));
            Assert.Equal(1, await CountAsync(db, asked with { Until = day }, paper.Now));
        });
    }

    [Fact]
    public async Task A_hundred_stories_of_one_second_all_have_a_place()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable
                    .Range(0, 100)
                    .Select(number => PublishedStory($"s{number}", "Wheat", "", "<p>Wheat.</p>", now))
            )
        );
        Assert.Equal(100, (await FoundAsync(paper, "wheat")).Count);
    }

    private static async Task<int> CountAsync(NewsDb db, SearchAsked asked, Instant now) =>
        (await db.Search.FindAsync(asked, now, Stop)).Stories.Count;
}
