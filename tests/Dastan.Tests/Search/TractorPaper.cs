using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data.Search;

namespace Dastan.Tests.Search;

/// <summary>A paper with a story of tractors and one of bread, and what is found in it.</summary>
internal static class TractorPaper
{
    public static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    PublishedStory(
                        "tractors",
                        "Tractors from Kostanay",
                        "The first tractors leave the plant.",
                        "<p>After COVID-19 the plant's line stood still.</p>",
                        now
                    ),
                    PublishedStory(
                        "bread",
                        "The price of bread",
                        "Loaves cost more.",
                        "<p>Bakers in Kostanay say why.</p>",
                        now - Duration.FromDays(2)
                    ),
                ]
            )
        );

    public static Story PublishedStory(string slug, string headline, string standfirst, string body, Instant at)
    {
        var story = new Story(StoryId.New(), "en", "kazakhstan", slug, TranslationsId.New());
        story.Write(new(headline, standfirst, "", body), null, at, "");
        story.IsAbout([SmallPaper.Trade.Id]);
        story.SignWith([SmallPaper.EconomyDesk.Id]);
        Assert.Null(story.Publish(at, DateTimeZone.Utc));
        return story;
    }

    public static Task<IReadOnlyList<string>> FoundAsync(TestPaper paper, string query, bool newest = false) =>
        FoundIn.SlugsAsync(
            paper,
            new SearchAsked("en", SearchQuery.Of(query, Language.English), IsNewestFirst: newest)
        );
}
