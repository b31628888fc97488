using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Formats;
using NodaTime.Text;

namespace Dastan.Tests.Formats.WordPress;

/// <summary>Exports from importers' own tests, against what an independent reader found in them.</summary>
public sealed partial class SharedExportsTests(ITestOutputHelper output)
{
    private const double EnoughWords = 0.95;

    [Fact]
    public void A_file_that_must_be_refused_is_refused_with_a_reason() =>
        Files(file => file.Expected.MustBeRefused, file => file.Reading.Refusal is { Reason.Length: > 0 });

    [Fact]
    public void A_file_that_can_be_read_is_not_refused() =>
        Files(file => !file.Expected.MayBeRefused, file => file.Reading.Refusal is null);

    [Fact]
    public void A_sound_file_gives_its_posts_and_pages_and_nothing_else() =>
        Files(
            file => !file.Expected.IsBroken,
            file => file.Stories.Count == file.Expected.Items.Count && file.Reading.Breaks.Count == 0
        );

    [Fact]
    public void A_broken_file_gives_all_that_is_readable_and_says_where_it_broke() =>
        Files(
            file => file.Expected.IsBroken && file.Reading.Refusal is null && file.Expected.Items.Count > 0,
            file => file.Stories.Count >= file.Expected.Items.Count && file.Reading.Breaks.Count > 0
        );

    [Theory]
    [InlineData("kind")]
    [InlineData("title")]
    [InlineData("status")]
    [InlineData("slug")]
    [InlineData("url")]
    [InlineData("publishedUtc")]
    public void A_story_has_the_field(string field) =>
        Items(field, (expected, story) => expected.Text(field) == Field(story, field));

    [Fact]
    public void A_story_has_each_of_its_authors() =>
        Items(
            "authors",
            (expected, story) =>
                expected["authors"]!
                    .AsArray()
                    .All(names =>
                        names!
                            .AsArray()
                            .Any(name => story.Authors.Any(author => author.Name == name!.GetValue<string>()))
                    )
        );

    [Fact]
    public void A_story_has_its_categories_and_no_others() =>
        Items(
            "categories",
            (expected, story) => Same(expected.Names("categories"), story.Sections.Select(term => term.Name))
        );

    [Fact]
    public void A_story_has_its_tags_and_no_others() =>
        Items("tags", (expected, story) => Same(expected.Names("tags"), story.Tags.Select(term => term.Name)));

    [Fact]
    public void A_story_has_its_excerpt_as_standfirst() =>
        Items(
            "summaryText",
            (expected, story) => Share(expected.Text("summaryText")!, story.Standfirst) >= EnoughWords
        );

    [Fact]
    public void A_story_has_its_words() =>
        Items("text", (expected, story) => Share(expected.Text("text")!, Words(story)) >= EnoughWords);

    [Fact]
    public void A_story_has_its_links() =>
        Items(
            "links",
            (expected, story) =>
                expected
                    .Names("links")
                    .All(
                        new HtmlParser()
                            .ParseDocument(story.Body)
                            .Links.Select(link => link.GetAttribute("href"))
                            .Contains
                    )
        );

    [Fact]
    public void A_story_has_its_pictures() =>
        Items(
            "imageCount",
            (expected, story) =>
                new HtmlParser().ParseDocument(story.Body).Images.Length >= expected["imageCount"]!.GetValue<int>()
        );

    [Fact]
    public void A_story_has_its_comments_counted() =>
        Items(
            "comments",
            (expected, story) => expected["comments"]!.AsArray().Any(count => count!.GetValue<int>() == story.Comments)
        );

    [Fact]
    public void Nothing_shows_that_was_meant_for_WordPress() =>
        Items(
            "text",
            (_, story) => true,
            file =>
                file.Stories.Where(story =>
                    file.Expected.MustNotShow.Any(pattern => Regex.IsMatch(story.Body, pattern))
                )
        );

    [Fact]
    public void Nothing_hostile_comes_in() =>
        Files(
            _ => true,
            file =>
                !file.Expected.MustNotContain.Any(pattern =>
                    file.Stories.Any(story => Regex.IsMatch(story.ToString(), pattern))
                )
        );

    private void Files(Func<ScoredExport, bool> concerned, Func<ScoredExport, bool> isRight)
    {
        var files = SharedExports.All.Where(concerned).ToList();
        var wrong = files.Where(file => !isRight(file)).Select(file => file.Expected.File).ToList();
        output.WriteLine(FormattableString.Invariant($"{files.Count - wrong.Count} of {files.Count} files"));
        Assert.Empty(wrong);
    }

    private void Items(
        string field,
        Func<JsonObject, IncomingStory, bool> isRight,
        Func<ScoredExport, IEnumerable<IncomingStory>>? butNot = null
    )
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var file in SharedExports.All)
        {
            wrong.AddRange(butNot?.Invoke(file).Select(story => $"{file.Expected.File} {story.Headline}") ?? []);
            foreach (var (expected, story) in file.Pairs.Where(pair => pair.Expected[field] is not null))
            {
                count++;
                if (story is null || !isRight(expected, story))
                    wrong.Add($"{file.Expected.File} {expected.Text("sourceId")} {expected.Text("title")}");
            }
        }
        output.WriteLine(FormattableString.Invariant($"{field}: {count - wrong.Count} of {count} stories"));
        Assert.Empty(wrong);
    }

    private static string? Field(IncomingStory story, string field) =>
        field switch
        {
            "kind" => story.Kind is IncomingKind.Page ? "page" : "post",
            "title" => story.Headline,
            "status" => story.State.ToString().ToLower(CultureInfo.InvariantCulture),
            "slug" => story.Slug,
            "url" => story.Address,
            _ => story.PublishedAt is { } at ? InstantPattern.ExtendedIso.Format(at) : null,
        };

    private static bool Same(IEnumerable<string> expected, IEnumerable<string> found) =>
        expected.ToHashSet().SetEquals(found);

    private static string Words(IncomingStory story) =>
        string.Join(
            ' ',
            new HtmlParser().ParseDocument(story.Body).Body!.Descendants<IText>().Select(text => text.Data)
        );

    // The share of the expected words that are there, each as often as it is expected.
    private static double Share(string expected, string found)
    {
        var there = WordIn().Matches(found).CountBy(word => word.Value).ToDictionary();
        var wanted = WordIn().Matches(expected).CountBy(word => word.Value).ToList();
        var all = wanted.Sum(word => word.Value);
        return all == 0 ? 1 : (double)wanted.Sum(word => Math.Min(word.Value, there.GetValueOrDefault(word.Key))) / all;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex WordIn();
}
