using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Dastan.Domain.Staff;
using Dastan.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What members do about their own accounts.</summary>
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

    [Fact]
    public async Task With_a_second_step_a_password_alone_opens_nothing_and_a_recovery_code_opens_once()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        var key = await ReadKeyAsync(aigul);

        await SendCodeAsync(aigul, "000000", "Switch on");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, aigul.Answer.StatusCode);
        await SendCodeAsync(aigul, CodeOf(key), "Switch on");
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
        await SendCodeAsync(again, "000000", "Sign in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Answer.StatusCode);
        await SendCodeAsync(again, CodeOf(key), "Sign in");
        Assert.Equal("/newsroom", again.Address);

        await AssertOpensAsync(paper, codes[0], opens: true);
        await AssertOpensAsync(paper, codes[0], opens: false);
        await AssertOpensAsync(paper, codes[1], opens: true);
        await AssertKeptAsHashesAsync(paper, codes);
        Assert.All(await paper.AuditAsync(), entry => Assert.DoesNotContain(key, entry.Before + entry.After));
    }

    [Fact]
    public async Task A_password_is_hashed_as_often_as_is_advised()
    {
        var usual = new NewspaperSettings().PasswordRounds;
        await using var paper = await TestPaper.OpenAsync(with: set => set with { PasswordRounds = usual });

        var member = await paper.HireAsync(Role.Reporter, Mail);

        Assert.InRange(RoundsOf(member.PasswordHash!), 210_000u, 1_000_000u);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_password_that_was_hashed_less_often_is_hashed_anew_when_it_is_used(bool hasSecondStep)
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        if (hasSecondStep)
            await SendCodeAsync(aigul, CodeOf(await ReadKeyAsync(aigul)), "Switch on");
        await using var newer = await paper.OpenBesideAsync(set => set with { PasswordRounds = 3000 });
        using var again = newer.Stranger();

        await again.SignInAsync(Mail);

        Assert.Equal(hasSecondStep, again.Address is not "/newsroom");
        await paper.InDatabaseAsync(async db =>
            Assert.Equal(3000u, RoundsOf((await db.Staff.SingleAsync()).PasswordHash!))
        );
        using var once = newer.Stranger();
        await once.SignInAsync(Mail, "another one than theirs");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, once.Answer.StatusCode);
    }

    // Version 3 of Identity's form: a byte of the version, the kind of hash (2 is SHA-512) and the rounds, in four bytes each.
    private static uint RoundsOf(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)));
        return BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5));
    }

    [Fact]
    public async Task Recovery_codes_from_before_they_were_hashed_open_once_too()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        var key = await ReadKeyAsync(aigul);
        await SendCodeAsync(aigul, CodeOf(key), "Switch on");
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
    public async Task Who_guesses_at_the_second_step_waits()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();
        await aigul.SignInAsync(Mail);
        var key = await ReadKeyAsync(aigul);
        await SendCodeAsync(aigul, CodeOf(key), "Switch on");
        using var thief = paper.Stranger();
        await thief.SignInAsync(Mail);

        for (var attempt = 0; attempt < 6 && thief.Answer.StatusCode is not HttpStatusCode.TooManyRequests; attempt++)
            await SendCodeAsync(thief, "000000", "Sign in");

        Assert.Equal(HttpStatusCode.TooManyRequests, thief.Answer.StatusCode);
        await SendCodeAsync(thief, CodeOf(key), "Sign in");
        Assert.Equal(HttpStatusCode.TooManyRequests, thief.Answer.StatusCode);
    }

    [Fact]
    public async Task After_a_link_back_in_a_new_second_step_has_another_key()
    {
        await using var paper = await TestPaper.OpenAsync();
        var aigul = await paper.HireAsync(Role.Reporter, Mail);
        using var before = paper.Stranger();
        await before.SignInAsync(Mail);
        var lost = await ReadKeyAsync(before);
        await SendCodeAsync(before, CodeOf(lost), "Switch on");
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.PostAsync($"/newsroom/people/{aigul.Id}/links");
        using var after = paper.Stranger();
        await after.VisitAsync(new Uri(administrator.Text(".key")).PathAndQuery);
        after.Fill("New password", AnotherPassword);
        await after.PressAsync("Enter with a password");

        Assert.NotEqual(lost, await ReadKeyAsync(after));
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
        await SendCodeAsync(visitor, code, "Sign in");
        Assert.Equal(opens, visitor.Address is "/newsroom");
    }

    private static async Task<string> ReadKeyAsync(StaffVisitor visitor)
    {
        await visitor.VisitAsync("/newsroom/account");
        await visitor.PressAsync("Set up a second step");
        Assert.StartsWith("otpauth://totp/", visitor.Page.QuerySelector(".square")!.GetAttribute("href"));
        return visitor.Text(".key").Replace(" ", "", StringComparison.Ordinal);
    }

    private static async Task SendCodeAsync(StaffVisitor visitor, string code, string button)
    {
        visitor.Fill("Code", code);
        await visitor.PressAsync(button);
    }

    private static async Task ChangePasswordAsync(StaffVisitor visitor, string before, string after)
    {
        await visitor.VisitAsync("/newsroom/account");
        visitor.Fill("Password until now", before);
        visitor.Fill("New password", after);
        await visitor.PressAsync("Change the password");
    }

    // RFC 6238 with the clock of the machine, by which Identity goes.
    private static string CodeOf(string key)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(letter => Convert.ToString(letters.IndexOf(letter), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2));
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard says so.
        var hash = HMACSHA1.HashData(secret.ToArray(), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }
}
