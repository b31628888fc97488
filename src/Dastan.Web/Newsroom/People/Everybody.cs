using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.People;

/// <summary>The people of the newsroom as its administrators see them.</summary>
public sealed class Everybody(NewsDb db)
{
    public async Task<IReadOnlyList<MemberLine>> MembersAsync(Visit visit, CancellationToken stop, StaffId? only = null)
    {
        var found = await db
            .Staff.AsNoTracking()
            .Where(member => only == null || member.Id == only)
            .Select(member => new
            {
                Member = member,
                Passkeys = db.Set<IdentityUserPasskey<StaffId>>().Count(passkey => passkey.UserId == member.Id),
                LastSeenAt = db
                    .StaffSessions.Where(session => session.StaffId == member.Id)
                    .Max(session => (Instant?)session.LastSeenAt),
            })
            .ToListAsync(stop);
        var desks = await DesksAsync(stop);
        return
        [
            .. found
                .ByName(visit.Texts.Language, one => one.Member.Name)
                .OrderBy(one => one.Member.ShutOutAt is not null)
                .Select(one => new MemberLine(
                    one.Member.Id,
                    one.Member.Name,
                    one.Member.Email ?? "",
                    one.Member.Role,
                    [.. desks.Where(desk => Sits(desk, one.Member.Id)).Select(desk => NameOf(desk, visit))],
                    one.Passkeys,
                    one.Member.PasswordHash is not null,
                    one.Member.TwoFactorEnabled,
                    one.LastSeenAt is { } seen ? visit.Moment(seen) : "",
                    one.Member.ShutOutAt is { } shut ? visit.Day(shut) : ""
                )),
        ];
    }

    /// <summary>The page of all of them, with what was done or why it was not.</summary>
    /// <param name="wrong">The invitation that was typed, where its address is what was wrong.</param>
    public async Task<IResult> ShowAsync(
        Visit visit,
        bool isSaved,
        string? problem,
        CancellationToken stop,
        TypedInvitation? wrong = null
    )
    {
        var invitations = await db
            .StaffLinks.AsNoTracking()
            .Where(link => link.Kind == LinkKind.Invitation && link.ExpiresAt > visit.Now)
            .OrderBy(link => link.ExpiresAt)
            .ToListAsync(stop);
        var sections = SectionsOf(visit);
        var names = sections.ToDictionary(section => section.Value, section => section.Name);
        var view = new PeopleView(
            await MembersAsync(visit, stop),
            [
                .. invitations.Select(link => new InvitationLine(
                    link.Digest,
                    link.Mail,
                    link.Role,
                    visit.Moment(link.ExpiresAt)
                )),
            ],
            [
                .. (await DesksAsync(stop)).Select(desk => new DeskLine(
                    desk.Id,
                    NameOf(desk, visit),
                    [.. desk.Sections.Select(section => names.GetValueOrDefault(ValueOf(section), section.Section))]
                )),
            ],
            sections,
            isSaved,
            problem,
            wrong
        );
        var status = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return visit.Page<PeoplePage, PeopleView>(visit.Texts.People.Title, view, status);
    }

    /// <summary>The page of one; 404 for nobody.</summary>
    public async Task<IResult> ShowAsync(Visit visit, StaffId id, bool isSaved, string? problem, CancellationToken stop)
    {
        if (await MembersAsync(visit, stop, id) is not [var member])
            return Results.NotFound();
        var desks = await DesksAsync(stop);
        return visit.Page<MemberPage, MemberView>(
            member.Name,
            new(
                member,
                [.. desks.Select(desk => new Choice($"{desk.Id}", NameOf(desk, visit), Sits(desk, id)))],
                isSaved,
                problem
            ),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>Would there be no administrator without this one?</summary>
    public async Task<bool> IsLastAdministratorAsync(StaffMember member, CancellationToken stop) =>
        member is { Role: Role.Administrator, ShutOutAt: null }
        && !await db.Staff.AnyAsync(
            other => other.Id != member.Id && other.Role == Role.Administrator && other.ShutOutAt == null,
            stop
        );

    public Task<List<Domain.Staff.Desk>> DesksAsync(CancellationToken stop) =>
        db
            .Desks.Include(desk => desk.Sections)
            .Include(desk => desk.Members)
            .OrderBy(desk => desk.Id)
            .ToListAsync(stop);

    private static List<Choice> SectionsOf(Visit visit) =>
        [
            .. visit.Reading.Snapshot.Editions.SelectMany(edition =>
                visit
                    .Reading.Snapshot.Sections[edition.Code]
                    .Select(section => new Choice(
                        $"{edition.Code}/{section.Slug}",
                        $"{section.Name} ({edition.Name})",
                        false
                    ))
            ),
        ];

    private static string ValueOf(DeskSection section) => $"{section.Edition}/{section.Section}";

    private static bool Sits(Domain.Staff.Desk desk, StaffId member) =>
        desk.Members.Any(seated => seated.StaffId == member);

    private static string NameOf(Domain.Staff.Desk desk, Visit visit) => desk.Name.In(visit.Texts.Language.Code);
}
