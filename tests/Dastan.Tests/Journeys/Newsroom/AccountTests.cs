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
