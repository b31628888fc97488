using System.Net;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What members do about their own accounts: name, password, sessions.</summary>
public sealed class AccountTests
{
    private const string Mail = "aigul@paper.example";
    private const string AnotherPassword = "another saddle, another hill";

    [Fact]
    public async Task Name_and_language_are_changed_and_told_in_the_audit_log()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var aigul = await paper.StaffAsync(Role.Reporter);

        await aigul.VisitAsync("/newsroom/account");
        aigul.Fill("Your name", "Aigul Serikova");
        aigul.Fill("Language", "ru");
        await aigul.PressAsync("Save");

        Assert.Equal("Сохранено.", aigul.Text("[role=status]"));
        Assert.Contains("Aigul Serikova", aigul.Text(".who"));
        var entry = (await paper.AuditAsync())[^1];
        Assert.Equal(("keep-account", "Aigul the Reporter"), (entry.Act, entry.Who));
        Assert.Contains("\"language\":\"en\",\"name\":\"Aigul the Reporter\"", entry.Before);
        Assert.Contains("\"language\":\"ru\",\"name\":\"Aigul Serikova\"", entry.After);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_not_this_one()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var here = paper.Stranger();
        using var elsewhere = paper.Stranger();
        await here.SignInAsync(Mail);
        await elsewhere.SignInAsync(Mail);

        await ChangePasswordAsync(here, "not the old one", AnotherPassword);
        Assert.Equal("The password until now is another one.", here.Text("[role=alert]"));
        await elsewhere.VisitAsync("/newsroom");
        Assert.Equal("/newsroom", elsewhere.Address);

        await ChangePasswordAsync(here, StaffedPaper.Password, AnotherPassword);
        Assert.Equal("Saved.", here.Text("[role=status]"));
        await elsewhere.VisitAsync("/newsroom");
        Assert.StartsWith("/newsroom/sign-in", elsewhere.Address);
        await elsewhere.SignInAsync(Mail, AnotherPassword);
        Assert.Equal("/newsroom", elsewhere.Address);
        Assert.All(await paper.AuditAsync(), entry => Assert.DoesNotContain("hash", entry.After));
    }

    [Theory]
    [InlineData("/newsroom/account/password")]
    [InlineData("/newsroom/account/passkeys")]
    [InlineData("/newsroom/account/passkeys/options")]
    [InlineData("/newsroom/account/passkeys/abc/removal")]
    [InlineData("/newsroom/account/second-step")]
    [InlineData("/newsroom/account/second-step/key")]
    [InlineData("/newsroom/account/second-step/removal")]
    [InlineData("/newsroom/account/recovery-codes")]
    public async Task Ways_in_are_changed_by_whoever_has_just_signed_in(string address)
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        await aigul.PostAsync(address);
        Assert.DoesNotContain("again", aigul.Address, StringComparison.Ordinal);

        paper.Clock.Advance(TimeSpan.FromMinutes(16));
        await aigul.PostAsync(address);

        Assert.Equal("/newsroom/sign-in?again=true&to=/newsroom/account", aigul.Address);
        Assert.Equal(HttpStatusCode.OK, aigul.Answer.StatusCode);
        Assert.Contains("show that it is you", aigul.Text("[role=status]"));
        aigul.Fill("Password", StaffedPaper.Password);
        await aigul.PressAsync("Sign in");
        Assert.Equal("/newsroom/account", aigul.Address);
        await aigul.PostAsync(address);
        Assert.DoesNotContain("again", aigul.Address, StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.StaffSessions));
    }

    [Theory]
    [InlineData("/newsroom/people/invitations")]
    [InlineData("/newsroom/people/0193c1d2-e4f5-7a6b-8c9d-0e1f2a3b4c5d")]
    [InlineData("/newsroom/people/0193c1d2-e4f5-7a6b-8c9d-0e1f2a3b4c5d/links")]
    public async Task So_is_who_may_come_in(string address)
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        paper.Clock.Advance(TimeSpan.FromMinutes(16));

        await administrator.PostAsync(address, ("role", "Administrator"));

        Assert.Equal("/newsroom/sign-in?again=true&to=/newsroom/people", administrator.Address);
        Assert.Equal(0, await paper.CountAsync(db => db.StaffLinks));
    }

    [Fact]
    public async Task A_script_is_told_where_to_sign_in_again()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var aigul = await paper.StaffAsync(Role.Reporter);
        paper.Clock.Advance(TimeSpan.FromMinutes(16));

        using var asked = new HttpRequestMessage(HttpMethod.Post, "/newsroom/account/passkeys/options");
        asked.Headers.Add("Sec-Fetch-Site", "same-origin");
        asked.Headers.Add("Sec-Fetch-Dest", "empty");
        using var answer = await aigul.SendAsync(asked);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("/newsroom/sign-in?again=true&to=/newsroom/account", $"{answer.Headers.Location}");
    }

    [Fact]
    public async Task Who_comes_back_after_weeks_by_a_link_comes_in()
    {
        await using var paper = await TestPaper.OpenAsync();
        var aigul = await paper.HireAsync(Role.Reporter, Mail);
        using var before = paper.Stranger();
        await before.SignInAsync(Mail);
        paper.Clock.Advance(TimeSpan.FromDays(15));
        using var administrator = await paper.StaffAsync(Role.Administrator);
        await administrator.PostAsync($"/newsroom/people/{aigul.Id}/links");

        using var after = paper.Stranger();
        await after.VisitAsync(new Uri(administrator.Text(".key")).PathAndQuery);
        after.Fill("New password", AnotherPassword);
        await after.PressAsync("Enter with a password");

        Assert.Equal("/newsroom", after.Address);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one_and_all_at_once()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var here = paper.Stranger();
        using var phone = paper.Stranger();
        using var tablet = paper.Stranger();
        foreach (var visitor in new[] { here, phone, tablet })
            await visitor.SignInAsync(Mail);

        await here.VisitAsync("/newsroom/account");
        Assert.Contains("here and now", here.Text("[aria-labelledby=sessions]"));
        var other = here.Page.QuerySelector("[action$='/end']:not([action$='sessions/end'])")!;
        await here.PostAsync(other.GetAttribute("action")!);
        await here.VisitAsync("/newsroom/account");
        Assert.Equal(2, here.Page.QuerySelectorAll("[aria-labelledby=sessions] li").Length);

        await here.PressAsync("Sign out everywhere");

        foreach (var visitor in new[] { here, phone, tablet })
        {
            await visitor.VisitAsync("/newsroom");
            Assert.StartsWith("/newsroom/sign-in", visitor.Address);
        }
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var session = "";
        await paper.InDatabaseAsync(async db =>
            session = $"{(await db.StaffSessions.OrderBy(one => one.Id).FirstAsync()).Id}"
        );

        await administrator.PostAsync($"/newsroom/account/sessions/{session}/end");

        Assert.Equal(HttpStatusCode.NotFound, administrator.Answer.StatusCode);
        await reporter.VisitAsync("/newsroom");
        Assert.Equal("/newsroom", reporter.Address);
    }

    private static async Task ChangePasswordAsync(StaffVisitor visitor, string before, string after)
    {
        await visitor.VisitAsync("/newsroom/account");
        visitor.Fill("Password until now", before);
        visitor.Fill("New password", after);
        await visitor.PressAsync("Change the password");
    }
}
