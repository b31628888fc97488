using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task The_link_of_the_first_start_makes_the_first_administrator()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var somebody = paper.Stranger();

        await BecomeFirstAsync(somebody, await paper.FirstLinkAsync());

        Assert.Equal("/newsroom", somebody.Address);
        Assert.Equal(HttpStatusCode.OK, somebody.Answer.StatusCode);
        Assert.Contains("Aigul Serikova", somebody.Text(".who"));
        Assert.Contains("administrator", somebody.Text(".role"));
        var entry = Assert.Single(await paper.AuditAsync(), entry => entry.Act is "sign-in");
        Assert.Equal(("Aigul Serikova", "staff", "127.0.0.1"), (entry.Who, entry.Kind, entry.From));
        Assert.Contains("\"role\":\"Administrator\"", entry.After);
        Assert.DoesNotContain("password", entry.After, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_link_opens_once_and_no_other_opens_after_it()
    {
        await using var paper = await TestPaper.OpenAsync();
        var (link, other) = (await paper.FirstLinkAsync(), await paper.FirstLinkAsync());
        using var first = paper.Stranger();
        await BecomeFirstAsync(first, link);
        using var second = paper.Stranger();

        foreach (var spent in new[] { link, other, "/newsroom/first/invented" })
        {
            await second.VisitAsync(spent);
            Assert.Equal(HttpStatusCode.Gone, second.Answer.StatusCode);
            await second.PostAsync(
                spent.Replace("first", "links", StringComparison.Ordinal),
                ("name", "Mallory"),
                ("mail", "m@paper.example"),
                ("password", StaffedPaper.Password)
            );
            Assert.Equal(HttpStatusCode.Gone, second.Answer.StatusCode);
        }

        await paper.InDatabaseAsync(async db => Assert.Equal(1, await db.Staff.CountAsync()));
        Assert.Null(
            await Dastan.Web.Newsroom.SignIn.OpenFirst.LinkAsync(
                paper.Services,
                "test",
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task The_link_opens_for_a_day()
    {
        await using var paper = await TestPaper.OpenAsync();
        var link = await paper.FirstLinkAsync();
        using var somebody = paper.Stranger();

        paper.Clock.Advance(TimeSpan.FromHours(24));
        await somebody.VisitAsync(link);

        Assert.Equal(HttpStatusCode.Gone, somebody.Answer.StatusCode);
    }

    [Fact]
    public async Task The_database_does_not_know_the_link_itself()
    {
        await using var paper = await TestPaper.OpenAsync();
        var token = (await paper.FirstLinkAsync()).Split('/')[^1];

        await paper.InDatabaseAsync(async db =>
        {
            var kept = await db.StaffLinks.SingleAsync();
            Assert.DoesNotContain(token, kept.Digest);
        });
        Assert.All(await paper.AuditAsync(), entry => Assert.DoesNotContain(token, entry.After + entry.Thing));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        (string Name, string Mail, string Password, string Reason)[] wrong =
        [
            ("", "a@paper.example", StaffedPaper.Password, "Say a name."),
            ("Aigul", "no address", StaffedPaper.Password, "This is not a mail address."),
            ("Aigul", "a@paper.example", "too short", "The password needs at least 12 characters."),
            ("Aigul", "a@paper.example", "aaaaaaaaaaaaaaa", "The password is easily guessed"),
            ("Serikova", "a@paper.example", "serikova-serikova", "The password is easily guessed"),
        ];
        await using var paper = await TestPaper.OpenAsync();
        using var somebody = paper.Stranger();
        var link = await paper.FirstLinkAsync();

        foreach (var (name, mail, password, reason) in wrong)
        {
            await BecomeFirstAsync(somebody, link, name, mail, password);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, somebody.Answer.StatusCode);
            Assert.StartsWith(reason, somebody.Text("[role=alert]"));
            Assert.Equal(mail, somebody.Page.QuerySelector("[name=mail]")!.GetAttribute("value"));
            await paper.InDatabaseAsync(async db => Assert.False(await db.Staff.AnyAsync()));
        }
    }

    private static async Task BecomeFirstAsync(
        StaffVisitor somebody,
        string link,
        string name = "Aigul Serikova",
        string mail = "aigul@paper.example",
        string password = StaffedPaper.Password
    )
    {
        await somebody.VisitAsync(link);
        somebody.Fill("Your name", name);
        somebody.Fill("Mail address", mail);
        somebody.Fill("New password", password);
        await somebody.PressAsync("Enter with a password");
    }
}
