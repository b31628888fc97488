using Microsoft.Playwright;

namespace Dastan.BrowserTests;

/// <summary>What every kind of page promises to everybody who looks at it, however they do.</summary>
public sealed class SightTests(Browser browser, RunningPaper paper)
{
    public static TheoryData<Kind, string> Pages => Kinds.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_stands_in_the_way_of_assistive_programs(Kind kind, string edition)
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(paper[kind, edition]);
        await OpenDetailsAsync(window.Page);
        foreach (var (width, light) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (360, ColorScheme.Dark)])
        {
            await window.Page.SetViewportSizeAsync(width, 800);
            await window.Page.EmulateMediaAsync(new() { ColorScheme = light });

            var barriers = await window.Page.BarriersAsync();

            Assert.True(barriers is "", $"{width} {light}: {barriers}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_is_wider_than_the_window_not_even_with_letters_twice_as_large(Kind kind, string edition)
    {
        await using var window = await browser.OpenAsync();
        await window.Page.GotoAsync(paper[kind, edition]);
        await OpenDetailsAsync(window.Page);
        foreach (var width in (int[])[360, 1280, 1600])
            Assert.Equal("", await WidestAsync(window.Page, width));

        var before = await window.Page.EvaluateAsync<double>(SizeOfLetters);
        await DoubleLettersAsync(window.Page);
        Assert.InRange(await window.Page.EvaluateAsync<double>(SizeOfLetters), before * 1.5, before * 2.1);
        foreach (var width in (int[])[640, 1280])
            Assert.Equal("", await WidestAsync(window.Page, width));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_nobody_else_for_anything_and_leaves_nothing_to_complain_of(Kind kind, string edition)
    {
        await using var window = await browser.OpenAsync();

        var answer = await window.Page.GotoAsync(
            paper[kind, edition],
            new() { WaitUntil = WaitUntilState.NetworkIdle }
        );

        Assert.Equal(Status(kind), answer!.Status);
        Assert.All(window.Requests, request => Assert.StartsWith(paper.Address + "/", request.Url));
        // The browser itself notes that a page answered 404 or 410, which is right.
        Assert.Empty(Status(kind) is 200 ? window.Complaints : window.Complaints.Skip(1));
        Assert.DoesNotContain(window.Requests, request => request.ResourceType is "font" or "stylesheet");
        // A story with sums has the one script that shows them in the reader's own currency.
        var scripts = window.Requests.Where(request => request.ResourceType is "script").ToList();
        Assert.InRange(scripts.Count, 0, kind is Kind.Story or Kind.CorrectedStory ? 1 : 0);
        Assert.All(scripts, script => Assert.StartsWith(paper.Address + "/scripts/sums-", script.Url));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_reads_the_same_without_script(Kind kind, string edition)
    {
        await using var with = await browser.OpenAsync();
        await using var without = await browser.OpenAsync(new Sight(IsWithoutScript: true));
        await with.Page.GotoAsync(paper[kind, edition]);
        await without.Page.GotoAsync(paper[kind, edition]);

        var text = await without.Page.InnerTextAsync("body");

        Assert.True(text.Length > 200, text);
        Assert.Equal(await with.Page.InnerTextAsync("body"), text);
    }

    private const string SizeOfLetters =
        "parseFloat(getComputedStyle(document.querySelector('main p, main a')).fontSize)";

    private const string WidestBeyondTheWindow = """
        (() => {
          const wide = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= wide) return '';
          const culprits = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > wide + 1);
          return document.documentElement.scrollWidth + ' > ' + wide + ': '
            + culprits.slice(0, 5).map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 30)).join('; ');
        })()
        """;

    /// <summary>What a reader sets who asks the browser for larger letters: 32 px where others have 16.</summary>
    private static async Task DoubleLettersAsync(IPage page)
    {
        var protocol = await page.Context.NewCDPSessionAsync(page);
        var sizes = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 };
        await protocol.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = sizes });
        await protocol.DetachAsync();
    }

    private static async Task<string> WidestAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 800);
        return await page.EvaluateAsync<string>(WidestBeyondTheWindow);
    }

    private static Task OpenDetailsAsync(IPage page) =>
        page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");

    private static int Status(Kind kind) =>
        kind switch
        {
            Kind.NotFound => 404,
            Kind.Gone => 410,
            _ => 200,
        };
}
