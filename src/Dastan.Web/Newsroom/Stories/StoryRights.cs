using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What somebody may do with one story.</summary>
/// <param name="MayEdit">Write in it whosever it is, assign it, send it back, publish it: it stands in a section of one of their desks.</param>
/// <param name="MayWrite">Write in it now: an editor, or its writer until it is handed in.</param>
/// <param name="MayRead">See it at all.</param>
public sealed record StoryRights(bool MayEdit, bool MayWrite, bool MayRead)
{
    /// <summary>Editors who sit at no desk answer for all sections, as in a paper without desks; publishers and administrators always do.</summary>
    public static async Task<StoryRights> OfAsync(Visit visit, NewsDb db, Story story, CancellationToken stop)
    {
        var actor = visit.Actor;
        var mayEdit = (await SectionsAsync(actor, db, stop))(story.Edition, story.Section);
        var isOwn = story.BegunBy == actor.Id || story.HeldBy == actor.Id;
        var isWithWriter = story is { Stage: StoryStage.Draft, PublishedAt: null, ScheduledFor: null };
        return new(mayEdit, mayEdit || (isOwn && isWithWriter), actor.May(Acts.EditDeskStory) || isOwn);
    }

    /// <summary>May somebody who edits a story bring it into another section? Readers must not get it there, now or with nobody's further act, from whom they would not get it there otherwise.</summary>
    /// <param name="isToGo">It is found ready, or published, in the same act.</param>
    public static async Task<bool> MayMoveAsync(
        Actor actor,
        NewsDb db,
        Story story,
        string section,
        bool isToGo,
        CancellationToken stop
    ) =>
        (!isToGo && story is { PublishedAt: null, ScheduledFor: null })
        || (await SectionsAsync(actor, db, stop))(story.Edition, section);

    /// <summary>Whether somebody edits what stands in a section of an edition; nobody does who is no editor.</summary>
    public static async Task<Func<string, string, bool>> SectionsAsync(Actor actor, NewsDb db, CancellationToken stop)
    {
        if (!actor.May(Acts.EditDeskStory))
            return (_, _) => false;
        if (actor.Role is not Role.Editor)
            return (_, _) => true;

        var sections = await db.Desks.SectionsOf(actor.Id).ToListAsync(stop);
        return (edition, section) =>
            sections is [] || sections.Exists(one => one.Edition == edition && one.Section == section);
    }
}
