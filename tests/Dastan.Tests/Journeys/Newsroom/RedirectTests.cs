using System.Net;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Publishers say where addresses of the past lead.</summary>
public sealed class RedirectTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_redirect_is_added_changed_and_removed()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await AddAsync(publisher, "/Old/Page.html", "/kazakhstan");
        Assert.Equal("Saved.", publisher.Text(".done"));
        Assert.Equal("/kazakhstan", await LocationAsync(paper, "/old/page.html"));

        await publisher.VisitAsync("/newsroom/redirects/one?from=/old/page.html");
        publisher.Fill("To", "https://else.example/страница");
        await publisher.PressAsync("Save");
        Assert.Equal(
            "https://else.example/%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B8%D1%86%D0%B0",
            await LocationAsync(paper, "/old/page.html")
        );

        await publisher.VisitAsync("/newsroom/redirects?q=PAGE");
        await publisher.VisitAsync(publisher.Page.QuerySelector("tbody a")!.GetAttribute("href")!);
        await publisher.PressAsync("Remove");
        Assert.Equal("Removed.", publisher.Text(".done"));
        Assert.Null(await LocationAsync(paper, "/old/page.html"));
        Assert.Equal(3, (await paper.AuditAsync()).Count(entry => entry.Act == "keep-redirects"));
    }

    [Theory]
    [InlineData("/z", "/z/", "/z → /z/")]
    [InlineData("/c", "/a", "/c → /a → /b → /c")]
    [InlineData("/a", "/x", "leads to /b already")]
    [InlineData("/kazakhstan", "/x", "page of the paper stands there")]
    [InlineData("/topics/trade", "/x", "page of the paper stands there")]
    [InlineData("/ru/topics/trade", "/x", "page of the paper stands there")]
    [InlineData("/by/economy-desk", "/x", "page of the paper stands there")]
    [InlineData("/2025/12/wheat", "/x", "page of the paper stands there")]
    [InlineData("/2025/11/wheat", "/x", "page of the paper stands there")]
    [InlineData("/about", "/x", "page of the paper stands there")]
    [InlineData("/rates", "/x", "page of the paper stands there")]
    [InlineData("/newsroom/redirects", "/x", "page of the paper stands there")]
    [InlineData("", "/x", "no path of this paper")]
    [InlineData("/x", "javascript:alert(1)", "http:// or https://")]
    public async Task What_can_t_be_is_refused_with_the_reason_and_stays_in_the_form(
        string from,
        string to,
        string reason
    )
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await AddAsync(publisher, from, to);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains(reason, publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(to, publisher.Page.QuerySelector("[name=to]")!.GetAttribute("value"));
        Assert.Equal(2, await paper.CountAsync(db => db.Redirects));
    }

    [Theory]
    [InlineData("/ru/about")]
    [InlineData("/2025/12/barley")]
    [InlineData("/topics/corn")]
    [InlineData("/rates/of-old")]
    public async Task Where_no_page_stands_a_redirect_may_be(string from)
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await AddAsync(publisher, from, "/kazakhstan");

        Assert.Equal(HttpStatusCode.OK, publisher.Answer.StatusCode);
        Assert.Equal("/kazakhstan", await LocationAsync(paper, from));
    }

    [Fact]
    public async Task What_would_take_two_hops_takes_one_from_either_end()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await AddAsync(publisher, "/x", "/a");
        await AddAsync(publisher, "/c", "/kazakhstan");

        foreach (var from in new[] { "/b", "/c" })
            Assert.Equal("/kazakhstan", await LocationAsync(paper, from));
        await AddAsync(publisher, "/y", "/x");
        Assert.Equal("/kazakhstan", await LocationAsync(paper, "/y"));
    }

    [Fact]
    public async Task A_redirect_for_every_edition_is_answered_in_each()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.VisitAsync("/newsroom/redirects");
        publisher.Fill("From", "/economy");
        publisher.Fill("To", "/kazakhstan");
        publisher.Fill("In every edition", "on");
        await publisher.PressAsync("Add");

        Assert.Equal("/ru/kazakhstan", await LocationAsync(paper, "/ru/economy"));
        Assert.Equal("/kazakhstan.rss", await LocationAsync(paper, "/economy.rss"));
    }

    [Fact]
    public async Task Of_two_who_change_a_redirect_the_second_is_told()
    {
        await using var paper = await OpenAsync();
        using var one = await paper.StaffAsync(Role.Publisher);
        using var other = await paper.StaffAsync(Role.Administrator);
        await one.VisitAsync("/newsroom/redirects/one?from=/a");
        await other.VisitAsync("/newsroom/redirects/one?from=/a");
        one.Fill("To", "/kazakhstan");
        await one.PressAsync("Save");

        other.Fill("To", "/search");
        await other.PressAsync("Save");
        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Contains("/kazakhstan", other.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("/search", other.Page.QuerySelector("[name=to]")!.GetAttribute("value"));
        await other.PressAsync("Save");
        Assert.Equal("/search", await LocationAsync(paper, "/a"));
    }

    [Fact]
    public async Task The_list_goes_on_from_page_to_page()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 150).Select(n => new Redirect($"/old-{n:000}", "/kazakhstan")));
            await db.SaveAsync(Stop);
        });
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.VisitAsync("/newsroom/redirects?q=old");
        Assert.Equal(100, publisher.Page.QuerySelectorAll("tbody tr").Length);
        await publisher.VisitAsync(publisher.Page.QuerySelector("[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(50, publisher.Page.QuerySelectorAll("tbody tr").Length);
        Assert.StartsWith("/old-100", publisher.Text("tbody td"), StringComparison.Ordinal);
        Assert.Null(publisher.Page.QuerySelector("[rel=next]"));
    }

    /// <summary>A paper with a story and a page, in which /a leads to /b leads to /c.</summary>
    private static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("wheat", now)]));
        await paper.InDatabaseAsync(async db =>
        {
            var about = new StaticPage(StaticPageId.New(), "en", "about", "About", "<p>Us.</p>");
            about.Publish(paper.Now);
            db.AddRange(about, new Redirect("/a", "/b"), new Redirect("/b", "/c"));
            await db.SaveAsync(Stop);
        });
        return paper;
    }

    private static async Task AddAsync(StaffVisitor publisher, string from, string to)
    {
        await publisher.VisitAsync("/newsroom/redirects");
        publisher.Fill("From", from);
        publisher.Fill("To", to);
        await publisher.PressAsync("Add");
    }

    private static async Task<string?> LocationAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        using var answer = await reader.GetAsync(address, Stop);
        return answer.StatusCode is HttpStatusCode.MovedPermanently ? answer.Headers.Location!.OriginalString : null;
    }
}
