using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Search;

/// <summary>A page of what was found, with the words looked for marked.</summary>
public static class SearchResultList
{
    /// <param name="ids">The stories of the page, in their order. One that was taken back a moment ago falls out.</param>
    public static async Task<IReadOnlyList<SearchResult>> ReadAsync(
        Reading reading,
        NewsDb db,
        IReadOnlyList<StoryId> ids,
        SearchExpression? wanted,
        CancellationToken stop
    )
    {
        var stories = db.Stories.PublicAt(reading.Now).Where(story => ids.Contains(story.Id));
        var rows = (await CardRows.ReadAsync(db, stories, stop)).ToDictionary(row => row.Id);
        var bodies = await stories
            .Select(story => new { story.Id, story.Body })
            .ToDictionaryAsync(row => row.Id, row => row.Body, stop);
        var marks = new HitMarks(wanted, reading.Language);
        return
        [
            .. ids.Where(id => rows.ContainsKey(id) && bodies.ContainsKey(id))
                .Select(id => Result(reading, rows[id], StoryHtml.PlainText(bodies[id]), marks)),
        ];
    }

    private static SearchResult Result(Reading reading, CardRow row, string body, HitMarks marks) =>
        new(
            row.AddressIn(reading.Edition.Prefix),
            marks.In(row.Headline),
            marks.Excerpt(body, row.Standfirst),
            new Link(reading.NameOfSection(row.Section), reading.AddressOf("/" + row.Section)),
            string.Join(", ", row.Authors.Select(name => name.In(reading.Code))),
            reading.DayOf(row.PublishedAt)
        );
}
