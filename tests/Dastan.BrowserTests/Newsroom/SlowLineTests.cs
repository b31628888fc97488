using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Who writes does not wait for the line: what is typed stands there before anything is answered. bench/newsroom slow-line prints by how much.</summary>
public sealed class SlowLineTests(Browser browser)
{
    private const string Words = "A sentence that somebody types on a train between two stations. ";
    private const int Times = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_stands_there_while_nothing_is_answered()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await window.Page.BeginStoryAsync(paper.Address);
        var answered = new TaskCompletionSource();
        await window.Page.RouteAsync(
            "**/*",
            async route =>
            {
                await answered.Task.WaitAsync(Stop);
                await route.ContinueAsync();
            }
        );
        await window.Page.Body.ClickAsync();

        await window.Page.Keyboard.TypeAsync(Words);

        Assert.Equal(Words.Trim(), (await window.Page.Body.InnerTextAsync()).Trim());
        Assert.Equal("browser", await window.Page.Locator(".safety").GetAttributeAsync("data-at"));
        answered.SetResult();
        await window.Page.IsSafeAsync();
    }

    [Fact]
    public async Task On_a_slow_line_all_is_safe_in_the_end()
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var quick = await browser.OpenAsync();
        await using var slow = await browser.OpenAsync();
        await quick.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await slow.Page.ComeAsAsync(quick.Page);
        await quick.Page.BeginStoryAsync(paper.Address);
        await slow.Page.BeginStoryAsync(paper.Address);
        await SlowDownAsync(slow.Page);

        var (soon, late) = (await TypeAsync(quick.Page), await TypeAsync(slow.Page));
        await slow.Page.IsSafeAsync();

        Assert.Equal(await quick.Page.Body.InnerTextAsync(), await slow.Page.Body.InnerTextAsync());
        Assert.Equal(soon.Length, late.Length);
        TestContext.Current.SendDiagnosticMessage(
            $"from a key to the frame that shows it, p50 and p99: {At(soon, 50):0.0} and {At(soon, 99):0.0} ms without a limit, "
                + $"{At(late, 50):0.0} and {At(late, 99):0.0} ms at 400 ms and 50 kbit/s: {At(late, 50) / At(soon, 50):0.00} times at p50"
        );
    }

    private static async Task SlowDownAsync(IPage page)
    {
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("Network.enable");
        await protocol.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 400,
                ["downloadThroughput"] = 50_000 / 8,
                ["uploadThroughput"] = 50_000 / 8,
            }
        );
    }

    /// <returns>Milliseconds from each key to the frame after it, from the shortest on.</returns>
    private static async Task<double[]> TypeAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
              window.waits = [];
              document.querySelector('.editor .prose').addEventListener('keydown', () => {
                const began = performance.now();
                requestAnimationFrame(() => window.waits.push(performance.now() - began));
              });
            }
            """
        );
        await page.Body.ClickAsync();
        for (var time = 0; time < Times; time++)
            await page.Keyboard.TypeAsync(Words, new() { Delay = 30 });
        var waits = await page.EvaluateAsync<double[]>(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.waits))))"
        );
        Array.Sort(waits);
        return waits;
    }

    private static double At(double[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];
}
