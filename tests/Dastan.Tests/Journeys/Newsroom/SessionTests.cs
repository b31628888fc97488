using System.Net;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>A cookie opens as long as its session stands, and not a request longer.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_session_that_was_ended_elsewhere_opens_nothing()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);

        await paper.InDatabaseAsync(db => db.StaffSessions.ExecuteDeleteAsync());

        await AssertIsOutAsync(reporter);
    }

    [Fact]
    public async Task Who_is_shut_out_is_out_at_once()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);

        await paper.InDatabaseAsync(db =>
            db.Staff.ExecuteUpdateAsync(set => set.SetProperty(member => member.ShutOutAt, paper.Now))
        );

        await AssertIsOutAsync(reporter);
        await reporter.SignInAsync(await MailAsync(paper));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reporter.Answer.StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_every_session()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);

        await using (var scope = paper.Services.CreateAsyncScope())
        {
            var staff = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
            var member = await staff.FindByEmailAsync(await MailAsync(paper));
            Assert.True(
                (
                    await staff.ChangePasswordAsync(member!, StaffedPaper.Password, "another saddle, another hill")
                ).Succeeded
            );
            await scope
                .ServiceProvider.GetRequiredService<Dastan.Web.Data.NewsDb>()
                .SaveAsync(TestContext.Current.CancellationToken);
        }

        await AssertIsOutAsync(reporter);
    }

    [Fact]
    public async Task A_role_counts_from_the_next_request_on()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);

        await paper.InDatabaseAsync(db =>
            db.Staff.ExecuteUpdateAsync(set => set.SetProperty(member => member.Role, Role.Publisher))
        );

        await reporter.VisitAsync("/newsroom");
        Assert.Contains("publisher", reporter.Text(".role"));
    }

    [Fact]
    public async Task Who_was_away_for_two_weeks_signs_in_again_and_who_comes_daily_does_not()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);
        for (var day = 0; day < 30; day++)
        {
            paper.Clock.Advance(TimeSpan.FromDays(1));
            await reporter.VisitAsync("/newsroom");
            Assert.Equal("/newsroom", reporter.Address);
        }

        paper.Clock.Advance(StaffSession.LongestAbsence.ToTimeSpan() + TimeSpan.FromSeconds(1));

        await AssertIsOutAsync(reporter);
    }

    [Fact]
    public async Task Who_comes_every_day_signs_in_again_all_the_same_one_day()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);
        for (var week = 0; week < 12; week++)
        {
            paper.Clock.Advance(TimeSpan.FromDays(7));
            await reporter.VisitAsync("/newsroom");
            Assert.Equal("/newsroom", reporter.Address);
        }

        paper.Clock.Advance(TimeSpan.FromDays(7));

        await AssertIsOutAsync(reporter);
    }

    [Fact]
    public async Task A_restart_and_another_node_know_who_is_signed_in()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);
        await using var beside = await paper.OpenBesideAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(beside.Address, "/newsroom"));
        using var answer = await reporter.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_and_no_script_reads_it()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, "aigul@paper.example");
        using var client = paper.Visitor();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await client.PostAsync(
            "/newsroom/sign-in",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["mail"] = "aigul@paper.example",
                    ["password"] = StaffedPaper.Password,
                }
            ),
            TestContext.Current.CancellationToken
        );

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-dastan=", cookie);
        foreach (var property in new[] { "secure", "httponly", "samesite=lax", "path=/" })
            Assert.Contains($"; {property}", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task AssertIsOutAsync(StaffVisitor visitor)
    {
        await visitor.VisitAsync("/newsroom");
        Assert.StartsWith("/newsroom/sign-in", visitor.Address);
        Assert.False(visitor.IsSignedIn);
    }

    private static async Task<string> MailAsync(TestPaper paper)
    {
        var mail = "";
        await paper.InDatabaseAsync(async db => mail = (await db.Staff.SingleAsync()).Email!);
        return mail;
    }
}
