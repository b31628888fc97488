using System.Diagnostics;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>
/// A paper's first day: its first administrator comes in, invites a second person, writes a story with a text out of Word and a picture; the other
/// reviews and publishes it, and a reader finds it. bench/newsroom first-day prints what it took.
/// </summary>
public sealed class FirstDayTests(Browser browser)
{
    private const string Headline = "A dam above Osh";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task From_the_first_link_to_the_reader(int width, bool isByKeyboard)
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var first = await browser.OpenAsync(new Sight(width));
        await using var second = await browser.OpenAsync(new Sight(width));
        await using var reader = await browser.OpenAsync(new Sight(width));
        var (aida, bek) = (Hand.At(first.Page, isByKeyboard), Hand.At(second.Page, isByKeyboard));
        var began = Stopwatch.GetTimestamp();

        await first.Page.AddPasskeyDeviceAsync("internal");
        await first.Page.GotoAsync(await paper.FirstLinkAsync());
        await ComeInAsync(aida, "Aida Bekova", "aida@paper.example");
        await second.Page.AddPasskeyDeviceAsync("internal");
        await second.Page.GotoAsync(paper.Address + new Uri(await InviteAsync(aida)).AbsolutePath);
        await ComeInAsync(bek, "Bek Osmonov", "bek@paper.example");
        await WriteAsync(aida);
        await PublishAsync(bek);
        var address = await ReadAsync(reader.Page, paper.Address);
        var took = Stopwatch.GetElapsedTime(began);

        using var machines = new HttpClient { BaseAddress = new(paper.Address) };
        foreach (var list in new[] { "/front.atom", "/sitemaps/news.xml" })
            Assert.Contains(
                new Uri(address).AbsolutePath,
                await machines.GetStringAsync(list, Stop),
                StringComparison.Ordinal
            );
        TestContext.Current.SendDiagnosticMessage(
            $"{width} px, {(isByKeyboard ? "keyboard" : "pointer")}: {took.TotalSeconds:0} s; "
                + $"writer {aida.Acts} acts, {await BytesAsync(first) / 1024} KB; "
                + $"editor {bek.Acts} acts, {await BytesAsync(second) / 1024} KB; reader {await BytesAsync(reader) / 1024} KB"
        );
    }

    private static async Task ComeInAsync(Hand hand, string name, string mail)
    {
        await hand.WriteAsync(hand.Page.GetByLabel("Your name"), name);
        await hand.WriteAsync(hand.Page.GetByLabel("Mail address"), mail);
        await hand.PressAsync(hand.Page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey and enter" }));
        await hand.Page.Locator(".bar nav").WaitForAsync();
    }

    /// <returns>The link that is passed on.</returns>
    private static async Task<string> InviteAsync(Hand hand)
    {
        await OpenAsync(hand, "People");
        await hand.ChooseAsync(hand.Page.Locator("select[name=role]"), "publisher");
        await hand.PressAsync(hand.Page.GetByRole(AriaRole.Button, new() { Name = "Make an invitation" }));
        return await hand.Page.Locator(".key").InnerTextAsync();
    }

    private static async Task WriteAsync(Hand hand)
    {
        var page = hand.Page;
        using var photo = new PhotoFile("dam.jpg");
        await OpenAsync(hand, "Desk");
        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "New story" }).First);
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }));
        await hand.WriteAsync(page.Locator("textarea[name=headline]"), Headline);
        await hand.WriteAsync(
            page.Locator("textarea[name=standfirst]"),
            "It is to water three districts from spring on."
        );
        await hand.EnterAsync(page.Body);
        await page.PasteAsync(
            "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><p class=MsoNormal><b>Water</b> rises behind the dam.<o:p></o:p></p>"
                + "<p class=MsoNormal style='margin:0cm'>It took nine years.<o:p></o:p></p></body></html>"
        );
        await page.Locator(".editor .prose strong").WaitForAsync();

        await hand.PressAsync(page.GetByTitle("Picture"));
        await hand.BringAsync(page.Locator("dialog input[type=file]"), photo.Path);
        await page.Locator("dialog .uploads li[data-as=taken]").WaitForAsync(new() { Timeout = 60_000 });
        await hand.PressAsync(page.Locator("dialog .shelf button").First);
        await hand.WriteAsync(page.Locator(".editor figure input"), "A dam between two slopes");
        await page.IsSafeAsync();
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Hand in for review" }));
        await page.Locator(".desk, .empty").First.WaitForAsync();
    }

    private static async Task PublishAsync(Hand hand)
    {
        await hand.PressAsync(hand.Page.GetByRole(AriaRole.Link, new() { Name = Headline }));
        Assert.Equal("Water rises behind the dam.", await hand.Page.Body.Locator("p").First.InnerTextAsync());
        await hand.PressAsync(hand.Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }));
        await hand.Page.Locator(".desk, .empty").First.WaitForAsync();
    }

    /// <returns>The story's public address.</returns>
    private static async Task<string> ReadAsync(IPage page, string paper)
    {
        await page.GotoAsync(paper);
        await page.GetByRole(AriaRole.Link, new() { Name = Headline }).First.ClickAsync();
        var picture = page.GetByAltText("A dam between two slopes");
        await picture.ScrollIntoViewIfNeededAsync();
        Assert.True(await picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)") > 0);
        return page.Url;
    }

    private static async Task OpenAsync(Hand hand, string part)
    {
        var way = hand.Page.Locator(".bar nav a:visible", new() { HasTextRegex = new($"^{part}$") });
        if (!await way.IsVisibleAsync())
            await hand.PressAsync(hand.Page.Locator(".bar .more summary"));
        await hand.PressAsync(way);
    }

    private static async Task<long> BytesAsync(Window window)
    {
        var bytes = 0L;
        foreach (var request in window.Finished.ToArray())
        {
            var sizes = await request.SizesAsync();
            bytes +=
                sizes.ResponseBodySize + sizes.ResponseHeadersSize + sizes.RequestBodySize + sizes.RequestHeadersSize;
        }
        return bytes;
    }
}
