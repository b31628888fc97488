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
        var mayEdit = actor.May(Acts.EditDeskStory) && await AnswersForAsync(actor, db, story, stop);
        var isOwn = story.BegunBy == actor.Id || story.HeldBy == actor.Id;
        var isWithWriter = story is { Stage: StoryStage.Draft, PublishedAt: null, ScheduledFor: null };
        return new(mayEdit, mayEdit || (isOwn && isWithWriter), actor.May(Acts.EditDeskStory) || isOwn);
    }

    private static async Task<bool> AnswersForAsync(Actor actor, NewsDb db, Story story, CancellationToken stop)
    {
        if (actor.Role is not Role.Editor)
            return true;

        var sections = await db.Desks.SectionsOf(actor.Id).ToListAsync(stop);
        return sections is [] || sections.Exists(one => one.Edition == story.Edition && one.Section == story.Section);
    }
}
