using Dastan.Domain.Formats.Feeds;
using Dastan.Domain.Formats.Markdown;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader.Feeds;
using Dastan.Web.Reader.Stories;
using Dastan.Web.Reader.Trackers;

namespace Dastan.Web.Reader.Machines;

/// <summary>GET /{year}/{month}/{slug}.md: the story as Markdown; 404 and 410 like its page.</summary>
public static class ReadMarkdown
{
    public static async Task<IResult> Get(
        string slug,
        Reading reading,
        NewsDb db,
        RateBooks books,
        LastChanges changes,
        CancellationToken stop
    )
    {
        var named = db.Stories.In(reading.Code).Where(story => story.Slug == slug);
        var rows = await FeedRow.ReadAsync(db, named.PublicAt(reading.Now), reading.Now, stop);
        if (rows is not [var row])
            return await StoryAnswer.GoneAsync(reading, db, named.WithdrawnAt(reading.Now), stop) ?? Results.NotFound();

        var own = MarkdownAddress.Of(reading.Edition.Prefix, row.PublishedOn, row.Slug);
        if (own != reading.AddressOf(reading.Path))
            return Results.Redirect(own, permanent: true);

        var trackers = await reading.TrackersOfAsync(db, [row.Body], stop);
        reading.Ingredients.AreAll(Tag.Story(row.Id));
        var story = Story(reading, row, await reading.EntryAsync(row with { Trackers = trackers }, books, db, stop));
        return OpenAnswer.Of(reading.Origin + own, "text/markdown", story.Write, reading, changes) with
        {
            CanonicalAddress = story.Address,
        };
    }

    private static StoryMarkdown Story(Reading reading, FeedRow row, FeedEntry entry)
    {
        var paper = reading.Snapshot.Paper.Name;
        return new()
        {
            Headline = row.Headline,
            Standfirst = row.Standfirst,
            Dateline = row.Dateline,
            Body = StoryHtml.Markdown(entry.Body),
            Authors = [.. entry.Authors.Select(author => author.Name)],
            Section = reading.NameOfSection(row.Section),
            Topics = [.. row.Topics.Select(topic => topic.Name.In(reading.Code))],
            PublishedAt = row.PublishedAt,
            UpdatedAt = row.UpdatedAt,
            Language = reading.Code,
            Address = entry.Address,
            Paper = paper,
            Rights = "© " + paper,
        };
    }
}
