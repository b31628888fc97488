using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Dastan.BrowserTests.Browser))]
[assembly: AssemblyFixture(typeof(Dastan.BrowserTests.RunningPaper))]

namespace Dastan.BrowserTests;

/// <summary>
/// The machine's own Chromium, started once for all tests. Where there is none, each test that opens a page is skipped and
/// says so; the environment variable DASTAN_TEST_CHROMIUM names one in an unusual place.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    // First the one without a window to draw: the same engine, in two thirds of the time.
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    // Milliseconds. Machines that run tests stand still for seconds, and what does not come never comes.
    private const float Patience = 120_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
            return;

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Timeout = Patience,
                // Chromium's sandbox does not start as root; what is opened here is our own. The rest keeps it from calling home.
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>Opens a window of its own, with nothing remembered.</summary>
    public async Task<Window> OpenAsync(Sight sight = default)
    {
        Assert.SkipWhen(browser is null, "Chromium is not on this machine (./test installs it where it may).");
        var context = await browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = sight.Width is 0 ? 1280 : sight.Width, Height = 800 },
                ColorScheme = sight.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = !sight.IsWithoutScript,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(Patience);
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("DASTAN_TEST_CHROMIUM") is { Length: > 0 } named
            ? named
            : UsualPlaces.FirstOrDefault(File.Exists);
}

/// <summary>How somebody looks at a page. <c>default</c> is a desktop in daylight.</summary>
/// <param name="Width">In CSS pixels; 1280 unless set.</param>
public readonly record struct Sight(int Width = 0, bool IsDark = false, bool IsWithoutScript = false);

/// <summary>One window of the browser, and what it asked for and complained of.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Window(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Request += (_, request) => Requests.Add(request);
        page.RequestFinished += (_, request) => Finished.Add(request);
        page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public List<IRequest> Requests { get; } = [];

    /// <summary>Those that were answered to the end.</summary>
    public List<IRequest> Finished { get; } = [];

    public List<string> Complaints { get; } = [];

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
