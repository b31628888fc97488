using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What another typed in a story and did not save: whoever writes next may begin from it.</summary>
/// <param name="Address">Where it is compared, and begun from.</param>
/// <param name="Told">Who, and when last.</param>
public sealed record OthersDraft(string Address, string Told)
{
    /// <summary>The newest first; without those that say what was saved.</summary>
    public static async Task<IReadOnlyList<OthersDraft>> ListAsync(
        Visit visit,
        NewsDb db,
        Story story,
        CancellationToken stop
    )
    {
        var drafts = await db
            .StoryDrafts.AsNoTracking()
            .Where(draft => draft.StoryId == story.Id && draft.StaffId != visit.Actor.Id && draft.Version > 0)
            .Select(draft => new
            {
                Draft = draft,
                Who = db.Staff.Where(member => member.Id == draft.StaffId).Select(member => member.Name).First(),
            })
            .ToListAsync(stop);
        var edition = StoryPages.EditionOf(visit, story);
        return
        [
            .. drafts
                .Where(one => one.Draft.IsUnsaved(story.Text))
                .OrderByDescending(one => one.Draft.ChangedAt)
                .Select(one => new OthersDraft(
                    $"{StoryPages.AddressOf(story)}/drafts/{one.Draft.StaffId.Value}",
                    Words.Filled(
                        visit.Texts.Together.TypedUnsaved,
                        one.Who,
                        visit.MomentIn(edition, one.Draft.ChangedAt)
                    )
                )),
        ];
    }
}
