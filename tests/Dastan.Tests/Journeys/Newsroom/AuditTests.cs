using System.Text.Json;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Audit;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Reading the audit log.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task It_is_read_filtered_and_turned_page_by_page()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        await DoAsync(paper, 60);

        await administrator.VisitAsync("/newsroom/audit?act=invented-act");
        Assert.Equal(50, Rows(administrator));
        await administrator.VisitAsync(administrator.Page.QuerySelector("[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(10, Rows(administrator));
        Assert.Null(administrator.Page.QuerySelector("[rel=next]"));

        await administrator.VisitAsync("/newsroom/audit");
        administrator.Fill("Which one", "thing-7");
        await administrator.PressAsync("Show");
        Assert.Equal(1, Rows(administrator));
        await administrator.VisitAsync("/newsroom/audit?from=2025-12-13");
        Assert.Equal(0, Rows(administrator));
        await administrator.VisitAsync("/newsroom/audit?from=2025-12-12&until=2025-12-12&kind=staff");
        Assert.Equal(2, Rows(administrator));
    }

    [Fact]
    public async Task What_was_asked_for_is_given_as_a_file()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        await DoAsync(paper, 3);

        await administrator.VisitAsync("/newsroom/audit.csv?act=invented-act");
        var csv = await administrator.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await administrator.VisitAsync("/newsroom/audit.json?act=invented-act");
        var json = await administrator.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,at,staff_id,who,act,kind,thing,from,before,after", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.Contains(",'=HYPERLINK(1),invented-act,thing,thing-0,,,\"{\"\"note\"\":\"\"a, b\"\"}\"", lines[1]);
        using var read = JsonDocument.Parse(json);
        Assert.Equal(3, read.RootElement.GetArrayLength());
        Assert.Equal("2025-12-12T07:00:00Z", read.RootElement[0].GetProperty("at").GetString());
        Assert.Equal("audit.json", administrator.Answer.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact]
    public async Task Every_change_in_the_newsroom_leaves_a_line()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var before = (await paper.AuditAsync()).Count;

        await administrator.PostAsync("/newsroom/people/invitations", ("role", "Reporter"));
        await administrator.PostAsync("/newsroom/people/desks", ("nameEnglish", "World"));
        await administrator.PostAsync("/newsroom/account", ("name", "Aigul"), ("language", "en"));
        await administrator.PostAsync("/newsroom/account/sessions/end");

        Assert.Equal(
            ["manage-people link", "manage-people desk", "keep-account staff", "keep-account staff"],
            (await paper.AuditAsync()).Skip(before).Select(entry => $"{entry.Act} {entry.Kind}")
        );
    }

    private static int Rows(StaffVisitor visitor) => visitor.Page.QuerySelectorAll("tbody tr").Length;

    private static Task DoAsync(TestPaper paper, int deeds) =>
        paper.InDatabaseAsync(async db =>
        {
            for (var number = 0; number < deeds; number++)
                await db.SaveAsync(
                    Deed.ByCommand("=HYPERLINK(1)", "invented-act", "thing", $"thing-{number}", paper.Now) with
                    {
                        After = new { note = "a, b" },
                    },
                    TestContext.Current.CancellationToken
                );
        });
}
