using Dastan.Web.Mirrors;
using Dastan.Web.Press;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What becomes of a mirror when the paper can't answer, when it is broken off, and when something happened to its files.</summary>
public sealed class BrokenMirrorTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-mirror-").FullName;
    private readonly WebApplication paper = WebApplication.CreateSlimBuilder().Build();
    private readonly Dictionary<string, (int Status, string Page)> pages = new()
    {
        ["/"] = (200, "<a href=\"/saddles\">Saddles</a> <a href=\"/felt\">Felt</a>"),
        ["/saddles"] = (200, "Of saddles."),
        ["/felt"] = (200, "Of felt."),
    };
    private Action<string> asked = _ => { };

    public BrokenMirrorTests()
    {
        paper.UseRouting();
        paper.Run(async context =>
        {
            var (status, page) = pages.GetValueOrDefault(context.Request.Path, (404, ""));
            (context.Response.StatusCode, context.Response.ContentType) = (status, "text/html");
            asked(context.Request.Path);
            // As a page does that is cut short: it ends, with what there is.
            await context.Response.WriteAsync(page, Stop);
        });
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await paper.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task While_a_page_can_t_be_made_nothing_is_taken_away(int status)
    {
        await MirrorAsync(Stop);
        var list = File.ReadAllText(In("SHA256SUMS"));
        pages["/saddles"] = (status, "Come back later.");
        pages["/felt"] = (404, "");

        var broken = await MirrorAsync(Stop);
        var kept = File.ReadAllText(In("saddles", "index.html"));
        var listed = File.ReadAllText(In("SHA256SUMS"));
        pages["/saddles"] = (200, "Of saddles.");
        var well = await MirrorAsync(Stop);

        Assert.Equal([$"/saddles: {status}"], broken.Failed);
        Assert.Equal((0, 0, 3), (broken.Gone, broken.Written, broken.Files));
        Assert.Equal("Of saddles.", kept);
        Assert.Equal(list, listed);
        Assert.Empty(well.Failed);
        Assert.Equal(1, well.Gone);
        Assert.False(File.Exists(In("felt", "index.html")));
        Assert.True(File.Exists(In("saddles", "index.html")));
    }

    [Fact]
    public async Task Broken_off_it_writes_nothing_of_what_was_cut_short()
    {
        using var breaks = new CancellationTokenSource();
        asked = address =>
        {
            if (address != "/saddles")
                return;
            pages["/saddles"] = (200, "Of sad");
            breaks.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MirrorAsync(breaks.Token));

        Assert.True(File.Exists(In("index.html")));
        Assert.False(File.Exists(In("saddles", "index.html")));
    }

    [Fact]
    public async Task A_file_that_something_happened_to_is_written_again()
    {
        await MirrorAsync(Stop);
        File.WriteAllText(In("saddles", "index.html"), "Of sad");
        File.WriteAllText(In("felt", "index.html"), "Of felT.");

        var again = await MirrorAsync(Stop);

        Assert.Equal(2, again.Written);
        Assert.Equal("Of saddles.", File.ReadAllText(In("saddles", "index.html")));
        Assert.Equal("Of felt.", File.ReadAllText(In("felt", "index.html")));
    }

    [Fact]
    public async Task What_its_list_names_outside_is_left_alone()
    {
        var beside = Directory.CreateTempSubdirectory("dastan-beside-").FullName;
        var file = Path.Combine(beside, "mine.txt");
        File.WriteAllText(file, "of somebody else");
        await MirrorAsync(Stop);
        File.WriteAllText(In("old.html"), "of an earlier run");
        var sum = new string('0', 64);
        File.AppendAllText(
            In("SHA256SUMS"),
            $"{sum}  ../{Path.GetFileName(beside)}/mine.txt\n{sum}  {file}\n{sum}  old.html\n{sum}  old.html\n"
        );

        var again = await MirrorAsync(Stop);

        Assert.True(File.Exists(file));
        Assert.Equal(1, again.Gone);
        Assert.False(File.Exists(In("old.html")));
        Directory.Delete(beside, recursive: true);
    }

    private string In(params string[] path) => Path.Combine([folder, .. path]);

    private Task<MirrorReport> MirrorAsync(CancellationToken stop) =>
        new MakeMirror(
            new UnopenedPaper(paper, "https://paper.example"),
            new("https://paper.example"),
            folder
        ).RunAsync(_ => { }, stop);
}
