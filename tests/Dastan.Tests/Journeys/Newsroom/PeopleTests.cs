using System.Net;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What administrators do about people.</summary>
public sealed class PeopleTests
{
    private const string Mail = "timur@paper.example";

    [Fact]
    public async Task Somebody_is_invited_by_a_link_and_joins_with_the_role_that_was_meant()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        await administrator.VisitAsync("/newsroom/people");
        administrator.Fill("Role", "Editor");
        administrator.Fill("Mail address", Mail);
        await administrator.PressAsync("Make an invitation");
        var link = new Uri(administrator.Text(".key")).PathAndQuery;
        using var timur = paper.Stranger();

        await timur.VisitAsync(link);
        Assert.Contains("Your role: editor", timur.Text("main"));
        Assert.Equal(Mail, timur.Page.QuerySelector("[name=mail]")!.GetAttribute("value"));
        timur.Fill("Your name", "Timur Aliev");
        timur.Fill("New password", StaffedPaper.Password);
        await timur.PressAsync("Enter with a password");

        Assert.Equal("/newsroom", timur.Address);
        Assert.Contains("editor", timur.Text(".role"));
        using var second = paper.Stranger();
        await second.VisitAsync(link);
        Assert.Equal(HttpStatusCode.Gone, second.Answer.StatusCode);
    }

    [Theory]
    [InlineData("timur")]
    [InlineData("@paper.example")]
    [InlineData("timur@")]
    [InlineData("timur@paper@example")]
    [InlineData("timur aliev@paper.example")]
    [InlineData("timur@paper.example,aigul@paper.example")]
    [InlineData("Timur <timur@paper.example>")]
    [InlineData("timur@paper.example\r\nBcc: aigul.example")]
    [InlineData("timur\u202E@paper.example")]
    public async Task An_invitation_goes_to_one_mail_address_or_to_none(string typed)
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.PostAsync("/newsroom/people/invitations", ("role", "Editor"), ("mail", typed));

        var field = administrator.Page.QuerySelector("[name=mail]")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Answer.StatusCode);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("This is not a mail address.", administrator.Text($"#{field.GetAttribute("aria-describedby")}"));
        Assert.NotEqual("", field.GetAttribute("value"));
        Assert.Equal("Editor", administrator.Page.QuerySelector("[name=role] [selected]")?.GetAttribute("value"));
        Assert.Equal(0, await paper.CountAsync(db => db.StaffLinks));
    }

    [Theory]
    [InlineData("timur.o'neil+osh@paper.example")]
    [InlineData("тимур@газета.қаз")]
    [InlineData("timur@xn--80aaxitdbjk.xn--80ao21a")]
    [InlineData("timur@localhost")]
    public async Task An_invitation_goes_to_whatever_address_somebody_has(string typed)
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.PostAsync("/newsroom/people/invitations", ("role", "Editor"), ("mail", typed));

        Assert.NotEqual("", administrator.Text(".key"));
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_opens_nothing()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        await administrator.PostAsync("/newsroom/people/invitations", ("role", "Reporter"), ("mail", ""));
        var link = new Uri(administrator.Text(".key")).PathAndQuery;

        await administrator.VisitAsync("/newsroom/people");
        await administrator.PressAsync("Take back");

        using var somebody = paper.Stranger();
        await somebody.VisitAsync(link);
        Assert.Equal(HttpStatusCode.Gone, somebody.Answer.StatusCode);
    }

    [Fact]
    public async Task A_role_and_desks_are_given_and_count_at_once()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var timur = await paper.HireAsync(Role.Reporter, Mail);
        using var visitor = paper.Stranger();
        await visitor.SignInAsync(Mail);
        await administrator.PostAsync(
            "/newsroom/people/desks",
            ("nameEnglish", "Economy"),
            ("nameRussian", "Экономика"),
            ("sections", "en/kazakhstan"),
            ("sections", "en/invented")
        );
        Assert.Contains("Economy", administrator.Text("[aria-labelledby=desks]"));

        await administrator.VisitAsync($"/newsroom/people/{timur.Id}");
        administrator.Fill("Role", "Editor");
        administrator.Fill("Economy", "on");
        await administrator.PressAsync("Save");

        Assert.Equal("Saved.", administrator.Text("[role=status]"));
        await visitor.VisitAsync("/newsroom");
        Assert.Contains("editor", visitor.Text(".role"));
        await paper.InDatabaseAsync(async db =>
        {
            var section = Assert.Single(await db.Desks.SectionsOf(timur.Id).ToListAsync());
            Assert.Equal(("en", "kazakhstan"), (section.Edition, section.Section));
        });
        var entry = (await paper.AuditAsync())[^1];
        Assert.Contains("\"role\":\"Reporter\"", entry.Before);
        Assert.Contains("\"role\":\"Editor\"", entry.After);
    }

    [Fact]
    public async Task Who_is_shut_out_is_out_and_may_be_let_in_again()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var timur = await paper.HireAsync(Role.Reporter, Mail);
        using var visitor = paper.Stranger();
        await visitor.SignInAsync(Mail);

        await administrator.VisitAsync($"/newsroom/people/{timur.Id}");
        await administrator.PressAsync("Shut out");
        await visitor.VisitAsync("/newsroom");
        Assert.StartsWith("/newsroom/sign-in", visitor.Address);
        await visitor.SignInAsync(Mail);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.StatusCode);

        await administrator.PressAsync("Let in again");
        await visitor.SignInAsync(Mail);
        Assert.Equal("/newsroom", visitor.Address);
    }

    [Fact]
    public async Task Who_is_shut_out_leaves_no_way_in_for_themselves_or_anybody()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var timur = await paper.HireAsync(Role.Administrator, Mail);
        using var leaves = paper.Stranger();
        await leaves.SignInAsync(Mail);
        var story = await leaves.WriteStoryAsync("Save");
        await leaves.PostAsync($"{story}/previews", ("days", "31"));
        var preview = new Uri(leaves.Text(".key")).PathAndQuery;
        await leaves.PostAsync("/newsroom/people/invitations", ("role", "Administrator"), ("mail", ""));
        var invitation = new Uri(leaves.Text(".key")).PathAndQuery;
        using var somebody = paper.Stranger();
        await somebody.VisitAsync(preview);
        Assert.Equal(HttpStatusCode.OK, somebody.Answer.StatusCode);

        await administrator.VisitAsync($"/newsroom/people/{timur.Id}");
        await administrator.PressAsync("Shut out");

        await somebody.VisitAsync(preview);
        Assert.Equal(HttpStatusCode.NotFound, somebody.Answer.StatusCode);
        await somebody.VisitAsync(invitation);
        Assert.Equal(HttpStatusCode.Gone, somebody.Answer.StatusCode);
    }

    [Fact]
    public async Task Who_is_no_administrator_any_more_lets_nobody_in()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var timur = await paper.HireAsync(Role.Administrator, Mail);
        using var was = paper.Stranger();
        await was.SignInAsync(Mail);
        await was.PostAsync("/newsroom/people/invitations", ("role", "Administrator"), ("mail", ""));
        await administrator.PostAsync("/newsroom/people/invitations", ("role", "Editor"), ("mail", ""));

        await administrator.PostAsync($"/newsroom/people/{timur.Id}", ("role", "Reporter"));

        await paper.InDatabaseAsync(async db => Assert.Equal(Role.Editor, (await db.StaffLinks.SingleAsync()).Role));
    }

    [Fact]
    public async Task Who_lost_everything_comes_back_by_a_link_and_what_they_had_opens_nothing()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var timur = await paper.HireAsync(Role.Reporter, Mail);
        using var thief = paper.Stranger();
        await thief.SignInAsync(Mail);
        await administrator.VisitAsync($"/newsroom/people/{timur.Id}");
        await administrator.PressAsync("Make a link back in");
        using var visitor = paper.Stranger();

        await visitor.VisitAsync(new Uri(administrator.Text(".key")).PathAndQuery);
        visitor.Fill("New password", "a fresh horse at dawn");
        await visitor.PressAsync("Enter with a password");

        Assert.Equal("/newsroom", visitor.Address);
        await thief.VisitAsync("/newsroom");
        Assert.StartsWith("/newsroom/sign-in", thief.Address);
        await thief.SignInAsync(Mail);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, thief.Answer.StatusCode);
    }

    [Fact]
    public async Task Somebody_whose_phone_is_gone_is_signed_out_everywhere_and_can_come_in_again()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var timur = await paper.HireAsync(Role.Reporter, Mail);
        using var phone = paper.Stranger();
        await phone.SignInAsync(Mail);
        await phone.VisitAsync("/newsroom");
        Assert.Equal("/newsroom", phone.Address);

        await administrator.VisitAsync($"/newsroom/people/{timur.Id}");
        await administrator.PressAsync("Sign out everywhere");

        Assert.Equal("Saved.", administrator.Text(".done"));
        await phone.VisitAsync("/newsroom");
        Assert.StartsWith("/newsroom/sign-in", phone.Address);
        await phone.SignInAsync(Mail);
        await phone.VisitAsync("/newsroom");
        Assert.Equal("/newsroom", phone.Address);
        Assert.Contains(
            await paper.AuditAsync(),
            entry => $"{entry.After}".Contains("ended", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Who_signs_in_again_in_the_same_browser_has_one_session()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var timur = paper.Stranger();
        await timur.SignInAsync(Mail);
        await timur.PostAsync("/newsroom/sign-in", ("mail", Mail), ("password", StaffedPaper.Password));
        await timur.VisitAsync("/newsroom");

        Assert.Equal("/newsroom", timur.Address);
        Assert.Equal(1, await paper.CountAsync(db => db.StaffSessions));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var id = "";
        await paper.InDatabaseAsync(async db => id = $"{(await db.Staff.SingleAsync()).Id}");

        await administrator.VisitAsync($"/newsroom/people/{id}");
        await administrator.PressAsync("Shut out");
        Assert.StartsWith("There has to be an administrator", administrator.Text("[role=alert]"));
        administrator.Fill("Role", "Reporter");
        await administrator.PressAsync("Save");
        Assert.StartsWith("There has to be an administrator", administrator.Text("[role=alert]"));
    }

    [Fact]
    public async Task What_one_may_not_do_is_not_shown()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await publisher.VisitAsync("/newsroom");
        await administrator.VisitAsync("/newsroom");

        Assert.DoesNotContain("People", publisher.Text("nav"));
        Assert.Contains("People", administrator.Text("nav"));
        // What does not fit on the line lies behind a word, which says where one is.
        Assert.Contains("People", administrator.Text(".more ul"), StringComparison.Ordinal);
        Assert.StartsWith("More", administrator.Text(".more summary"), StringComparison.Ordinal);
        await administrator.VisitAsync("/newsroom/people");
        Assert.Equal("More: People", administrator.Text(".more summary.here"));
    }
}
