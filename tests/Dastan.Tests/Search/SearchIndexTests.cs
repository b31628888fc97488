using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Search;

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
                    Story("in-body", "Bread", "Bread", "<p>The wheat, bread and more bread.</p>", now),
                    Story("in-headline", "Wheat", "Bread", "<p>Bread and more bread.</p>", now - Duration.FromDays(9)),
                    Story(
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
    public async Task A_story_that_changes_is_found_by_its_new_words_alone()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Slug == "tractors", Stop);
            story.Write(new("Elephants from Kostanay", "None.", "", "<p>Nothing.</p>"), null, paper.Now, "");
            await db.SaveAsync(Stop);
        });

        Assert.Equal(["tractors"], await FoundAsync(paper, "elephant"));
        Assert.Empty(await FoundAsync(paper, "tractor"));
    }

    [Fact]
    public async Task A_story_that_is_not_public_is_not_found_nor_are_its_words()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Slug == "tractors", Stop);
            Assert.Null(story.Withdraw("Wrong.", paper.Now));
            var draft = SmallPaper.Draft("elephants", paper.Now);
            db.Add(draft);
            await db.SaveAsync(Stop);
            Assert.Empty(await db.Search.CountAsync(["elephant", "tractor"], Stop));
        });

        Assert.Empty(await FoundAsync(paper, "tractor"));
        Assert.Empty(await FoundAsync(paper, "elephants"));
    }

    [Fact]
    public async Task A_story_whose_withdrawal_is_to_come_is_found_until_then()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Slug == "tractors", Stop);
            Assert.Null(story.WithdrawAt(paper.Now + Duration.FromHours(1), "Rights end.", paper.Now, null));
            await db.SaveAsync(Stop);
        });
        Assert.Equal(["tractors"], await FoundAsync(paper, "tractor"));

        paper.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await FoundAsync(paper, "tractor"));
        await paper.DoDueAsync();

        await paper.InDatabaseAsync(async db => Assert.Empty(await db.Search.CountAsync(["tractor"], Stop)));
    }

    [Fact]
    public async Task An_embargo_hides_a_story_until_its_millisecond()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Slug == "tractors", Stop);
            story.Embargo(paper.Now + Duration.FromHours(1));
            await db.SaveAsync(Stop);
        });

        paper.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await FoundAsync(paper, "tractor"));
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["tractors"], await FoundAsync(paper, "tractor"));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_the_index_as_it_was()
    {
        await using var paper = await OpenAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            paper.InDatabaseAsync(async db =>
            {
                db.Add(Story("elephants", "Elephants", "", "<p>Grey.</p>", paper.Now));
                db.Add(Story("elephants", "Elephants", "", "<p>Grey.</p>", paper.Now));
                await db.SaveAsync(Stop);
            })
        );

        await paper.InDatabaseAsync(async db => Assert.Empty(await db.Search.CountAsync(["eleph"], Stop)));
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
    public async Task An_index_made_anew_finds_the_same()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(db => db.RebuildSearchAsync(Stop));

        Assert.Equal(["tractors"], await FoundAsync(paper, "tractor"));
        Assert.Equal(["bread"], await FoundAsync(paper, "loaves"));
    }

    [Fact]
    public async Task An_index_fed_anew_has_what_other_hands_brought_and_not_what_they_took()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            await db
                .Stories.Where(story => story.Slug == "tractors")
                .ExecuteUpdateAsync(set => set.SetProperty(story => story.Headline, "Ploughs go to Osh"), Stop);
            await db
                .Stories.Where(story => story.Slug == "bread")
                .ExecuteUpdateAsync(set => set.SetProperty(story => story.PublishedAt, (Instant?)null), Stop);

            await db.RefeedSearchAsync(Stop);

            Assert.False(await db.UnfedStories.AnyAsync(Stop));
            var bread = await db
                .Stories.Where(story => story.Slug == "bread")
                .Select(story => story.Id)
                .SingleAsync(Stop);
            Assert.False(await db.StoryPlaces.AnyAsync(place => place.StoryId == bread, Stop));
        });

        Assert.Equal(["tractors"], await FoundAsync(paper, "ploughs"));
        // Where nothing has the word, a slip is forgiven: "leave".
        Assert.Equal(["tractors"], await FoundAsync(paper, "loaves"));
    }

    [Fact]
    public async Task Of_two_nodes_that_find_no_index_one_makes_it()
    {
        await using var paper = await OpenAsync();
        await using var other = await paper.OpenBesideAsync();
        await paper.InDatabaseAsync(async db =>
        {
            await using var turn = await db.Database.BeginTransactionAsync(Stop);
            await db.Search.ClearAsync(Stop);
            await db.StoryPlaces.ExecuteDeleteAsync(Stop);
            await turn.CommitAsync(Stop);
        });
        var made = 0;
        Task MakeAsync(NewsDb db) =>
            db.RebuildSearchAsync(
                Stop,
                async (mine, stop) => !await mine.StoryPlaces.AnyAsync(stop) && Interlocked.Increment(ref made) > 0
            );

        await Task.WhenAll(paper.InDatabaseAsync(MakeAsync), other.InDatabaseAsync(MakeAsync));

        Assert.Equal(1, made);
        Assert.Equal(["tractors"], await FoundAsync(paper, "tractor"));
    }

    [Fact]
    public async Task A_hundred_stories_of_one_second_all_have_a_place()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable.Range(0, 100).Select(number => Story($"s{number}", "Wheat", "", "<p>Wheat.</p>", now))
            )
        );
        Assert.Equal(100, (await FoundAsync(paper, "wheat")).Count);
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    Story(
                        "tractors",
                        "Tractors from Kostanay",
                        "The first tractors leave the plant.",
                        "<p>After COVID-19 the plant's line stood still.</p>",
                        now
                    ),
                    Story(
                        "bread",
                        "The price of bread",
                        "Loaves cost more.",
                        "<p>Bakers in Kostanay say why.</p>",
                        now - Duration.FromDays(2)
                    ),
                ]
            )
        );

    private static Story Story(string slug, string headline, string standfirst, string body, Instant at)
    {
        var story = new Story(StoryId.New(), "en", "kazakhstan", slug, TranslationsId.New());
        story.Write(new(headline, standfirst, "", body), null, at, "");
        story.IsAbout([SmallPaper.Trade.Id]);
        story.SignWith([SmallPaper.EconomyDesk.Id]);
        Assert.Null(story.Publish(at, DateTimeZone.Utc));
        return story;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TestPaper paper, string query, bool newest = false)
    {
        IReadOnlyList<string> slugs = [];
        await paper.InDatabaseAsync(async db =>
        {
            var asked = new SearchAsked("en", SearchQuery.Of(query, Language.English), IsNewestFirst: newest);
            var found = await db.Search.FindAsync(asked, paper.Now, Stop);
            var names = await db.Stories.ToDictionaryAsync(story => story.Id, story => story.Slug, Stop);
            slugs = [.. found.Stories.Select(id => names[id])];
        });
        return slugs;
    }

    private static async Task<int> CountAsync(NewsDb db, SearchAsked asked, Instant now) =>
        (await db.Search.FindAsync(asked, now, Stop)).Stories.Count;
}
