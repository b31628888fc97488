namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What becomes of a mirror when the paper can't answer, when it is broken off, and when something happened to its files.</summary>
[EitherDatabase]
public sealed class BrokenMirrorTests : IAsyncDisposable
{
    private readonly MirroredPaper paper = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task While_a_page_can_t_be_made_nothing_is_taken_away(int status)
    {
        await paper.MirrorAsync(Stop);
        var list = File.ReadAllText(paper.In("SHA256SUMS"));
        paper.Pages["/saddles"] = (status, "Come back later.");
        paper.Pages["/felt"] = (404, "");

        var broken = await paper.MirrorAsync(Stop);
        var kept = File.ReadAllText(paper.In("saddles", "index.html"));
        var listed = File.ReadAllText(paper.In("SHA256SUMS"));
        paper.Pages["/saddles"] = (200, "Of saddles.");
        var well = await paper.MirrorAsync(Stop);

        Assert.Equal([$"/saddles: {status}"], broken.Failed);
        Assert.Equal((0, 0, 3), (broken.Gone, broken.Written, broken.Files));
        Assert.Equal("Of saddles.", kept);
        Assert.Equal(list, listed);
        Assert.Empty(well.Failed);
        Assert.Equal(1, well.Gone);
        Assert.False(File.Exists(paper.In("felt", "index.html")));
        Assert.True(File.Exists(paper.In("saddles", "index.html")));
    }

    [Fact]
    public async Task Broken_off_it_writes_nothing_of_what_was_cut_short()
    {
        using var breaks = new CancellationTokenSource();
        paper.Asked = address =>
        {
            if (address != "/saddles")
                return;
            paper.Pages["/saddles"] = (200, "Of sad");
            breaks.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paper.MirrorAsync(breaks.Token));

        Assert.True(File.Exists(paper.In("index.html")));
        Assert.False(File.Exists(paper.In("saddles", "index.html")));
    }

    [Fact]
    public async Task What_a_run_wrote_that_was_broken_off_goes_with_the_next_when_it_is_public_no_more()
    {
        using var breaks = new CancellationTokenSource();
        paper.Pages["/"] = (200, "<a href=\"/saddles\">Saddles</a>");
        paper.Pages["/saddles"] = (200, "<a href=\"/felt\">Felt</a>");
        paper.Asked = address =>
        {
            if (address == "/felt")
                breaks.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paper.MirrorAsync(breaks.Token));
        var was = File.ReadAllText(paper.In("saddles", "index.html"));
        File.WriteAllText(paper.In("saddles", "index.html.part"), "Of sad");
        paper.Asked = _ => { };
        paper.Pages["/"] = (200, "<a href=\"/felt\">Felt</a>");
        paper.Pages["/saddles"] = (404, "");

        var next = await paper.MirrorAsync(Stop);

        Assert.Contains("/felt", was);
        Assert.Equal(1, next.Gone);
        Assert.Empty(Directory.EnumerateFiles(paper.In("saddles")));
        Assert.True(next.IsSigned && paper.Check().AreNone);
    }

    [Fact]
    public async Task A_file_that_something_happened_to_is_written_again()
    {
        await paper.MirrorAsync(Stop);
        File.WriteAllText(paper.In("saddles", "index.html"), "Of sad");
        File.WriteAllText(paper.In("felt", "index.html"), "Of felT.");

        var again = await paper.MirrorAsync(Stop);

        Assert.Equal(2, again.Written);
        Assert.Equal("Of saddles.", File.ReadAllText(paper.In("saddles", "index.html")));
        Assert.Equal("Of felt.", File.ReadAllText(paper.In("felt", "index.html")));
    }

    [Fact]
    public async Task An_address_that_leads_to_its_own_file_takes_no_page_s_place()
    {
        paper.Pages["/"] = (
            200,
            "<a href=\"/saddles/\">Saddles</a> <a href=\"/Felt\">Felt</a> <a href=\"/old\">Old</a>"
        );
        paper.Pages["/saddles/"] = (301, "/saddles");
        paper.Pages["/Felt"] = (301, "https://paper.example/felt");
        paper.Pages["/old"] = (301, "/felt");

        var report = await paper.MirrorAsync(Stop);

        Assert.Equal("Of saddles.", File.ReadAllText(paper.In("saddles", "index.html")));
        Assert.Equal("Of felt.", File.ReadAllText(paper.In("felt", "index.html")));
        Assert.Contains("url=/felt", File.ReadAllText(paper.In("old", "index.html")));
        Assert.False(Directory.Exists(paper.In("Felt")));
        Assert.Equal(4, report.Files);
        Assert.DoesNotContain(report.Left, left => paper.Pages.ContainsKey(left.Split(':')[0]));
    }

    [Fact]
    public async Task What_would_be_a_file_and_a_folder_is_told_of()
    {
        paper.Pages["/"] = (200, "<a href=\"/saddles\">Saddles</a> <a href=\"/saddles/index.html/more\">More</a>");
        paper.Pages["/saddles/index.html/more"] = (200, "More of saddles.");

        var report = await paper.MirrorAsync(Stop);

        Assert.Equal("Of saddles.", File.ReadAllText(paper.In("saddles", "index.html")));
        Assert.Equal(
            ["/saddles/index.html/more: another address has its place among the files"],
            report.Left.Where(left => left.StartsWith("/saddles"))
        );
        Assert.True(report.IsSigned);
    }

    [Fact]
    public async Task What_its_list_names_outside_is_left_alone()
    {
        var beside = Directory.CreateTempSubdirectory("dastan-beside-").FullName;
        var file = Path.Combine(beside, "mine.txt");
        File.WriteAllText(file, "of somebody else");
        await paper.MirrorAsync(Stop);
        File.WriteAllText(paper.In("old.html"), "of an earlier run");
        var sum = new string('0', 64);
        File.AppendAllText(
            paper.In("SHA256SUMS"),
            $"{sum}  ../{Path.GetFileName(beside)}/mine.txt\n{sum}  {file}\n{sum}  old.html\n{sum}  old.html\n"
        );

        var again = await paper.MirrorAsync(Stop);

        Assert.True(File.Exists(file));
        Assert.Equal(1, again.Gone);
        Assert.False(File.Exists(paper.In("old.html")));
        Directory.Delete(beside, recursive: true);
    }
}
