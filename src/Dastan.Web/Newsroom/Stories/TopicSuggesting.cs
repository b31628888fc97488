using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What a story may be about, by the names that stand in its text.</summary>
public sealed class TopicSuggesting(NewsDb db)
{
    private const int MostTopics = 5000;
    private const int MostSuggested = 10;

    /// <summary>The names of topics in the story's edition, the most often named first; what it is said to be about already is not among them.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(Story story, StoryText text, CancellationToken stop)
    {
        var topics = await db
            .Topics.AsNoTracking()
            .Select(topic => new
            {
                topic.Id,
                topic.Name,
                topic.Forms,
            })
            .Take(MostTopics)
            .ToListAsync(stop);
        var found = NamesInText.Find(
            $"{text.Headline}\n{text.Standfirst}\n{text.Dateline}\n{StoryHtml.PlainText(text.Body)}",
            Language.Of(story.Edition),
            topics.Select(topic => (topic, topic.Forms.All.Append(topic.Name.In(story.Edition))))
        );
        return
        [
            .. found
                .Where(topic => story.Topics.All(about => about.TopicId != topic.Id))
                .Take(MostSuggested)
                .Select(topic => topic.Name.In(story.Edition)),
        ];
    }
}
