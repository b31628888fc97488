using System.Net;
using Dastan.Domain.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>The second step behind a password: codes from a phone, and recovery codes in their place.</summary>
public sealed class SecondStepTests
{
    private const string Mail = "aigul@paper.example";

    [Fact]
    public async Task With_a_second_step_a_password_alone_opens_nothing_and_a_recovery_code_opens_once()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        var key = await aigul.ReadSecondStepKeyAsync();

        await aigul.SendCodeAsync("000000", "Switch on");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, aigul.Answer.StatusCode);
        await aigul.SendCodeAsync(SecondStep.CodeOf(key, paper), "Switch on");
        var codes = aigul.Page.QuerySelectorAll(".codes li").Select(code => code.TextContent.Trim()).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        await aigul.VisitAsync("/newsroom");
        Assert.Equal("/newsroom", aigul.Address);

        using var again = paper.Stranger();
        await again.SignInAsync(Mail);
        Assert.StartsWith("/newsroom/sign-in/code", again.Address);
        await again.VisitAsync("/newsroom");
        Assert.StartsWith("/newsroom/sign-in?", again.Address);
        await again.VisitAsync("/newsroom/sign-in/code");
        await again.SendCodeAsync("000000", "Sign in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Answer.StatusCode);
        // It was spent when the second step was switched on.
        await again.SendCodeAsync(SecondStep.CodeOf(key, paper), "Sign in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Answer.StatusCode);
        await again.SendCodeAsync(SecondStep.CodeOf(key, paper, later: 30), "Sign in");
        Assert.Equal("/newsroom", again.Address);

        await AssertOpensAsync(paper, codes[0], opens: true);
        await AssertOpensAsync(paper, codes[0], opens: false);
        await AssertOpensAsync(paper, codes[1], opens: true);
        await AssertKeptAsHashesAsync(paper, codes);
        Assert.All(await paper.AuditAsync(), entry => Assert.DoesNotContain(key, entry.Before + entry.After));
    }

    [Fact]
    public async Task Where_it_is_required_a_password_alone_opens_the_account_and_nothing_else()
    {
        await using var paper = await TestPaper.OpenAsync(with: settings => settings with { SecondStep = "required" });
        await paper.HireAsync(Role.Administrator, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);

        foreach (var place in (string[])["/newsroom", "/newsroom/people", "/newsroom/stories/new"])
        {
            await aigul.VisitAsync(place);
            Assert.Equal("/newsroom/account", aigul.Address);
        }
        Assert.Contains("needs a second step", aigul.Text(".problem"), StringComparison.Ordinal);
        await aigul.PostAsync("/newsroom/settings", ("name", "Another"));
        Assert.Equal(HttpStatusCode.Forbidden, aigul.Answer.StatusCode);
        Assert.Equal(0, await paper.CountAsync(db => db.Papers));

        // In a session that is as old as the paper's wish may be.
        paper.Clock.Advance(TimeSpan.FromMinutes(16));
        await aigul.PostAsync("/newsroom/account/second-step/key");
        Assert.StartsWith("/newsroom/sign-in?again", aigul.Address);
        aigul.Fill("Password", StaffedPaper.Password);
        await aigul.PressAsync("Sign in");
        _ = await aigul.SwitchOnSecondStepAsync(paper);

        await aigul.VisitAsync("/newsroom/people");
        Assert.Equal("/newsroom/people", aigul.Address);
        await aigul.VisitAsync("/newsroom/account");
        Assert.Null(aigul.Page.QuerySelector(".problem"));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task A_code_is_taken_half_a_minute_before_and_after_its_own(int seconds, bool opens)
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        var key = await aigul.SwitchOnSecondStepAsync(paper);
        paper.Clock.Advance(TimeSpan.FromSeconds(120));
        using var again = paper.Stranger();
        await again.SignInAsync(Mail);

        await again.SendCodeAsync(SecondStep.CodeOf(key, paper, later: seconds), "Sign in");

        Assert.Equal(opens, again.Address is "/newsroom");
    }

    [Fact]
    public async Task A_code_that_comes_twice_at_once_opens_once()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        var key = await aigul.SwitchOnSecondStepAsync(paper);
        paper.Clock.Advance(TimeSpan.FromSeconds(60));
        var visitors = Enumerable.Range(0, 4).Select(_ => paper.Stranger()).ToList();
        foreach (var visitor in visitors)
            await visitor.SignInAsync(Mail);

        await Task.WhenAll(visitors.Select(visitor => visitor.SendCodeAsync(SecondStep.CodeOf(key, paper), "Sign in")));

        Assert.Single(visitors, visitor => visitor.Address is "/newsroom");
        Assert.All(visitors, visitor => Assert.True((int)visitor.Answer.StatusCode < 500));
    }

    [Fact]
    public async Task Recovery_codes_from_before_they_were_hashed_open_once_too()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        _ = await aigul.SwitchOnSecondStepAsync(paper);
        await paper.InDatabaseAsync(db =>
            db.Set<IdentityUserToken<StaffId>>()
                .Where(token => token.Name == "RecoveryCodes")
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, "ABCDE-FGHJK;LMNPQ-RSTUV"))
        );

        await AssertOpensAsync(paper, "LMNPQ-RSTUV", opens: true);
        await AssertOpensAsync(paper, "LMNPQ-RSTUV", opens: false);
        await AssertOpensAsync(paper, "ABCDE-FGHJK", opens: true);
    }

    [Fact]
    public async Task Who_gives_the_password_and_the_code_leaves_no_attempt_behind_that_others_of_the_office_wait_for()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        var key = await aigul.SwitchOnSecondStepAsync(paper);
        var before = await CountOfAddressAsync(paper);
        for (var time = 0; time < 3; time++)
        {
            paper.Clock.Advance(TimeSpan.FromMinutes(1));
            using var again = paper.Stranger();
            await again.SignInAsync(Mail);
            await again.SendCodeAsync(SecondStep.CodeOf(key, paper), "Sign in");
            Assert.Equal("/newsroom", again.Address);
        }

        Assert.Equal(before, await CountOfAddressAsync(paper));

        // Who has the password alone is counted at the account, whose codes they would guess.
        using var thief = paper.Stranger();
        for (var time = 0; time < 7 && thief.Answer.StatusCode is not HttpStatusCode.TooManyRequests; time++)
            await thief.SignInAsync(Mail);
        Assert.Equal(HttpStatusCode.TooManyRequests, thief.Answer.StatusCode);
    }

    [Fact]
    public async Task Who_guesses_at_the_second_step_waits()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        var key = await aigul.SwitchOnSecondStepAsync(paper);
        using var thief = paper.Stranger();
        await thief.SignInAsync(Mail);

        for (var attempt = 0; attempt < 6 && thief.Answer.StatusCode is not HttpStatusCode.TooManyRequests; attempt++)
            await thief.SendCodeAsync("000000", "Sign in");

        Assert.Equal(HttpStatusCode.TooManyRequests, thief.Answer.StatusCode);
        await thief.SendCodeAsync(SecondStep.CodeOf(key, paper), "Sign in");
        Assert.Equal(HttpStatusCode.TooManyRequests, thief.Answer.StatusCode);
    }

    [Fact]
    public async Task After_a_link_back_in_a_new_second_step_has_another_key()
    {
        await using var paper = await TestPaper.OpenAsync();
        var aigul = await paper.HireAsync(Role.Reporter, Mail);
        using var before = paper.Stranger();
        await before.SignInAsync(Mail);
        var lost = await before.SwitchOnSecondStepAsync(paper);
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.PostAsync($"/newsroom/people/{aigul.Id}/links");
        using var after = paper.Stranger();
        await after.VisitAsync(new Uri(administrator.Text(".key")).PathAndQuery);
        after.Fill("New password", "another saddle, another hill");
        await after.PressAsync("Enter with a password");

        Assert.NotEqual(lost, await after.ReadSecondStepKeyAsync());
    }

    [Fact]
    public async Task Looking_for_a_key_makes_none()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var visitor = await paper.StaffAsync(Role.Reporter);

        await visitor.VisitAsync("/newsroom/account/second-step");

        Assert.Equal("/newsroom/account", visitor.Address);
        Assert.Equal(0, await paper.CountAsync(db => db.Set<IdentityUserToken<StaffId>>()));
    }

    private static async Task<int> CountOfAddressAsync(TestPaper paper)
    {
        var count = 0;
        await paper.InDatabaseAsync(async db =>
            count = await db
                .Attempts.Where(attempts => attempts.Key.StartsWith("from "))
                .Select(attempts => attempts.Count)
                .SingleAsync()
        );
        return count;
    }

    private static async Task AssertKeptAsHashesAsync(TestPaper paper, IReadOnlyList<string> codes)
    {
        var kept = "";
        await paper.InDatabaseAsync(async db =>
            kept = await db.Set<IdentityUserToken<StaffId>>()
                .Where(token => token.Name == "RecoveryCodes")
                .Select(token => token.Value!)
                .SingleAsync()
        );
        Assert.Equal(codes.Count - 2, kept.Split(';').Length);
        Assert.All(codes, code => Assert.DoesNotContain(code, kept));
    }

    private static async Task AssertOpensAsync(TestPaper paper, string code, bool opens)
    {
        using var visitor = paper.Stranger();
        await visitor.SignInAsync(Mail);
        await visitor.SendCodeAsync(code, "Sign in");
        Assert.Equal(opens, visitor.Address is "/newsroom");
    }
}
