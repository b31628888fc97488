using System.Net;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Many redirects at once: first told, then written, wholly or not at all.</summary>
public sealed class RedirectImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_that_can_t_be_is_told_and_nothing_is_written()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await CheckAsync(
            publisher,
            "from,to\n/x,/y\n/y,/x\nno path,/b\n/kazakhstan,/b\n/good,/kazakhstan\n/good,/search\n/here,/search\n/here2,/here\n/z,/b,302"
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        var told = publisher
            .Page.QuerySelectorAll("tbody tr")
            .ToDictionary(row => row.Children[0].TextContent, row => row.Children[2].TextContent);
        Assert.Equal(["2", "3", "4", "5", "7", "8", "9", "10"], told.Keys);
        Assert.Contains("/x → /y → /x", told["2"], StringComparison.Ordinal);
        Assert.Contains("/y → /x → /y", told["3"], StringComparison.Ordinal);
        Assert.Contains("no path", told["4"], StringComparison.Ordinal);
        Assert.Contains("page of the paper", told["5"], StringComparison.Ordinal);
        Assert.Contains("stands above", told["7"], StringComparison.Ordinal);
        Assert.Contains("leads to /kazakhstan already", told["8"], StringComparison.Ordinal);
        Assert.Contains("straight to /kazakhstan", told["9"], StringComparison.Ordinal);
        Assert.Contains("301 or 308", told["10"], StringComparison.Ordinal);
        Assert.DoesNotContain(publisher.Page.QuerySelectorAll("button"), button => button.TextContent is "Import them");
        Assert.Contains("/good,/kazakhstan", publisher.Text("textarea"), StringComparison.Ordinal);

        await publisher.PostAsync("/newsroom/redirects/import", ("lines", "/x,/y\n/y,/x"), ("sure", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Equal(1, await paper.CountAsync(db => db.Redirects));
    }

    [Fact]
    public async Task What_is_good_is_written_once_it_was_seen_and_can_be_taken_away_again()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await CheckAsync(
            publisher,
            "/x,/y\r\n/y,/kazakhstan,308\r\n/here,/kazakhstan\r\n/topics/old,/topics/trade,,yes"
        );
        Assert.Contains("New redirects: 3", publisher.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("Here already: 1", publisher.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.Redirects));
        await publisher.PressAsync("Import them");

        Assert.Equal("Saved.", publisher.Text(".done"));
        using var reader = paper.Visitor();
        using (var answer = await reader.GetAsync("/ru/topics/old", Stop))
            Assert.Equal("/ru/topics/trade", answer.Headers.Location!.ToString());
        await publisher.VisitAsync("/newsroom/redirects.csv");
        var file = await publisher.Answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(
            "from,to,status,every_edition\r\n/here,/kazakhstan,301,\r\n/topics/old,/topics/trade,301,yes\r\n/x,/kazakhstan,301,\r\n/y,/kazakhstan,301,\r\n",
            file
        );
        await CheckAsync(publisher, file);
        Assert.Contains("Here already: 4", publisher.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("Nothing would change", publisher.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_as_what_is_typed_is()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        using var file = new MultipartFormDataContent
        {
            { new StringContent("/x,/kazakhstan"), "file", "redirects.csv" },
            { new StringContent(""), "lines" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/redirects/import") { Content = file };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await publisher.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("New redirects: 1", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2000, HttpStatusCode.OK)]
    [InlineData(2001, HttpStatusCode.UnprocessableEntity)]
    public async Task No_more_than_so_many_lines_come_at_once(int lines, HttpStatusCode status)
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await CheckAsync(publisher, string.Join('\n', Enumerable.Range(0, lines).Select(n => $"/old-{n},/kazakhstan")));

        Assert.Equal(status, publisher.Answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_imported_out_of_nothing()
    {
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher, "ru");

        await publisher.PostAsync("/newsroom/redirects/import", ("lines", " \n "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Equal("Выберите файл или впишите строки.", publisher.Text(".problem"));
    }

    private static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(new Redirect("/here", "/kazakhstan"));
            await db.SaveAsync(Stop);
        });
        return paper;
    }

    private static async Task CheckAsync(StaffVisitor publisher, string lines)
    {
        await publisher.VisitAsync("/newsroom/redirects/import");
        publisher.Fill("Or the lines themselves", lines);
        await publisher.PressAsync("Check");
    }
}
