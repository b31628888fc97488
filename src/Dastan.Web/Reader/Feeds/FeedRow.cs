using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Reader.Corrections;
using Dastan.Web.Reader.Stories;
using Dastan.Web.Reader.Trackers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Feeds;

/// <summary>A story with all that a feed says of it.</summary>
public sealed record FeedRow
{
    public required StoryId Id { get; init; }

    public required string Edition { get; init; }

    public required string Slug { get; init; }

    public required string? KeptAddress { get; init; }

    public required string Section { get; init; }

    public required string Headline { get; init; }

    public required string Standfirst { get; init; }

    public required string Dateline { get; init; }

    public required string Body { get; init; }

    public required Instant PublishedAt { get; init; }

    public required LocalDate PublishedOn { get; init; }

    public required Instant? UpdatedAt { get; init; }

    /// <summary>How many corrections it ever had; see <see cref="Story.CorrectionCount"/>.</summary>
    public int CorrectionCount { get; init; }

    public required PictureId? LeadPictureId { get; init; }

    public PictureRow? Picture { get; init; }

    /// <summary>Until when pictures of the bodies of this list may be shown, by their hashes; none of those that may for ever.</summary>
    public IReadOnlyDictionary<string, LocalDate> LastDays { get; init; } = new Dictionary<string, LocalDate>();

    /// <summary>Those that readers see, the newest first.</summary>
    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];

    /// <summary>The trackers that bodies of this list speak of, by their slugs.</summary>
    public IReadOnlyDictionary<string, TrackerBook> Trackers { get; init; } = new Dictionary<string, TrackerBook>();

    public IReadOnlyList<AuthorRow> Authors { get; init; } = [];

    public IReadOnlyList<TopicRow> Topics { get; init; } = [];

    public string AddressIn(string prefix) => StoryAddress.Of(prefix, PublishedOn, Slug, KeptAddress);

    /// <summary>Five queries: the stories, their bylines, their topics, their pictures, what may be shown of those in their bodies; and one for corrections where there may be any.</summary>
    /// <param name="stories">Already gated, ordered and cut to a page.</param>
    public static async Task<IReadOnlyList<FeedRow>> ReadAsync(
        NewsDb db,
        IQueryable<Story> stories,
        Instant now,
        CancellationToken stop
    )
    {
        var rows = await Project(stories).ToListAsync(stop);
        var ids = rows.Select(row => row.Id).ToList();
        var authors = await AuthorsAsync(db, ids, stop);
        var topics = await TopicsAsync(db, ids, stop);
        var pictures = await PictureRows.ReadAsync(db, rows.Select(row => row.LeadPictureId), stop);
        var lastDays = await PictureRows.LastDaysAsync(db, rows.Select(row => row.Body), stop);
        var corrected = rows.Where(row => row.CorrectionCount > 0).Select(row => row.Id).ToList();
        var corrections = (await CorrectionRow.ReadAsync(db, corrected, now, stop)).ToLookup(one => one.StoryId);
        return
        [
            .. rows.Select(row =>
                row with
                {
                    UpdatedAt = CorrectionTexts.Latest(row.UpdatedAt, [.. corrections[row.Id]]),
                    Corrections = [.. corrections[row.Id]],
                    LastDays = lastDays,
                    Authors = [.. authors[row.Id]],
                    Topics = [.. topics[row.Id]],
                    Picture = pictures.GetValueOrDefault(row.LeadPictureId ?? default),
                }
            ),
        ];
    }

    private static IQueryable<FeedRow> Project(IQueryable<Story> stories) =>
        stories.Select(story => new FeedRow
        {
            Id = story.Id,
            Edition = story.Edition,
            Slug = story.Slug,
            KeptAddress = story.KeptAddress,
            Section = story.Section,
            Headline = story.Headline,
            Standfirst = story.Standfirst,
            Dateline = story.Dateline,
            Body = story.Body,
            PublishedAt = story.PublishedAt!.Value,
            PublishedOn = story.PublishedOn!.Value,
            UpdatedAt = story.UpdatedAt,
            CorrectionCount = story.CorrectionCount,
            LeadPictureId = story.LeadPictureId,
        });

    private static async Task<ILookup<StoryId, AuthorRow>> AuthorsAsync(
        NewsDb db,
        List<StoryId> ids,
        CancellationToken stop
    )
    {
        var bylines = await db
            .StoryBylines.Where(byline => ids.Contains(byline.StoryId))
            .OrderBy(byline => byline.Position)
            .Join(
                db.People,
                byline => byline.PersonId,
                person => person.Id,
                (byline, person) =>
                    new
                    {
                        byline.StoryId,
                        person.Slug,
                        person.Name,
                    }
            )
            .ToListAsync(stop);
        return bylines.ToLookup(byline => byline.StoryId, byline => new AuthorRow(byline.Slug, byline.Name));
    }

    private static async Task<ILookup<StoryId, TopicRow>> TopicsAsync(
        NewsDb db,
        List<StoryId> ids,
        CancellationToken stop
    )
    {
        var topics = await db
            .StoryTopics.Where(about => ids.Contains(about.StoryId))
            .OrderBy(about => about.Position)
            .Join(
                db.Topics,
                about => about.TopicId,
                topic => topic.Id,
                (about, topic) =>
                    new
                    {
                        about.StoryId,
                        topic.Id,
                        topic.Slug,
                        topic.Name,
                    }
            )
            .ToListAsync(stop);
        return topics.ToLookup(topic => topic.StoryId, topic => new TopicRow(topic.Id, topic.Slug, topic.Name));
    }
}
