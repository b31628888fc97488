using System.Net;
using Dastan.Domain.Staff;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What all answers of the newsroom have in common.</summary>
public sealed class EdgeTests
{
    [Fact, EitherDatabase]
    public async Task Nobody_keeps_or_lists_it()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));
        using var client = paper.Visitor();
        string[] addresses =
        [
            "/newsroom",
            "/newsroom/sign-in",
            "/NewsRoom/sign-in",
            "/newsroom/nothing",
            "/ru/newsroom",
        ];

        foreach (var address in addresses.Concat(addresses))
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal("noindex, nofollow", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        }

        Assert.Equal(0, paper.Services.GetRequiredService<Plates>().Count);
    }

    [Fact, EitherDatabase]
    public async Task Pages_have_a_strict_policy_and_no_script_unless_it_is_ours()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var staff = await paper.StaffAsync(Role.Editor);

        await staff.VisitAsync("/newsroom");

        var policy = Assert.Single(staff.Answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("same-origin", Assert.Single(staff.Answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact, EitherDatabase]
    public async Task What_is_not_there_is_said_on_a_page_of_the_newsroom()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var staff = await paper.StaffAsync(Role.Editor);

        await staff.VisitAsync("/newsroom/nothing");

        Assert.Equal(HttpStatusCode.NotFound, staff.Answer.StatusCode);
        Assert.Equal("There is no page here", staff.Text("h1"));
        Assert.Contains("Aigul the Editor", staff.Text(".who"));
    }

    [Fact, EitherDatabase]
    public async Task A_form_that_is_sent_after_the_session_ended_is_told_so_and_not_led_away()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var staff = await paper.StaffAsync(Role.Editor);
        await paper.InDatabaseAsync(db => db.StaffSessions.ExecuteDeleteAsync());

        await staff.PostAsync("/newsroom/sign-out");

        Assert.Equal(HttpStatusCode.Unauthorized, staff.Answer.StatusCode);
        Assert.Equal("You are signed out", staff.Text("h1"));
    }

    [Fact, EitherDatabase]
    public async Task A_reader_s_page_is_made_for_staff_anew_and_is_not_kept_for_others()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));
        using var staff = await paper.StaffAsync(Role.Editor);

        await staff.VisitAsync("/");

        Assert.Equal(HttpStatusCode.OK, staff.Answer.StatusCode);
        Assert.Equal(0, paper.Services.GetRequiredService<Plates>().Count);
    }

    [Fact]
    public async Task The_audit_log_only_grows()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter);

        await paper.InDatabaseAsync(async db =>
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
                db.AuditEntries.ExecuteUpdateAsync(
                    set => set.SetProperty(entry => entry.Who, "nobody"),
                    TestContext.Current.CancellationToken
                )
            );
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
                db.AuditEntries.ExecuteDeleteAsync(TestContext.Current.CancellationToken)
            );
        });

        Assert.Equal("test", Assert.Single(await paper.AuditAsync()).Who);
    }
}
