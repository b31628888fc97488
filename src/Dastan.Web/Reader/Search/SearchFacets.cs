using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Search;

/// <summary>The choices that narrow a search: sections of the edition, topics and authors of what was found.</summary>
public static class SearchFacets
{
    private const int StoriesLookedAt = 200;
    private const int Most = 15;

    public static async Task<IReadOnlyList<SearchFilter>> ReadAsync(
        Reading reading,
        NewsDb db,
        SearchAsked asked,
        IReadOnlyList<StoryId> found,
        CancellationToken stop
    )
    {
        var ids = found.Take(StoriesLookedAt).ToList();
        var topics = await db
            .StoryTopics.Where(about => ids.Contains(about.StoryId))
            .Join(db.Topics, about => about.TopicId, topic => topic.Id, (_, topic) => new { topic.Slug, topic.Name })
            .ToListAsync(stop);
        var people = await db
            .StoryBylines.Where(byline => ids.Contains(byline.StoryId))
            .Join(
                db.People,
                byline => byline.PersonId,
                person => person.Id,
                (_, person) => new { person.Slug, person.Name }
            )
            .ToListAsync(stop);
        var words = Words.For(reading.Code);
        return
        [
            new(
                SearchFilterKind.Section,
                "section",
                Options(asked.Section, reading.Sections.Select(section => (section.Slug, section.Name)))
            ),
            new(
                SearchFilterKind.Topic,
                "topic",
                Commonest(asked.Topic, topics.Select(row => (row.Slug, row.Name.In(reading.Code))))
            ),
            new(
                SearchFilterKind.Author,
                "author",
                Commonest(asked.Author, people.Select(row => (row.Slug, row.Name.In(reading.Code))))
            ),
            new(
                SearchFilterKind.Order,
                "order",
                [
                    new("", words.OrderBestFirst, !asked.IsNewestFirst),
                    new(SearchRequest.NewestFirst, words.OrderNewestFirst, asked.IsNewestFirst),
                ]
            ),
        ];
    }

    private static IReadOnlyList<SearchOption> Commonest(string? chosen, IEnumerable<(string Slug, string Name)> all) =>
        Options(
            chosen,
            all.GroupBy(one => one)
                .OrderByDescending(one => one.Count())
                .Select(one => one.Key)
                .Take(Most)
                .OrderBy(one => one.Name, StringComparer.Ordinal)
        );

    // What is chosen stays in the list even where it finds nothing, so that it can be seen and undone.
    private static IReadOnlyList<SearchOption> Options(string? chosen, IEnumerable<(string Slug, string Name)> all)
    {
        var options = all.Select(one => new SearchOption(one.Slug, one.Name, one.Slug == chosen)).ToList();
        if (chosen is not null && !options.Exists(option => option.IsChosen))
            options.Add(new(chosen, chosen, true));

        return options;
    }
}
