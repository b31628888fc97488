using Dastan.Domain.Formats;
using Dastan.Domain.Imports;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>Makes stories of what comes in, or brings those that are here up to date.</summary>
internal sealed class BringStories(
    ImportRun run,
    NewsDb db,
    Instant now,
    IncomingRedirects redirects,
    TakenSlugs taken,
    Filing filing,
    TranslationGroups groups
)
{
    /// <summary>Why what is public here stays as it was.</summary>
    public const string NoLongerPublic = "no longer public there; it still is here, as it was";

    public async Task BringAsync(
        IncomingStory incoming,
        ImportedItem? item,
        Action<IncomingStory, Guid, ImportMark> remember,
        CancellationToken stop
    )
    {
        var filed = filing.File(incoming);
        var mark = item is null ? null : ImportMark.Read(item.Fingerprint);
        if (mark?.Wanted == filed.Digest)
        {
            run.Report.Count(ImportCount.Unchanged);
            return;
        }

        var here = item is null ? null : await FindAsync(new StoryId(item.Target), stop);
        if (here is not null && here.Edition != filed.Edition.Code)
        {
            run.Report.Count(ImportCount.Unchanged);
            run.Report.Note(
                incoming,
                $"is in the edition {here.Edition} here and would come into {filed.Edition.Code} now: left as it is here. Choose the edition as before"
            );
            return;
        }
        if (here is not null && ImportMark.DigestOf(here) != mark!.Left)
        {
            run.Report.Count(ImportCount.EditedHere);
            run.Report.Note(incoming, "changed there, but edited here since: left as it is here");
            return;
        }
        if (here is not null && LeftAsItIs(here, incoming, filed) is { } why)
        {
            run.Report.Count(ImportCount.Unchanged);
            run.Report.Note(incoming, why);
            return;
        }
        if (here is null && run.LanguageWithoutEdition(incoming) is { } language)
            run.Report.Note(
                incoming,
                $"is in {language}, of which the paper has no edition: it came into {filed.Edition.Code}"
            );
        var story = here ?? await AddAsync(incoming, filed, stop);
        run.Report.Count(here is null ? ImportCount.StoriesAdded : ImportCount.StoriesUpdated);
        File(story, filed);
        Settle(story, incoming, filed);
        remember(incoming, story.Id.Value, new(filed.Digest, ImportMark.DigestOf(story)));
    }

    // What is not for readers there comes to none here, whether at once or at a time that stands already.
    private static string? LeftAsItIs(Story here, IncomingStory incoming, FiledStory filed)
    {
        if (here.PublishedAt is null && here.ScheduledFor is null)
            return null;
        if (here.PublishedAt is not null && !incoming.IsPublic)
            return NoLongerPublic;
        if (!incoming.IsPublic && incoming is not { State: IncomingState.Scheduled, NeedsPassword: false })
            return "no longer scheduled there; it still is here, as it was";
        return filed.Text.Body is "" && here.Body is not "" ? "has no text there any more; it still has it here" : null;
    }

    private Task<Story?> FindAsync(StoryId id, CancellationToken stop) =>
        db
            .Stories.Include(story => story.Bylines)
            .Include(story => story.Topics)
            .FirstOrDefaultAsync(story => story.Id == id, stop);

    private async Task<Story> AddAsync(IncomingStory incoming, FiledStory filed, CancellationToken stop)
    {
        var edition = filed.Edition.Code;
        var slug = await taken.ForStoryAsync(incoming, edition, stop);
        var story = new Story(StoryId.New(), edition, filed.Section, slug, await groups.OfAsync(incoming, stop));
        db.Stories.Add(story);
        return story;
    }

    private void File(Story story, FiledStory filed)
    {
        story.Write(filed.Text, null, now, $"imported from {run.Choices.System}");
        if (story.Section != filed.Section)
            story.MoveTo(filed.Section);
        story.SignWith(filed.People);
        story.IsAbout(filed.Topics);
        story.Illustrate(filed.LeadPicture);
    }

    // Public here only what was public there, and at its time.
    private void Settle(Story story, IncomingStory incoming, FiledStory filed)
    {
        if (story.PublishedAt is not null)
            SettlePublished(story, incoming, filed.Edition.Prefix);
        else if (incoming.NeedsPassword || incoming.State is IncomingState.Private)
        {
            run.Report.Count(ImportCount.NotPublic);
            run.Report.Note(
                incoming,
                incoming.NeedsPassword ? "needed a password: a draft here" : "was private: a draft here"
            );
        }
        else if (incoming is { State: IncomingState.Published or IncomingState.Scheduled, PublishedAt: { } at })
            Publish(story, incoming, filed, at);
        else
            run.Report.Count(ImportCount.Drafts);
    }

    private void Publish(Story story, IncomingStory incoming, FiledStory filed, Instant at)
    {
        if (at <= now && incoming.State is IncomingState.Scheduled)
        {
            run.Report.Count(ImportCount.Drafts);
            run.Report.Note(incoming, "was scheduled for a time that is past: a draft here");
            return;
        }

        var refusal = at > now ? story.Schedule(at, now) : story.PublishAsOf(at, filed.Edition.Zone, now);
        if (refusal is not null)
        {
            run.Report.Count(ImportCount.Drafts);
            run.Report.Note(incoming, $"a draft here: {refusal.Reason}");
        }
        else if (at > now)
            run.Report.Count(ImportCount.Scheduled);
        else
        {
            run.Report.Count(ImportCount.Published);
            if (incoming.UpdatedAt is { } updated)
                story.WasUpdated(updated);
            Address(story, incoming, filed.Edition.Prefix);
        }
    }

    private void SettlePublished(Story story, IncomingStory incoming, string prefix)
    {
        // One that was only scheduled when it came had no address there yet.
        if (story.KeptAddress is null)
            redirects.Add(incoming, StoryAddress.Of(prefix, story.PublishedOn!.Value, story.Slug, null));
        if (incoming.UpdatedAt is { } updated)
            story.WasUpdated(updated);
    }

    private void Address(Story story, IncomingStory incoming, string prefix)
    {
        if (
            run.Choices.KeepsAddresses
            && incoming.Address is { } old
            && OldAddress.Key(old) is var path
            && IsPath(path)
        )
            if (
                run.WithinEdition(path) is var (edition, within)
                && (ImportSlugs.IsReservedPath(within) || taken.IsPage(edition, within))
            )
                run.Report.Note(incoming, "its address is not kept: the paper has pages of its own there");
            else
            {
                run.OwnPaths.Add(path);
                story.KeepAddress(path);
            }
        redirects.Add(incoming, StoryAddress.Of(prefix, story.PublishedOn!.Value, story.Slug, story.KeptAddress));
    }

    // An address that is told apart by its query alone can't be a page's own.
    private bool IsPath(string path) => !path.Contains('?') && !run.OwnPaths.Contains(path) && !taken.IsKept(path);
}
