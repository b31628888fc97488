using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Audit;

/// <summary>GET /newsroom/audit: who did what, the newest first, by member, act, thing and day.</summary>
public static class ReadAudit
{
    private const int LinesOnPage = 50;

    public static async Task<IResult> Get(Visit visit, AuditAsked asked, NewsDb db, CancellationToken stop)
    {
        var found = await asked
            .Narrow(db.AuditEntries.AsNoTracking(), visit.Reading.Edition.Zone)
            .OrderByDescending(entry => entry.Id)
            .Take(LinesOnPage + 1)
            .ToListAsync(stop);
        var shown = found.Take(LinesOnPage).ToList();
        var staff = await db.Staff.Select(member => new { member.Id, member.Name }).ToListAsync(stop);
        var members = staff.ByName(visit.Texts.Language, member => member.Name);
        var view = new AuditView(
            asked,
            [.. members.Select(member => ($"{member.Id}", member.Name))],
            await db.AuditEntries.Select(entry => entry.Act).Distinct().OrderBy(act => act).ToListAsync(stop),
            await db.AuditEntries.Select(entry => entry.Kind).Distinct().OrderBy(kind => kind).ToListAsync(stop),
            [
                .. shown.Select(entry => new AuditLine(
                    visit.Moment(entry.At),
                    entry.Who,
                    entry.Act,
                    entry.Kind,
                    entry.Thing,
                    entry.From,
                    entry.Before,
                    entry.After
                )),
            ],
            found.Count > LinesOnPage ? NewsroomAddress.Audit + asked.Query(shown[^1].Id) : null
        );
        return visit.Page<AuditPage, AuditView>(visit.Texts.Audit.Title, view);
    }
}
