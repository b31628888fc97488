using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>A paper with people in its newsroom.</summary>
public static class StaffedPaper
{
    public const string Password = "saddle under mountain";

    extension(TestPaper paper)
    {
        /// <summary>Somebody at a browser who is not signed in.</summary>
        public StaffVisitor Stranger(string language = "en") => new(paper.Visitor()) { AcceptLanguage = language };

        /// <summary>A member of the staff, with a password.</summary>
        public async Task<StaffMember> HireAsync(Role role, string mail = "", string language = "en")
        {
            await using var scope = paper.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var staff = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
            var address = mail is "" ? $"{role}@paper.example" : mail;
            var member = new StaffMember($"Aigul the {role}", address, role, language, paper.Now);
            Assert.True((await staff.CreateAsync(member, Password)).Succeeded);
            await db.SaveAsync(Deed.ByCommand("test", "hire", "staff", $"{member.Id}", paper.Now), default);
            return member;
        }

        /// <summary>Somebody of this role, signed in.</summary>
        public async Task<StaffVisitor> StaffAsync(Role role, string language = "en")
        {
            await paper.HireAsync(role, $"{role}-{Guid.CreateVersion7():N}@paper.example", language);
            var mail = "";
            await paper.InDatabaseAsync(async db =>
                mail = (await db.Staff.OrderByDescending(member => member.Id).FirstAsync()).Email!
            );
            var visitor = paper.Stranger();
            await visitor.SignInAsync(mail);
            return visitor;
        }

        /// <summary>The link that the first start prints, as a path.</summary>
        public async Task<string> FirstLinkAsync() => (await OpenFirst.LinkAsync(paper.Services, "test", default))!;

        public async Task<IReadOnlyList<AuditEntry>> AuditAsync()
        {
            IReadOnlyList<AuditEntry> entries = [];
            await paper.InDatabaseAsync(async db =>
                entries = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync()
            );
            return entries;
        }
    }

    extension(StaffVisitor visitor)
    {
        public async Task SignInAsync(string mail, string password = Password)
        {
            await visitor.VisitAsync("/newsroom/sign-in");
            visitor.Fill("Mail address", mail);
            visitor.Fill("Password", password);
            await visitor.PressAsync("Sign in");
        }
    }
}
