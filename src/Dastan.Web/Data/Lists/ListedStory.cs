using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Web.Data.Lists;

/// <summary>A story in a list, with what decides its place there as the list's own index has it.</summary>
public sealed class ListedStory
{
    public required Story Story { get; init; }

    public required Instant? PublishedAt { get; init; }

    public required StoryId Id { get; init; }
}

/// <summary>Lists of stories, newest first, read by key: no page of them costs more than another, however deep it lies.</summary>
public static class StoryLists
{
    extension(IQueryable<Story> stories)
    {
        /// <summary>By the stories' own time.</summary>
        public IQueryable<ListedStory> Listed() =>
            stories.Select(story => new ListedStory
            {
                Story = story,
                PublishedAt = story.PublishedAt,
                Id = story.Id,
            });

        /// <summary>Those of a topic's or a person's rows, in the order of the rows. The clock is the gate's alone: of two upper bounds of one
        /// column SQLite enters the index by the first, and would walk down to a page far below.</summary>
        public IQueryable<ListedStory> ListedBy<TRow>(IQueryable<TRow> rows, string edition)
            where TRow : class, IListedRow =>
            rows.Where(row => row.Edition == edition && row.PublishedAt != null)
                .Join(
                    stories,
                    row => row.StoryId,
                    story => story.Id,
                    (row, story) =>
                        new ListedStory
                        {
                            Story = story,
                            PublishedAt = row.PublishedAt,
                            Id = row.StoryId,
                        }
                );
    }

    extension(IQueryable<ListedStory> list)
    {
        public IQueryable<ListedStory> NewestFirst() =>
            list.OrderByDescending(one => one.PublishedAt).ThenByDescending(one => one.Id);

        public IQueryable<ListedStory> OldestFirst() => list.OrderBy(one => one.PublishedAt).ThenBy(one => one.Id);

        // The first comparison is the one that an index is entered by.
        public IQueryable<ListedStory> Below(ListKey key) =>
            list.Where(one =>
                one.PublishedAt <= key.PublishedAt && (one.PublishedAt < key.PublishedAt || one.Id < key.Id)
            );

        /// <summary>What is not below: the story itself, and all that are newer.</summary>
        public IQueryable<ListedStory> From(ListKey key) =>
            list.Where(one =>
                one.PublishedAt >= key.PublishedAt && (one.PublishedAt > key.PublishedAt || one.Id >= key.Id)
            );
    }
}
