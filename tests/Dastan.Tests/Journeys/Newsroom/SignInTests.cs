using System.Net;
using Dastan.Domain.Staff;
using Dastan.Tests.Hatch;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Journeys.Newsroom;

public sealed class SignInTests
{
    private const string Mail = "aigul@paper.example";

    [Fact]
    public async Task Staff_sign_in_go_where_they_wanted_and_sign_out()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var aigul = paper.Stranger();

        await aigul.VisitAsync("/newsroom?view=mine");
        Assert.Equal("/newsroom/sign-in?to=%2Fnewsroom%3Fview%3Dmine", aigul.Address);
        aigul.Fill("Mail address", "  AIGUL@paper.example ");
        aigul.Fill("Password", StaffedPaper.Password);
        await aigul.PressAsync("Sign in");
        Assert.Equal("/newsroom?view=mine", aigul.Address);
        Assert.Contains("reporter", aigul.Text(".role"));

        await aigul.PressAsync("Sign out");
        await aigul.VisitAsync("/newsroom");
        Assert.StartsWith("/newsroom/sign-in", aigul.Address);
        await paper.InDatabaseAsync(async db => Assert.False(await db.StaffSessions.AnyAsync()));
        Assert.Equal(["hire", "sign-in", "sign-out"], (await paper.AuditAsync()).Select(entry => entry.Act));
    }

    [Theory]
    [InlineData("/newsroom/sign-out")]
    [InlineData("/newsroom/account/sessions/end")]
    public async Task A_browser_that_signs_out_forgets_its_pages_and_keeps_its_drafts(string address)
    {
        await using var paper = await TestPaper.OpenAsync();
        using var aigul = await paper.StaffAsync(Role.Reporter);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await aigul.SendAsync(request);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(["\"cache\""], answer.Headers.GetValues("Clear-Site-Data"));
        Assert.False(aigul.IsSignedIn);
    }

    [Fact]
    public async Task Who_is_not_there_and_who_mistypes_are_told_the_same()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var somebody = paper.Stranger();

        await somebody.SignInAsync(Mail, "wrong and long enough");
        var (wrong, status) = (somebody.Page.DocumentElement.OuterHtml.Replace(Mail, "?"), somebody.Answer.StatusCode);
        await somebody.SignInAsync("nobody@paper.example", "wrong and long enough");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(status, somebody.Answer.StatusCode);
        Assert.Equal(wrong, somebody.Page.DocumentElement.OuterHtml.Replace("nobody@paper.example", "?"));
    }

    [Fact]
    public async Task Who_guesses_at_an_account_waits_longer_each_time()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        using var somebody = paper.Stranger();
        for (var attempt = 0; attempt <= Patience.FreeOfAccount; attempt++)
        {
            await somebody.SignInAsync(Mail, $"guess number {attempt}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, somebody.Answer.StatusCode);
        }

        // From now on, even the right one.
        foreach (var seconds in new[] { 2, 4, 8 })
        {
            await somebody.SignInAsync(Mail);
            Assert.Equal(HttpStatusCode.TooManyRequests, somebody.Answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(seconds), somebody.Answer.Headers.RetryAfter?.Delta);
            paper.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await somebody.SignInAsync(Mail, "another guess of many");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, somebody.Answer.StatusCode);
        }

        paper.Clock.Advance(TimeSpan.FromSeconds(16));
        await somebody.SignInAsync(Mail);
        Assert.Equal("/newsroom", somebody.Address);
    }

    [Fact]
    public async Task Who_guesses_from_one_address_at_many_accounts_waits_too()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var somebody = paper.Stranger();
        for (var attempt = 0; attempt <= Patience.FreeOfAddress; attempt++)
        {
            await somebody.SignInAsync($"reader-{attempt}@paper.example", "the same guess");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, somebody.Answer.StatusCode);
        }

        await somebody.SignInAsync("one-more@paper.example", "the same guess");

        Assert.Equal(HttpStatusCode.TooManyRequests, somebody.Answer.StatusCode);
    }

    [Fact]
    public async Task All_of_a_network_of_IPv6_is_one_address()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var guesser = paper.Visitor();
        HttpStatusCode last = default;
        for (var attempt = 0; attempt <= Patience.FreeOfAddress + 1; attempt++)
            last = await GuessAsync(guesser, $"2001:db8:1:2::{attempt + 1:x}", $"reader-{attempt}@paper.example");

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            await GuessAsync(guesser, "2001:db8:1:3::1", "reader@paper.example")
        );
    }

    [Fact]
    public async Task Of_many_guesses_at_once_few_are_looked_at()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);
        var visitors = Enumerable.Range(0, 20).Select(_ => paper.Stranger()).ToList();

        await Task.WhenAll(visitors.Select(visitor => visitor.SignInAsync(Mail, "all at once now")));

        var looked = visitors.Count(visitor => visitor.Answer.StatusCode is HttpStatusCode.UnprocessableEntity);
        Assert.InRange(looked, 1, Patience.FreeOfAccount + 1);
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task Refused_sign_ins_and_refused_acts_are_told_to_the_log_without_names()
    {
        await using var paper = await TestPaper.OpenAsync();
        var told = new ToldLog(LogLevel.Warning);
        paper.Services.GetRequiredService<ILoggerFactory>().AddProvider(told);
        await paper.HireAsync(Role.Reporter, Mail);
        using var somebody = paper.Stranger();

        await somebody.SignInAsync(Mail, "wrong and long enough");
        await somebody.SignInAsync(Mail);
        await somebody.VisitAsync("/newsroom/people");

        Assert.Equal(HttpStatusCode.Forbidden, somebody.Answer.StatusCode);
        Assert.Contains(
            told.Lines,
            line => line.StartsWith("A sign-in was refused: password, account ", StringComparison.Ordinal)
        );
        Assert.Contains(
            told.Lines,
            line => line.StartsWith("Refused GET /newsroom/people to ", StringComparison.Ordinal)
        );
        Assert.All(told.Lines, line => Assert.DoesNotContain(Mail, line));
        Assert.All(told.Lines, line => Assert.DoesNotContain("wrong and long enough", line));
    }

    [Fact]
    public async Task Signing_in_leads_nowhere_but_into_the_newsroom()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Reporter, Mail);

        foreach (
            var elsewhere in new[]
            {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/rates",
                "/newsroom/\nx",
                "/newsroom/\u007f",
                "",
            }
        )
        {
            using var aigul = paper.Stranger();
            await aigul.PostAsync(
                "/newsroom/sign-in",
                ("mail", Mail),
                ("password", StaffedPaper.Password),
                ("to", elsewhere)
            );
            Assert.Equal("/newsroom", aigul.Address);

            // Who is in already is led on by the same rule.
            await aigul.VisitAsync("/newsroom/sign-in?to=" + Uri.EscapeDataString(elsewhere));
            Assert.Equal((HttpStatusCode.OK, "/newsroom"), (aigul.Answer.StatusCode, aigul.Address));
        }
    }

    [Fact]
    public async Task The_newsroom_speaks_the_language_of_the_browser_and_then_of_the_member()
    {
        await using var paper = await TestPaper.OpenAsync();
        await paper.HireAsync(Role.Editor, Mail, language: "ru");
        using var aigul = paper.Stranger("kk, ru;q=0.9, en;q=0.8");

        await aigul.VisitAsync("/newsroom");
        Assert.Equal(("Вход в редакцию", "ru"), (aigul.Text("h1"), aigul.Page.DocumentElement.GetAttribute("lang")));

        using var inEnglish = paper.Stranger();
        await inEnglish.SignInAsync(Mail);
        Assert.Contains("редактор", inEnglish.Text(".role"));
    }

    private static async Task<HttpStatusCode> GuessAsync(HttpClient guesser, string from, string mail)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/sign-in")
        {
            Content = new FormUrlEncodedContent([new("mail", mail), new("password", "the same guess")]),
            Headers = { { "X-Forwarded-For", from }, { "Sec-Fetch-Site", "same-origin" } },
        };
        using var answer = await guesser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
