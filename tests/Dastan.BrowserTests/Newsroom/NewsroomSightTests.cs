using Dastan.Domain.Staff;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>What every page about people promises: it stands in no assistive program's way, and it fits a phone.</summary>
public sealed class NewsroomSightTests(Browser browser)
{
    // Where the pictures of the pages are kept, for whoever wants to look at them.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("DASTAN_TEST_PICTURES");

    private static readonly string[] Pages =
    [
        "/newsroom",
        "/newsroom/account",
        "{key}",
        "/newsroom/people",
        "{member}",
        "{picture}",
        "/newsroom/pictures",
        "{story}",
        "{checks}",
        "{previews}",
        "{notes}",
        "{corrected}",
        "{chosen}",
        "{views}",
        "/newsroom/calendar",
        "{month}",
        "/newsroom/topics",
        "/newsroom/topics/new",
        "{topic}",
        "/newsroom/trackers",
        "/newsroom/trackers/new",
        "{tracker}",
        "{figure}",
        "/newsroom/bylines",
        "/newsroom/pages",
        "{page}",
        "/newsroom/redirects",
        "{import}",
        "/newsroom/settings",
        "/newsroom/hooks",
        "{secret}",
        "{hook}",
        "/newsroom/dispatches?state=any",
        "/newsroom/audit",
        "/newsroom/system",
        "/newsroom/fronts",
        "/newsroom/fronts/en",
        "/newsroom/fronts/history?place=en&at=2040-01-01T08:00",
        "/newsroom/nothing",
    ];

    private static readonly (int Width, ColorScheme Light)[] Sights =
    [
        (1280, ColorScheme.Light),
        (360, ColorScheme.Dark),
        .. Pictures is null ? [] : ((int, ColorScheme)[])[(1280, ColorScheme.Dark), (360, ColorScheme.Light)],
    ];

    [Theory]
    [InlineData("en", "Sign in")]
    [InlineData("ru", "Войти")]
    public async Task Nothing_stands_in_the_way_and_nothing_is_wider_than_the_window(string language, string signIn)
    {
        await using var paper = await StaffedPaper.OpenAsync();
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = language });
        await page.GotoAsync(await paper.FirstLinkAsync());
        await LookAsync(page, $"first-{language}");
        await paper.InDatabaseAsync(SixStories.LayOutAsync);
        await paper.HireAsync("aigul@paper.example", Role.Administrator, language);

        await page.GotoAsync(paper.Address + "/newsroom/sign-in");
        await LookAsync(page, $"sign-in-{language}");
        await page.Locator("[name=mail]").FillAsync("aigul@paper.example");
        await page.Locator("[name=password]").FillAsync(StaffedPaper.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = signIn, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(paper.Address + "/newsroom");
        var story = "";
        foreach (var address in Pages)
        {
            if (address is "{member}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/people");
                await page.Locator("tbody a").First.ClickAsync();
            }
            else if (address is "{key}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/account");
                await page.Locator("form[action$='/second-step/key'] button").ClickAsync();
                await page.Locator(".key").WaitForAsync();
            }
            else if (address is "{picture}")
            {
                using var photo = new PhotoFile("dam.jpg");
                await page.GotoAsync(paper.Address + "/newsroom/pictures");
                await page.Locator("input[type=file]").SetInputFilesAsync(photo.Path);
                await page.GetByAltText("dam.jpg").First.ClickAsync();
            }
            else if (address is "{story}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/stories/new");
                await page.Locator("main form button").ClickAsync();
                await page.Locator(".editor .prose").WaitForAsync();
                story = page.Url;
            }
            else if (address is "{checks}" or "{previews}")
                await page.GotoAsync($"{story}/{address.Trim('{', '}')}");
            else if (address is "{notes}")
            {
                await page.GotoAsync(story);
                await page.PinAsync("A bridge opens in Osh");
            }
            else if (address is "{corrected}")
            {
                // The first story of the desk's list is out.
                await page.GotoAsync(paper.Address + "/newsroom?state=published");
                await page.Locator(".desk tbody a").First.ClickAsync();
                await page.Locator(".editor .prose").WaitForAsync();
                await page.Locator("[name=correctionWrong]").FillAsync("A number was wrong.");
                await page.Locator("[name=correctionNow]").FillAsync("It is right now.");
                await page.Locator("[formaction$='/corrections']").ClickAsync();
                await page.Locator(".corrections .correction summary").ClickAsync();
            }
            else if (address is "{chosen}")
            {
                await page.GotoAsync(paper.Address + "/newsroom?state=");
                await page.Locator(".desk tbody input").First.CheckAsync();
                await page.Locator("#chosen [value=review]").CheckAsync();
                await page.Locator("#chosen button").ClickAsync();
                await page.Locator(".lines .wanting").WaitForAsync();
            }
            else if (address is "{views}")
            {
                await page.GotoAsync(paper.Address + "/newsroom?state=draft");
                await page.Locator(".keep-view summary").ClickAsync();
                await page.Locator(".keep-view [name=name]").FillAsync("Drafts");
                await page.Locator(".keep-view button").ClickAsync();
                await page.Locator(".views [aria-current]", new() { HasText = "Drafts" }).WaitForAsync();
                await page.GotoAsync(paper.Address + "/newsroom/views");
            }
            else if (address is "{month}")
                await page.GotoAsync(paper.Address + "/newsroom/calendar?by=month");
            else if (address is "{topic}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/topics/new");
                await page.Locator("[name='names[en]']").FillAsync("Wheat");
                await page.Locator("[name=forms]").FillAsync("Пшеница\nBidaı");
                await page.Locator("main form button").ClickAsync();
                await page.Locator(".done").WaitForAsync();
            }
            else if (address is "{tracker}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/trackers/new");
                await page.Locator("[name='names[en]']").FillAsync("Wheat");
                await page.Locator("main form button").ClickAsync();
                await page.Locator(".done").WaitForAsync();
                var figure = page.Locator("form[action$='/figures']");
                await figure.Locator("[name=value]").FillAsync("15.2");
                await figure.Locator("[name=on]").FillAsync("2025-12-01");
                await figure.Locator("[name='sources[en]']").FillAsync("The ministry");
                await figure.Locator("button").ClickAsync();
                await page.Locator("tbody a").WaitForAsync();
            }
            else if (address is "{figure}")
            {
                await page.Locator("tbody a").ClickAsync();
                await page.Locator("[name='whys[en]']").First.WaitForAsync();
            }
            else if (address is "{page}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/pages/new");
                await page.Locator("[name=title]").FillAsync("About");
                await page.Locator("[name=body]").FillAsync("<p>Us.</p><script>alert(1)</script>");
                await page.Locator("main form button").ClickAsync();
                await page.Locator(".note").WaitForAsync();
            }
            else if (address is "{import}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/redirects/import");
                await page.Locator("[name=lines]").FillAsync("/a,/b\n/b,/a\n/c,/d\nno path,/e");
                await page.Locator("main form button").ClickAsync();
                await page.Locator("[role=status]").WaitForAsync();
            }
            else if (address is "{secret}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/hooks");
                await page.Locator("[name=name]").FillAsync("Our app");
                await page.Locator("[name=address]").FillAsync("https://app.example/hook");
                await page.Locator("main form button").ClickAsync();
                await page.Locator(".key").WaitForAsync();
            }
            else if (address is "{hook}")
            {
                await page.GotoAsync(paper.Address + "/newsroom/hooks");
                await page.Locator("main table a").ClickAsync();
                await page.Locator("form[action$='/trial'] button").ClickAsync();
                await page.Locator(".done").WaitForAsync();
            }
            else
                await page.GotoAsync(paper.Address + address);
            await LookAsync(page, $"{address.Split('?')[0].Replace('/', '-').Trim('-', '{', '}')}-{language}");
        }
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await page.WaitForLoadStateAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        foreach (var (width, light) in Sights)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = light });
            if (Pictures is not null)
                await page.ScreenshotAsync(new() { Path = $"{Pictures}/{name}-{width}-{light}.png", FullPage = true });

            if (name.EndsWith("-en", StringComparison.Ordinal))
                await JudgeAsync(page, $"{name} {width} {light}");
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{name} {width} {light}: it is {wide} wide");
            // All that an administrator has stands on one line; on a phone too, below the paper's name and the visitor's, which may be long.
            var high = await page.EvaluateAsync<int>("document.querySelector('.bar').offsetHeight");
            Assert.True(
                high is > 20 && high <= (width < 640 ? 170 : 60),
                $"{name} {width} {light}: its bar is {high} high"
            );
        }
    }

    // In one language: what it judges by are marks and colours, which are the same in the other, and it takes its time.
    private static async Task JudgeAsync(IPage page, string name)
    {
        var barriers = await page.BarriersAsync();
        Assert.True(barriers is "", $"{name}: {barriers}");
    }
}
