using System.Collections.Concurrent;
using System.Diagnostics;
using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dastan.Tests.Search;

/// <summary>Whatever is asked, the work for it has a bound: counted in statements, never in time.</summary>
public sealed class SearchBoundsTests
{
    private const int MostStatements = 16;

    // What SearchRequest lets through.
    private const int LongestQuery = 200;

    private static readonly string[] Hostile =
    [
        string.Join(' ', Enumerable.Repeat("a", LongestQuery / 2)),
        string.Join(' ', Enumerable.Range(10, LongestQuery / 3)),
        string.Concat(Enumerable.Repeat("\"", LongestQuery)),
        string.Join(' ', Enumerable.Repeat("\"a\"", LongestQuery / 4)),
        "\"" + string.Join(' ', Enumerable.Repeat("wheat", LongestQuery / 7)) + "\"",
        string.Join(' ', Enumerable.Repeat("-wheat", LongestQuery / 7)),
        "wheat " + string.Join(' ', Enumerable.Repeat("-wheat", LongestQuery / 8)),
        new string('w', LongestQuery),
        "w",
        "trctor whaet braed prcie cmpany ministr eknomy stael",
        "eknomy -\"wheat wheat\" ghbdtn \"b c d e f\"",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hostile_question_is_answered_by_few_statements_or_not_at_all()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable
                    .Range(0, 30)
                    .Select(number => FoundIn.Story($"s{number}", "Wheat and bread of a company.", now))
            )
        );
        foreach (var query in Hostile)
            await paper.InDatabaseAsync(async db =>
            {
                using var statements = new Statements(db);
                var found = await db.Search.FindAsync(
                    new SearchAsked("en", SearchQuery.Of(query, Language.English)),
                    paper.Now,
                    Stop
                );
                Assert.InRange(found.Stories.Count, 0, 30);
                Assert.InRange(statements.Count, 0, MostStatements);
            });
    }

    [Fact]
    public void A_query_has_at_most_sixteen_words_and_leaves_one_out_of_at_most_eight()
    {
        var words = Enumerable.Range(0, 40).Select(number => $"word{number}").ToList();
        var query = SearchQuery.Of(string.Join(' ', words), Language.English);

        Assert.Equal(SearchQuery.MaxTerms, query.Terms.Count);
        Assert.Null(query.Loosely());
        Assert.NotNull(SearchQuery.Of(string.Join(' ', words.Take(8)), Language.English).Loosely());
    }

    [Theory]
    [InlineData("wheat bread", true, 40)]
    [InlineData("\"wheat bread\"", true, 40)]
    [InlineData("bread -wheat", true, 900)]
    [InlineData("bread", false, 900)]
    public void The_rarest_word_says_how_far_a_search_can_walk(string typed, bool meets, long stories)
    {
        var query = SearchQuery.Of(typed, Language.English).Strictly();

        Assert.Equal(meets, query.Meets);
        Assert.InRange(
            query.Rarest(stem =>
                stem == "wheat" ? 40
                : stem == "bread" ? 900
                : 0
            ),
            0,
            stories
        );
    }

    [Fact]
    public void What_only_begins_so_bounds_nothing() =>
        Assert.Equal(int.MaxValue, new SearchExpression.Beginning("whea").Rarest(_ => 1));

    [Fact]
    public void A_phrase_that_can_t_be_widened_is_not_asked_for_twice()
    {
        Assert.Null(SearchQuery.Of("\"rye bread\"", Language.English).Widely(5));
        Assert.Null(SearchQuery.Of("rye", Language.English).Widely(5));
        Assert.NotNull(SearchQuery.Of("breads", Language.English).Widely(5));
    }

    [Fact]
    public async Task Where_all_words_are_common_the_newest_stories_are_looked_at_month_by_month()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable
                    .Range(0, 5)
                    .Select(number => FoundIn.Story($"s{number}", "Wheat.", now - Duration.FromDays(31 * number)))
            )
        );
        await paper.InDatabaseAsync(async db =>
        {
            var asked = new SearchAsked("en", SearchQuery.Of("wheat", Language.English));
            var all = await SearchRange.OfCommonAsync(db, asked, Stop);
            Assert.Equal(SearchRange.All(asked), all);

            var newest = await SearchRange.OfCommonAsync(db, asked, Stop, reach: 2);
            Assert.Equal(["#m-en-202510", "#m-en-202511", "#m-en-202512"], newest.Months);
            Assert.Equal(paper.Now - Duration.FromDays(62), StoryPlace.PublishedAt(newest.First - 1));
        });
    }

    private sealed class Statements
        : IDisposable,
            IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>
    {
        private readonly NewsDb db;
        private readonly ConcurrentBag<IDisposable> listening = [];
        private readonly IDisposable sources;

        // A source that comes up while we begin to listen tells everything twice.
        private readonly HashSet<Guid> told = [];

        public Statements(NewsDb db)
        {
            this.db = db;
            sources = DiagnosticListener.AllListeners.Subscribe(this);
        }

        public int Count => told.Count;

        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == "Microsoft.EntityFrameworkCore")
                listening.Add(listener.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name));
        }

        public void OnNext(KeyValuePair<string, object?> happened)
        {
            if (happened.Value is CommandEventData command && command.Context == db)
                told.Add(command.CommandId);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            // First, since other tests go on opening papers.
            sources.Dispose();
            foreach (var one in listening)
                one.Dispose();
        }
    }
}
