using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What the page shows on which a story is written.</summary>
public sealed class StoryViews(NewsDb db, StoryChecking checking, TopicSuggesting suggesting, StoryNotes notes)
{
    // More would make the page heavy on a slow line.
    private const int MostOffered = 300;

    public async Task<StoryView> OfAsync(Visit visit, Story story, StoryRights rights, CancellationToken stop)
    {
        var draft = await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop);
        var (edition, words) = (story.Edition, visit.Texts.Story);
        var language = Language.Find(edition) ?? Language.English;
        var people = await db.People.Take(MostOffered).Select(person => person.Name).ToListAsync(stop);
        var topics = await db.Topics.Take(MostOffered).Select(topic => topic.Name).ToListAsync(stop);
        var filed = await StoryFiling.OfAsync(db, story, stop);
        var inUse = StoryPages.InUse(draft, rights);
        var company = await Company.OfAsync(visit, db, story, stop);
        var text = inUse?.Read ?? story.Text;
        return new()
        {
            Address = StoryPages.AddressOf(story),
            Edition = edition,
            Text = text,
            BasedOn = inUse?.BasedOn ?? story.RevisionNumber,
            Draft = inUse,
            TypedIn = (draft?.Window ?? "", draft?.Sequence ?? 0),
            Sections = [.. visit.Reading.Snapshot.Sections[edition].Select(section => (section.Slug, section.Name))],
            Filing = filed,
            Filed = filed,
            KnownPeople = [.. people.Select(name => name.In(edition)).ByName(language, name => name)],
            KnownTopics = [.. topics.Select(name => name.In(edition)).ByName(language, name => name)],
            Why = "",
            State = story.StateAt(visit.Now),
            Rights = rights,
            Acts = [.. ActsFor(story, rights, words)],
            ReturnReason = story.ReturnReason,
            PublicAddress = PublicAddress(visit, story),
            Assignment = await AssignmentAsync(visit, story, stop),
            Findings = await checking.FindAsync(visit, story, text, story.Section, stop),
            Suggested = rights.MayWrite ? await suggesting.SuggestAsync(story, text, stop) : [],
            Lead = await LeadAsync(story, stop),
            Company = company,
            // Whoever writes now is not to be overtaken: first it is taken over.
            OthersDrafts =
                rights.MayWrite && company.Pen is not "theirs"
                    ? await OthersDraft.ListAsync(visit, db, story, stop)
                    : [],
            Times = await StoryTimesView.OfAsync(visit, db, story, stop),
            Corrections = await StoryCorrectionsView.OfAsync(visit, db, story, stop),
            Notes = await notes.OfAsync(visit, story, text, rights, stop),
        };
    }

    private async Task<OfferedPicture?> LeadAsync(Story story, CancellationToken stop) =>
        story.LeadPictureId is { } lead
        && await db.Pictures.AsNoTracking().FirstOrDefaultAsync(picture => picture.Id == lead, stop) is { } picture
            ? OfferedPicture.Of(picture, story.Edition)
            : null;

    private static IEnumerable<StoryAct> ActsFor(Story story, StoryRights rights, Texts.StoryTexts words)
    {
        if (!rights.MayWrite)
            yield break;

        yield return new("", words.Save);
        if (story.PublishedAt is not null)
            yield break;
        if (story is { Stage: StoryStage.Draft, ScheduledFor: null })
            yield return new("review", words.HandIn);
        if (rights.MayEdit && story is { Stage: not StoryStage.Ready, ScheduledFor: null })
            yield return new("ready", words.Approve);
        if (rights.MayEdit)
            yield return new("publish", words.Publish);
    }

    private static string? PublicAddress(Visit visit, Story story) =>
        story.StateAt(visit.Now) is StoryState.Published
            ? StoryAddress.Of(
                StoryPages.EditionOf(visit, story).Prefix,
                story.PublishedOn!.Value,
                story.Slug,
                story.KeptAddress
            )
            : null;

    private async Task<Assignment> AssignmentAsync(Visit visit, Story story, CancellationToken stop)
    {
        var staff = await db.Staff.Select(member => new { member.Id, member.Name }).ToListAsync(stop);
        var byName = staff.ByName(visit.Texts.Language, member => member.Name);
        var due = story.DueAt?.InZone(StoryPages.EditionOf(visit, story).Zone).LocalDateTime;
        return new(
            $"{story.HeldBy}",
            due is { } time ? StoryPages.FieldOfTime.Format(time) : "",
            [.. byName.Select(member => ($"{member.Id}", member.Name))]
        );
    }
}
