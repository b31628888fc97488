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
        var topics = await TopicsAsync(reading, db, ids, stop);
        var people = await PeopleAsync(reading, db, ids, stop);
        var words = Words.For(reading.Code);
        return
        [
            new(
                SearchFilterKind.Section,
                "section",
                Options(asked.Section, reading.Sections.Select(section => (section.Slug, section.Name)))
            ),
            new(SearchFilterKind.Topic, "topic", Options(asked.Topic, topics)),
            new(SearchFilterKind.Author, "author", Options(asked.Author, people)),
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

    // Counted by the database: a name has a form for each language, and is read of those that are shown alone.
    private static async Task<IEnumerable<(string Slug, string Name)>> TopicsAsync(
        Reading reading,
        NewsDb db,
        List<StoryId> found,
        CancellationToken stop
    )
    {
        var commonest = await db
            .StoryTopics.Where(about => found.Contains(about.StoryId))
            .GroupBy(about => about.TopicId)
            .OrderByDescending(about => about.Count())
            .ThenBy(about => about.Key)
            .Select(about => about.Key)
            .Take(Most)
            .ToListAsync(stop);
        var topics = await db
            .Topics.Where(topic => commonest.Contains(topic.Id))
            .Select(topic => new { topic.Slug, topic.Name })
            .ToListAsync(stop);
        return topics
            .Select(topic => (topic.Slug, Name: topic.Name.In(reading.Code)))
            .ByName(reading.Language, one => one.Name);
    }

    private static async Task<IEnumerable<(string Slug, string Name)>> PeopleAsync(
        Reading reading,
        NewsDb db,
        List<StoryId> found,
        CancellationToken stop
    )
    {
        var commonest = await db
            .StoryBylines.Where(byline => found.Contains(byline.StoryId))
            .GroupBy(byline => byline.PersonId)
            .OrderByDescending(byline => byline.Count())
            .ThenBy(byline => byline.Key)
            .Select(byline => byline.Key)
            .Take(Most)
            .ToListAsync(stop);
        var people = await db
            .People.Where(person => commonest.Contains(person.Id))
            .Select(person => new { person.Slug, person.Name })
            .ToListAsync(stop);
        return people
            .Select(person => (person.Slug, Name: person.Name.In(reading.Code)))
            .ByName(reading.Language, one => one.Name);
    }

    // What is chosen stays in the list even where it finds nothing, so that it can be seen and undone.
    private static IReadOnlyList<SearchOption> Options(string? chosen, IEnumerable<(string Slug, string Name)> all)
    {
        var options = all.Select(one => new SearchOption(one.Slug, one.Name, one.Slug == chosen)).ToList();
        if (chosen is not null && !options.Exists(option => option.IsChosen))
            options.Add(new(chosen, chosen, true));

        return options;
    }
}
