using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>Where a story stands, who signs it and what it is about, in the words of its form.</summary>
/// <param name="Slug">"" while it has none of its own.</param>
/// <param name="Byline">Names with commas between them; so is <paramref name="Topics"/>.</param>
public sealed record StoryFiling(string Section, string Slug, string Byline, string Topics)
{
    public static async Task<StoryFiling> OfAsync(NewsDb db, Story story, CancellationToken stop)
    {
        var (signers, subjects) = (
            story.Bylines.OrderBy(byline => byline.Position).Select(byline => byline.PersonId).ToList(),
            story.Topics.OrderBy(topic => topic.Position).Select(topic => topic.TopicId).ToList()
        );
        var people = await db
            .People.Where(person => signers.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        var topics = await db
            .Topics.Where(topic => subjects.Contains(topic.Id))
            .ToDictionaryAsync(topic => topic.Id, topic => topic.Name, stop);
        return new(
            story.Section,
            SlugAsked.IsNamed(story) ? story.Slug : "",
            string.Join(", ", signers.Select(id => people[id].In(story.Edition))),
            string.Join(", ", subjects.Select(id => topics[id].In(story.Edition)))
        );
    }
}
