using System.Text;
using System.Text.Json;
using Dastan.Domain.Stories;
using Microsoft.Playwright;

namespace Dastan.BrowserTests;

/// <summary>Known attacks, read as Story HTML, in a real browser: nothing of them runs, however they are touched.</summary>
public sealed class StoryHtmlInABrowserTests : IAsyncLifetime
{
    // One of each family, so that the test says something where the corpora are not beside the checkout.
    private static readonly string[] Own =
    [
        "<img src=x onerror=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<a href='java&#9;script:alert(1)'>touch me</a><a href='&#1;javascript:alert(1)'>and me</a>",
        "<form id=cookie><input name=body><img name=getElementById><a id=location href=javascript:alert(1)>x</a></form>",
        "<p onmouseover=alert(1) onclick=alert(1) onfocus=alert(1) tabindex=0 autofocus>touch me</p>",
        "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe><object data='data:text/html,<script>alert(1)</script>'>",
        "<pre>\n<code>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre><p title='\"><script>alert(1)</script>'>x</p>",
    ];

    // Whatever runs says so here, and asks nobody.
    private const string Watch = """
        window.ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
          window[name] = (...said) => { window.ran.push(name + ' ' + said.join()); };
        """;

    private const string Touch = """
        () => {
          for (const element of document.querySelectorAll('.story *')) {
            for (const name of ['mouseover', 'mouseenter', 'mousemove', 'pointerdown', 'mousedown', 'click', 'dblclick',
                                'contextmenu', 'focus', 'blur', 'keydown', 'drag', 'drop', 'toggle', 'load', 'error'])
              element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
            element.focus?.();
            element.click?.();
          }
          return window.ran;
        }
        """;

    private const string WrittenAgain = "() => [...document.querySelectorAll('.story')].map(story => story.innerHTML)";

    // A link that a touch followed would leave the page that is watched.
    private const string Page = """
        <!doctype html><meta charset=utf-8><title>Story</title>
        <script>addEventListener('click', e => { if (!e.target.closest('a')?.protocol.startsWith('java')) e.preventDefault(); })</script>
        """;

    private const string Address = "http://paper.test/";

    private string _shown = "";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("DASTAN_TEST_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(program))
            return;
        _playwright = await Playwright.CreateAsync();
        // Chromium's sandbox does not start as root; the other flags keep it from calling home.
        string[] arguments =
        [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ];
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = arguments });
    }

    [Fact]
    public async Task The_watch_sees_what_runs_when_nothing_is_read()
    {
        var page = await OpenAsync();

        Assert.Contains("alert 1", await RanAsync(page, "<img src=x onerror=alert(1)>"));
        Assert.Contains("alert 2", await RanAsync(page, "<p onmouseover=alert(2)>x</p>"));
        Assert.Contains("alert 3", await RanAsync(page, "<a href=javascript:alert(3)>x</a>"));
    }

    [Fact]
    public async Task Nothing_runs_in_a_story_made_of_an_attack_on_load_or_when_touched()
    {
        var page = await OpenAsync();
        var stories = Own.Concat(Corpora()).Select(attack => StoryHtml.Read(attack).Html).Distinct();
        foreach (var together in stories.Chunk(10))
        {
            Assert.Equal((together, ""), (together, await RanAsync(page, together)));
            Assert.Equal(together, await page.EvaluateAsync<string[]>(WrittenAgain));
        }
    }

    private async Task<IPage> OpenAsync()
    {
        Assert.SkipWhen(_browser is null, "Chromium is not on this machine (./test installs it where it may).");
        var page = await _browser!.NewPageAsync();
        // No attack has the network: whatever it asks for is refused.
        await page.RouteAsync(
            "**/*",
            route =>
                route.Request.Url == Address
                    ? route.FulfillAsync(new() { ContentType = "text/html", Body = _shown })
                    : route.AbortAsync()
        );
        await page.AddInitScriptAsync(Watch);
        return page;
    }

    /// <summary>What ran in a page that holds the stories, on load, when touched, and a moment after.</summary>
    private async Task<string> RanAsync(IPage page, params string[] stories)
    {
        _shown = Page + string.Concat(stories.Select(story => $"<div class=story>{story}</div>"));
        await page.GotoAsync(Address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.EvaluateAsync(Touch);
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 20))");
        return string.Join("; ", await page.EvaluateAsync<string[]>("() => window.ran"));
    }

    private static IEnumerable<string> Corpora([System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(here, "..", "..", "..", "..", "shared", "data", "xss"));
        if (!Directory.Exists(folder))
            return [];
        return Directory
            .GetFiles(folder, "*.json")
            .SelectMany(file => JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8)).RootElement.EnumerateArray())
            .Select(attack => attack.GetProperty("input").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
