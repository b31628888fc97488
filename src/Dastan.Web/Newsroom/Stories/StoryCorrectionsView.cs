using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What readers are told of a story's mistakes, for its page.</summary>
/// <param name="Rows">The newest first, those that were taken back too.</param>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Zone">The zone whose clock is meant: <c>Asia/Almaty</c>.</param>
public sealed record StoryCorrectionsView(IReadOnlyList<ListedCorrection> Rows, TypedCorrection Typed, string Zone)
{
    internal static async Task<StoryCorrectionsView> OfAsync(
        Visit visit,
        NewsDb db,
        Story story,
        CancellationToken stop
    )
    {
        var edition = StoryPages.EditionOf(visit, story);
        if (story.CorrectionCount == 0)
            return new([], new(), edition.TimeZone);

        var rows = await db
            .Corrections.Of(story.Id)
            .NewestFirst()
            .Select(one => new
            {
                Correction = one,
                Who = db.Staff.Where(member => member.Id == one.By).Select(member => member.Name).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(stop);
        return new(
            [
                .. rows.Select(row => new ListedCorrection(
                    row.Correction,
                    row.Correction.PublishedAt > visit.Now,
                    visit.MomentIn(edition, row.Correction.PublishedAt),
                    row.Who ?? visit.Texts.Story.Nobody,
                    row.Correction.TakenBackAt is { } at ? visit.MomentIn(edition, at) : ""
                )),
            ],
            new(),
            edition.TimeZone
        );
    }
}

/// <summary>A correction in the newsroom's list.</summary>
/// <param name="When">From when on readers see it, in words.</param>
/// <param name="TakenBack">Since when they do not any more; "" while it stands.</param>
public sealed record ListedCorrection(Correction Correction, bool IsComing, string When, string Who, string TakenBack);
