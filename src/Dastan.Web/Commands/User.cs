using System.CommandLine;
using Dastan.Web.Data;
using Dastan.Web.Newsroom;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan user</c>: lets people into the newsroom and shuts them out, whatever happened to their passwords, passkeys and mail.</summary>
public static class User
{
    private static readonly Argument<string> Mail = new("mail") { Description = "The member's mail address." };

    private static readonly Argument<string?> MaybeMail = new("mail")
    {
        Description = "The member's mail address; not needed while there are no staff.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string?> MailOrNone = new("mail")
    {
        Description = "The member's mail address; everybody without.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Command { get; } =
        new("user", "Lets people into the newsroom and shuts them out.")
        {
            Build("list", "Lists everybody in the newsroom.", null, (work, _) => ListAsync(work)),
            Build(
                "link",
                "Prints a link that lets a member back in, or the first administrator.",
                MaybeMail,
                LinkAsync
            ),
            Build(
                "disable",
                "Shuts a member out, at once and everywhere.",
                Mail,
                (work, mail) => SetAsync(work, mail!, isOut: true)
            ),
            Build("sign-out", "Signs a member out everywhere, or everybody.", MailOrNone, SignOutAsync),
            Build("enable", "Lets a member in again.", Mail, (work, mail) => SetAsync(work, mail!, isOut: false)),
        };

    private static Command Build(string name, string description, Argument? mail, Func<Work, string?, Task> act)
    {
        var built = new Command(name, description) { SettingsOfCommand.Data };
        if (mail is not null)
            built.Add(mail);
        built.SetAction(
            async (command, stop) =>
            {
                var settings = SettingsOfCommand.Read(command);
                await using var paper = await PaperOfCommand.OpenAsync(settings, stop);
                await using var scope = paper.Services.CreateAsyncScope();
                var now = Instant.FromDateTimeOffset(paper.Services.GetRequiredService<TimeProvider>().GetUtcNow());
                var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
                await act(
                    new(db, settings, paper.Services, now, $"./dastan user {name}", stop),
                    mail is null ? null : command.GetValue<string?>(mail.Name)
                );
                return 0;
            }
        );
        return built;
    }

    private static async Task ListAsync(Work work)
    {
        var members = await work.Db.Staff.AsNoTracking().OrderBy(member => member.Name).ToListAsync(work.Stop);
        if (members is [])
            Console.WriteLine("There are no staff yet: ./dastan user link lets the first administrator in.");
        foreach (var member in members)
            Console.WriteLine(
                $"{member.Email}  {member.Name}  {RoleOf(member)}{(member.ShutOutAt is null ? "" : "  shut out")}"
            );
    }

    private static string RoleOf(StaffMember member) => $"{member.Role}".ToLowerInvariant();

    private static async Task LinkAsync(Work work, string? mail)
    {
        if (mail is null)
        {
            var first = await OpenFirst.LinkAsync(work.Services, work.Name, work.Stop);
            Console.WriteLine(
                first is not null
                    ? work.Settings.PublicAddress + first
                    : throw new CommandRefusal(
                        "The paper has staff already. Say whom to let back in: ./dastan user link MAIL."
                    )
            );
            return;
        }

        var member = await FindAsync(work, mail);
        if (member.ShutOutAt is not null)
            throw new CommandRefusal($"{mail} is shut out: ./dastan user enable {mail} lets them in again.");
        var (link, token) = StaffLink.Return(member.Id, null, work.Now);
        work.Db.StaffLinks.Add(link);
        await SaveAsync(work, member, "make-link");
        Console.WriteLine($"{work.Settings.PublicAddress}{NewsroomAddress.Root}/links/{token}");
    }

    private static async Task SetAsync(Work work, string mail, bool isOut)
    {
        var member = await FindAsync(work, mail);
        if (isOut)
        {
            member.ShutOut(work.Now);
            await work.Db.CloseWaysInAsync(member.Id, work.Stop);
        }
        else
            member.LetIn();
        await SaveAsync(work, member, isOut ? "shut-out" : "let-in");
        Console.WriteLine(isOut ? $"{member.Name} is shut out." : $"{member.Name} may come in again.");
    }

    // All that is open may be somebody else's by now: a stolen copy of the database, a proxy that kept what it should not.
    private static async Task SignOutAsync(Work work, string? mail)
    {
        var member = mail is null ? null : await FindAsync(work, mail);
        var ended = await work.Db.EndSessionsAsync(member?.Id, work.Stop);
        await SaveAsync(work, member, "end-sessions");
        Console.WriteLine($"{member?.Name ?? "Everybody"} is signed out everywhere: {ended} sessions ended.");
    }

    private static async Task<StaffMember> FindAsync(Work work, string mail)
    {
        var normalized = mail.Trim().ToUpperInvariant();
        return await work.Db.Staff.SingleOrDefaultAsync(member => member.NormalizedEmail == normalized, work.Stop)
            ?? throw new CommandRefusal(
                $"Nobody in the newsroom has the address {mail}. ./dastan user list has all of them."
            );
    }

    private static Task SaveAsync(Work work, StaffMember? member, string act) =>
        work.Db.SaveAsync(
            Deed.ByCommand(work.Name, act, "staff", member is null ? "everybody" : $"{member.Id}", work.Now),
            work.Stop
        );

    private sealed record Work(
        NewsDb Db,
        NewspaperSettings Settings,
        IServiceProvider Services,
        Instant Now,
        string Name,
        CancellationToken Stop
    );
}
