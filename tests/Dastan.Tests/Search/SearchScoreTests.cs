using System.Globalization;
using System.Text.Json;
using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Search;

/// <summary>Real sentences and news, real questions: how many are answered with all that is relevant, by kind of question.</summary>
public sealed class SearchScoreTests(ITestOutputHelper output)
{
    private const int Shown = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_in_five_languages_find_all_that_is_relevant_on_the_first_page()
    {
        var folder = SharedData.Folder("lang");
        await using var paper = await TestPaper.OpenAsync((db, now) => FillAsync(db, folder, now));
        var scores = new SortedDictionary<string, (int Asked, int Whole, int Anywhere)>(StringComparer.Ordinal);
        await paper.InDatabaseAsync(async db =>
        {
            using var queries = JsonDocument.Parse(
                await File.ReadAllTextAsync(Path.Combine(folder, "queries.json"), Stop)
            );
            foreach (var query in queries.RootElement.EnumerateArray())
            {
                var (kind, language) = (Text(query, "kind"), Language.Of(Text(query, "lang")));
                var relevant = query.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!).ToHashSet();
                var hits = await AskAsync(db, Text(query, "q"), kind, language, paper.Now);
                var name = kind == "form" ? $"form {language}" : kind;
                var score = scores.GetValueOrDefault(name);
                scores[name] = (
                    score.Asked + 1,
                    score.Whole + (relevant.IsSubsetOf(hits.Take(Shown)) ? 1 : 0),
                    score.Anywhere + (relevant.IsSubsetOf(hits) ? 1 : 0)
                );
            }
        });

        foreach (var (name, score) in scores)
            output.WriteLine($"{name}: {score.Whole} of {score.Asked} on the first page, {score.Anywhere} anywhere");
        var whole = scores.Values.Sum(score => score.Whole);
        var asked = scores.Values.Sum(score => score.Asked);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {whole} of {asked}"));
        Assert.True(whole >= asked * 0.94, $"{whole} of {asked}");
    }

    private static async Task<IReadOnlyList<string>> AskAsync(
        NewsDb db,
        string query,
        string kind,
        Language language,
        Instant now
    )
    {
        var section = kind == "form" ? "sentences" : "news";
        var asked = new SearchAsked(language.Code, SearchQuery.Of(query, language), section);
        var found = await db.Search.FindAsync(asked, now, Stop);
        var slugs = await db
            .Stories.Where(story => found.Stories.Contains(story.Id))
            .ToDictionaryAsync(story => story.Id, story => story.Slug, Stop);
        return [.. found.Stories.Select(id => slugs[id])];
    }

    private static async Task FillAsync(NewsDb db, string folder, Instant now)
    {
        foreach (var (file, section) in new[] { ("docs-ud.jsonl", "sentences"), ("docs-wikinews-ru.jsonl", "news") })
        {
            foreach (var line in await File.ReadAllLinesAsync(Path.Combine(folder, file), Stop))
                db.Add(Story(JsonDocument.Parse(line).RootElement, section, now));
            await db.SaveAsync(Stop);
            db.ChangeTracker.Clear();
        }
    }

    // A sentence has no headline, and a story may not be without one: a dash has no word in it.
    private static Story Story(JsonElement document, string section, Instant now)
    {
        var headline = document.TryGetProperty("title", out var title) ? title.GetString()! : "–";
        var body = System.Net.WebUtility.HtmlEncode(Text(document, "text"));
        var story = new Story(
            StoryId.New(),
            Text(document, "lang"),
            section,
            Text(document, "id"),
            TranslationsId.New()
        );
        story.Write(new(headline, "", "", $"<p>{body}</p>"), null, now, "");
        Assert.Null(story.Publish(now, DateTimeZone.Utc));
        return story;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
