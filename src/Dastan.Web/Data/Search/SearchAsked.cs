using Dastan.Domain.Languages.Stems;
using NodaTime;

namespace Dastan.Web.Data.Search;

/// <summary>A search of one edition.</summary>
/// <param name="Section">Slugs, all three.</param>
/// <param name="From">Published at or after.</param>
/// <param name="Until">Published before.</param>
/// <param name="IsExact">The reader means just what was typed: nothing else is looked for in its place.</param>
public sealed record SearchAsked(
    string Edition,
    SearchQuery Query,
    string? Section = null,
    string? Topic = null,
    string? Author = null,
    Instant? From = null,
    Instant? Until = null,
    bool IsNewestFirst = false,
    bool IsExact = false
)
{
    public IEnumerable<string> Marks
    {
        get
        {
            if (Section is not null)
                yield return StoryWords.SectionMark(Section);
            if (Topic is not null)
                yield return StoryWords.TopicMark(Topic);
            if (Author is not null)
                yield return StoryWords.AuthorMark(Author);
        }
    }

    public long FirstPlace => StoryPlace.First(Edition, From ?? Instant.MinValue);

    public long LastPlace => Until is { } until ? StoryPlace.First(Edition, until) - 1 : StoryPlace.Last(Edition);
}
