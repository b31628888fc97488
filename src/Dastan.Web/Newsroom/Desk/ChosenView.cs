using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Desk;

/// <summary>What can be done with several stories at once, and what was typed for it.</summary>
/// <param name="MayEdit">Only editors do more than hand in what is their own.</param>
/// <param name="Staff">The id and the name of everybody a story can be given to.</param>
/// <param name="Places">The sections of each edition, as <c>en/kazakhstan</c> with their names.</param>
public sealed record ChosenView(
    bool MayEdit,
    IReadOnlyList<(string Id, string Name)> Staff,
    IReadOnlyList<(string Edition, IReadOnlyList<(string Place, string Name)> Sections)> Places,
    ChosenForm Typed
)
{
    internal static async Task<ChosenView> OfAsync(Visit visit, NewsDb db, ChosenForm typed, CancellationToken stop)
    {
        if (!visit.Actor.May(Acts.EditDeskStory))
            return new(false, [], [], typed);

        var staff = await db
            .Staff.Where(member => member.ShutOutAt == null)
            .Select(member => new { member.Id, member.Name })
            .ToListAsync(stop);
        var byName = staff.ByName(visit.Texts.Language, member => member.Name);
        return new(true, [.. byName.Select(member => ($"{member.Id}", member.Name))], SectionPlaces.Of(visit), typed);
    }
}
