using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Newsroom.Texts;
using Dastan.Web.Outside.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.People;

/// <summary>What an administrator does about one member.</summary>
public static class ChangeMember
{
    /// <summary>POST /newsroom/people/{id}: another role, other desks; 422 for the last administrator.</summary>
    public static async Task<IResult> Post(
        Visit visit,
        Guid id,
        [FromForm] PeopleForm form,
        Everybody everybody,
        NewsDb db,
        CancellationToken stop
    )
    {
        var staff = new StaffId(id);
        if (await db.Staff.SingleOrDefaultAsync(member => member.Id == staff, stop) is not { } member)
            return Results.NotFound();
        if (form.Role is not { } role || !Enum.IsDefined(role))
            return await everybody.ShowAsync(visit, staff, false, visit.Texts.People.Other, stop);
        if (role is not Role.Administrator && await everybody.IsLastAdministratorAsync(member, stop))
            return await everybody.ShowAsync(visit, staff, false, visit.Texts.People.LastAdministrator, stop);

        member.Become(role);
        if (role is not Role.Administrator)
            await db.TakeBackLettingInAsync(staff, stop);
        foreach (var desk in await everybody.DesksAsync(stop))
            if (form.Desks.Contains(desk.Id.Value))
                desk.Seat(staff);
            else
                desk.Unseat(staff);
        return await SaveAsync(visit, db, staff, stop);
    }

    /// <summary>POST /newsroom/people/{id}/shutting-out: out everywhere, at once; 422 for the last administrator.</summary>
    public static async Task<IResult> PostOut(
        Visit visit,
        Guid id,
        Everybody everybody,
        NewsDb db,
        CancellationToken stop
    )
    {
        var staff = new StaffId(id);
        if (await db.Staff.SingleOrDefaultAsync(member => member.Id == staff, stop) is not { } member)
            return Results.NotFound();
        if (await everybody.IsLastAdministratorAsync(member, stop))
            return await everybody.ShowAsync(visit, staff, false, visit.Texts.People.LastAdministrator, stop);

        member.ShutOut(visit.Now);
        await db.CloseWaysInAsync(staff, stop);
        return await SaveAsync(visit, db, staff, stop);
    }

    /// <summary>POST /newsroom/people/{id}/sessions/end: signed out everywhere, at once; their ways in stay.</summary>
    public static async Task<IResult> PostSessions(Visit visit, Guid id, NewsDb db, CancellationToken stop)
    {
        var staff = new StaffId(id);
        if (!await db.Staff.AnyAsync(member => member.Id == staff, stop))
            return Results.NotFound();
        _ = await db.EndSessionsAsync(staff, stop);
        return await SaveAsync(visit, db, staff, stop, new { sessions = "ended" });
    }

    /// <summary>POST /newsroom/people/{id}/letting-in: they may come in again.</summary>
    public static async Task<IResult> PostIn(Visit visit, Guid id, NewsDb db, CancellationToken stop)
    {
        var staff = new StaffId(id);
        if (await db.Staff.SingleOrDefaultAsync(member => member.Id == staff, stop) is not { } member)
            return Results.NotFound();
        member.LetIn();
        return await SaveAsync(visit, db, staff, stop);
    }

    /// <summary>POST /newsroom/people/{id}/links: a link back in, shown once and sent by mail where the paper sends any.</summary>
    public static async Task<IResult> PostLink(Visit visit, Guid id, NewsDb db, Postman postman, CancellationToken stop)
    {
        var staff = new StaffId(id);
        var member = await db
            .Staff.AsNoTracking()
            .SingleOrDefaultAsync(member => member.Id == staff && member.ShutOutAt == null, stop);
        if (member is null)
            return Results.NotFound();
        var (link, token) = StaffLink.Return(staff, visit.Actor.Id, visit.Now);
        _ = db.StaffLinks.Add(link);
        _ = await db.SaveAsync(visit.Deed(Acts.ManagePeople, "staff", staff), stop);
        var texts = NewsroomTexts.For(member.Language);
        return await NewLink.PageAsync(visit, link, token, postman, member.Email ?? "", texts, stop);
    }

    private static async Task<IResult> SaveAsync(
        Visit visit,
        NewsDb db,
        StaffId staff,
        CancellationToken stop,
        object? told = null
    )
    {
        _ = await db.SaveAsync(visit.Deed(Acts.ManagePeople, "staff", staff) with { After = told }, stop);
        return Results.LocalRedirect($"{NewsroomAddress.People}/{staff}?saved");
    }
}
