using Dastan.Domain.Stories;

namespace Dastan.Tests.Journeys;

/// <summary>
/// Fronts as readers see them: what was put into a slot stands there while it may, and what is kept changes at its instant, not a millisecond early or late.
/// </summary>
public sealed class KeptFrontTests
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly TimeSpan Instantly = TimeSpan.FromMilliseconds(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "/")]
    [InlineData("kazakhstan", "/kazakhstan")]
    public async Task A_slot_in_the_middle_is_kept_and_those_around_it_fill_themselves(string section, string address)
    {
        await using var paper = await OpenAsync(8);
        var reader = paper.Visitor();
        Assert.Equal(["n-1", "n-2", "n-3"], (await reader.SlugsAsync(address))[..3]);

        await paper.LayOutAsync(section, paper.Now, (1, "n-7", null));

        var shown = await reader.SlugsAsync(address);
        Assert.Equal(["n-1", "n-7", "n-2", "n-3"], shown[..4]);
        Assert.Equal(shown.Distinct(), shown);
        Assert.Equal(8, shown.Length);
    }

    [Theory]
    [InlineData("", "/", "/kazakhstan")]
    [InlineData("kazakhstan", "/kazakhstan", "/")]
    public async Task A_pin_ends_by_itself_at_its_instant(string section, string address, string elsewhere)
    {
        await using var paper = await OpenAsync(8);
        var reader = paper.Visitor();
        await paper.LayOutAsync(section, paper.Now, (0, "n-7", paper.Now + Hour), (1, "n-6", null));

        Assert.Equal(["n-7", "n-6", "n-1"], (await reader.SlugsAsync(address))[..3]);
        paper.Clock.Advance(Hour.ToTimeSpan() - Instantly);
        Assert.Equal(["n-7", "n-6", "n-1"], (await reader.SlugsAsync(address))[..3]);
        paper.Clock.Advance(Instantly);
        Assert.Equal(["n-1", "n-6", "n-2"], (await reader.SlugsAsync(address))[..3]);
        Assert.Equal("n-1", (await reader.SlugsAsync(elsewhere))[0]);
    }

    [Fact]
    public async Task A_sections_front_that_is_to_come_comes_at_its_instant()
    {
        await using var paper = await OpenAsync(8);
        var reader = paper.Visitor();
        await paper.LayOutAsync("kazakhstan", paper.Now + Hour, (0, "n-7", null));

        paper.Clock.Advance(Hour.ToTimeSpan() - Instantly);
        Assert.Equal("n-1", (await reader.SlugsAsync("/kazakhstan"))[0]);
        paper.Clock.Advance(Instantly);
        Assert.Equal("n-7", (await reader.SlugsAsync("/kazakhstan"))[0]);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("embargoed")]
    [InlineData("withdrawn")]
    [InlineData("dated")]
    public async Task What_readers_may_not_see_leaves_no_hole_and_no_trace(string kind)
    {
        await using var paper = await OpenAsync(8, now => [Hidden(kind, now)]);
        var reader = paper.Visitor();
        foreach (var section in (string[])["", "kazakhstan"])
            await paper.LayOutAsync(section, paper.Now, (0, kind, null), (1, "n-7", null));

        foreach (var address in (string[])["/", "/kazakhstan"])
        {
            Assert.Equal(["n-1", "n-7", "n-2"], (await reader.SlugsAsync(address))[..3]);
            Assert.DoesNotContain(kind, await reader.GetStringAsync(address, Stop), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("embargoed")]
    [InlineData("dated")]
    public async Task What_is_still_to_come_takes_its_slot_when_it_comes(string kind)
    {
        await using var paper = await OpenAsync(8, now => [Hidden(kind, now)]);
        var reader = paper.Visitor();
        await paper.LayOutAsync("kazakhstan", paper.Now, (1, kind, null));
        await paper.LayOutAsync("", paper.Now, (1, kind, null));

        paper.Clock.Advance(Hour.ToTimeSpan() - Instantly);
        Assert.Equal(["n-1", "n-2"], (await reader.SlugsAsync("/kazakhstan"))[..2]);
        Assert.Equal(["n-1", "n-2"], (await reader.SlugsAsync("/"))[..2]);
        paper.Clock.Advance(Instantly);
        Assert.Equal(kind, (await reader.SlugsAsync("/kazakhstan"))[1]);
        Assert.Equal(kind, (await reader.SlugsAsync("/"))[1]);
    }

    [Fact]
    public async Task A_story_that_is_withdrawn_while_it_leads_makes_room_at_once()
    {
        await using var paper = await OpenAsync(8);
        var reader = paper.Visitor();
        await paper.LayOutAsync("kazakhstan", paper.Now, (0, "n-7", null), (1, "n-5", null));
        Assert.Equal("n-7", (await reader.SlugsAsync("/kazakhstan"))[0]);

        await ChangedPaper.ChangeAsync(paper, "n-7", story => story.Withdraw("Wrong.", paper.Now));

        Assert.Equal(["n-1", "n-5", "n-2"], (await reader.SlugsAsync("/kazakhstan"))[..3]);
    }

    [Theory]
    [InlineData(20, 3)]
    [InlineData(21, 3)]
    [InlineData(45, 3)]
    [InlineData(45, 44)]
    public async Task Pages_of_a_section_have_every_story_though_some_stand_above_their_time(int stories, int placed)
    {
        await using var paper = await OpenAsync(stories);
        var reader = paper.Visitor();
        await paper.LayOutAsync("kazakhstan", paper.Now, (0, $"n-{placed}", null), (2, $"n-{stories}", null));

        var (pages, address) = (new List<string[]>(), "/kazakhstan");
        while (address is not null)
        {
            var html = await reader.GetStringAsync(address, Stop);
            pages.Add(ShownFronts.Slugs(html));
            address = new AngleSharp.Html.Parser.HtmlParser()
                .ParseDocument(html)
                .QuerySelector("main a[rel=next]")
                ?.GetAttribute("href");
        }

        Assert.Equal([$"n-{placed}", "n-1", $"n-{stories}"], pages[0][..3]);
        Assert.Equal(Math.Min(stories, 20), pages[0].Length);
        Assert.All(pages, page => Assert.Equal(page.Distinct(), page));
        Assert.Equal(
            Enumerable.Range(1, stories).Select(n => $"n-{n}").Order(StringComparer.Ordinal),
            pages.SelectMany(page => page).Distinct().Order(StringComparer.Ordinal)
        );
        // Below the first page every story stands in its own time.
        Assert.All(pages.Skip(1), page => Assert.Equal(page.OrderBy(slug => int.Parse(slug[2..])), page));
    }

    [Fact]
    public async Task A_story_that_moved_to_another_section_left_the_front_of_its_old_one()
    {
        await using var paper = await OpenAsync(4);
        var reader = paper.Visitor();
        await paper.LayOutAsync("kazakhstan", paper.Now, (0, "n-3", null));
        Assert.Equal("n-3", (await reader.SlugsAsync("/kazakhstan"))[0]);

        await ChangedPaper.ChangeAsync(paper, "n-3", story => story.MoveTo("world"));

        Assert.Equal(["n-1", "n-2", "n-4"], await reader.SlugsAsync("/kazakhstan"));
    }

    private static Story Hidden(string kind, Instant now)
    {
        if (kind is "draft")
            return SmallPaper.Draft(kind, now);
        var story = SmallPaper.Published(kind, kind is "dated" ? now + Hour : now - Hour);
        if (kind is "embargoed")
            story.Embargo(now + Hour);
        if (kind is "withdrawn")
            Assert.Null(story.Withdraw("Wrong.", now));
        return story;
    }

    private static Task<TestPaper> OpenAsync(int stories, Func<Instant, IEnumerable<Story>>? more = null) =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    .. Enumerable
                        .Range(1, stories)
                        .Select(n => SmallPaper.Published($"n-{n}", now - Duration.FromHours(n + 1))),
                    .. more?.Invoke(now) ?? [],
                ]
            )
        );
}
