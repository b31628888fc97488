using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>Pictures as staff bring them in and put them into stories.</summary>
public sealed class PicturesAtWorkTests(Browser browser)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_sent_goes_on_after_the_server_was_killed_and_what_is_no_picture_is_refused()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = new KilledPaper();
        using var photo = new PhotoFile("steppe.png", 3000, 2000);
        await window.Page.BecomeFirstAsync((await paper.StartAsync())!);
        await window.Page.GotoAsync(paper.Address + "/newsroom/pictures");
        var wrong = Path.Combine(Path.GetDirectoryName(photo.Path)!, "wrong.png");
        await File.WriteAllTextAsync(wrong, "<html>", Stop);
        // After the first pieces the rest waits, so that there is something to cut.
        var isCut = new TaskCompletionSource();
        var pieces = 0;
        await window.Page.RouteAsync(
            "**/uploads/*",
            async route =>
            {
                if (route.Request.Method is "PATCH" && Interlocked.Increment(ref pieces) > 2)
                    await isCut.Task;
                await route.ContinueAsync();
            }
        );

        var chosen = window.Page.Locator("input[type=file]").SetInputFilesAsync([photo.Path, wrong]);
        await window.Page.Locator(".uploads li", new() { HasTextRegex = new("[1-9][0-9]? %") }).First.WaitForAsync();
        await paper.KillAsync();
        isCut.SetResult();
        await window.Page.Locator(".uploads li", new() { HasText = "The line is cut" }).First.WaitForAsync();
        await paper.StartAsync();
        await chosen;

        await window.Page.Locator(".uploads li[data-as=taken]").WaitForAsync(new() { Timeout = 90_000 });
        Assert.Contains(
            "HTML files are not taken",
            await window.Page.Locator(".uploads li[data-as=refused]").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await window.Page.ReloadAsync();
        Assert.Equal("steppe.png", await window.Page.Locator(".shelf img").First.GetAttributeAsync("alt"));
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task A_picture_is_chosen_described_and_published(int width, bool isDark)
    {
        await using var window = await browser.OpenAsync(new Sight(width, isDark));
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        using var photo = new PhotoFile("dam.jpg");
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.Locator("textarea[name=headline]").FillAsync("A dam above Osh");
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("Water rises.");

        await page.GetByTitle("Picture").ClickAsync();
        await page.Locator("dialog input[type=file]").SetInputFilesAsync(photo.Path);
        await page.Locator("dialog .uploads li[data-as=taken]").WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal("", await page.BarriersAsync());
        await page.Locator("dialog .shelf button").First.ClickAsync();
        await page.IsSafeAsync();
        Assert.Equal("", await page.BarriersAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await page.Locator(".problem").WaitForAsync();
        Assert.Contains(
            "dam.jpg has no alternative text",
            await page.Locator(".checks .wanting").First.InnerTextAsync(),
            StringComparison.Ordinal
        );

        await page.Locator(".editor figure input").FillAsync("A dam between two slopes");
        await page.IsSafeAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await page.Locator(".desk, .empty").First.WaitForAsync();

        await page.GotoAsync(paper.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "A dam above Osh" }).First.ClickAsync();
        var shown = page.GetByAltText("A dam between two slopes");
        await shown.ScrollIntoViewIfNeededAsync();
        Assert.True(await shown.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)") > 0);
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task One_that_looks_like_another_is_told_where_it_stands_and_gives_way_to_it(int width, bool isDark)
    {
        await using var window = await browser.OpenAsync(new Sight(width, isDark));
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        using var photo = PhotoFile.Of("wave.png", 1200, 800);
        using var smaller = PhotoFile.Of("wave small.png", 600, 400);
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.GotoAsync(paper.Address + "/newsroom/pictures");
        await page.Locator("input[type=file]").SetInputFilesAsync(photo.Path);
        var first = await page.GetByAltText("wave.png").First.GetAttributeAsync("src");
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();

        await page.PasteFileAsync(smaller.Path, Stop);
        await page.Locator(".editor figure input").FillAsync("A wave");
        var line = page.Locator("story-editor .uploads li");
        await line.GetByRole(AriaRole.Link, new() { Name = "wave.png" }).WaitForAsync();
        await page.IsForEverybodyAsync();
        await line.GetByRole(AriaRole.Button, new() { Name = "Use that one: wave.png" }).PressAsync("Enter");

        await line.GetByText("That one stands in the text now.").WaitForAsync();
        var hash = first!.Split('/')[^1][..64];
        Assert.Contains(
            hash,
            await page.Locator(".editor figure img").GetAttributeAsync("src"),
            StringComparison.Ordinal
        );
        Assert.Equal("A wave", await page.Locator(".editor figure input").InputValueAsync());

        // Where it is chosen for a place, the other can be chosen at once.
        await page.GetByTitle("Picture").ClickAsync();
        using var third = PhotoFile.Of("wave third.png", 900, 600);
        await page.Locator("dialog input[type=file]").SetInputFilesAsync(third.Path);
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Use that one: wave.png" }).ClickAsync();
        Assert.Equal(2, await page.Locator($".editor figure img[src*='{hash}']").CountAsync());
    }

    [Fact]
    public async Task A_picture_that_is_pasted_comes_where_it_was_pasted_while_its_writer_types_on()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        using var photo = new PhotoFile("dam.jpg");
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.BeginStoryAsync(paper.Address);
        await page.Body.ClickAsync();
        await page.Keyboard.TypeAsync("One.");

        await page.PasteFileAsync(photo.Path, Stop);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Two.");
        await page.Locator(".editor figure img").WaitForAsync(new() { Timeout = 60_000 });

        Assert.Equal(
            ["P", "FIGURE", "P"],
            await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('.editor .prose > *')].map(block => block.tagName)"
            )
        );
        Assert.Equal("Two.", await page.Locator(".editor .prose > p").Last.InnerTextAsync());
    }

    [Fact]
    public async Task What_matters_most_is_said_with_a_click()
    {
        await using var window = await browser.OpenAsync();
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        using var photo = new PhotoFile("dam.jpg");
        var page = window.Page;
        await page.BecomeFirstAsync(await paper.FirstLinkAsync());
        await page.GotoAsync(paper.Address + "/newsroom/pictures");
        await page.Locator("input[type=file]").SetInputFilesAsync(photo.Path);
        await page.GetByAltText("dam.jpg").First.ClickAsync();
        var image = page.Locator("picture-focus img");
        var box = (await image.BoundingBoxAsync())!;

        await image.ClickAsync(
            new()
            {
                Position = new() { X = box.Width * 0.25f, Y = box.Height * 0.75f },
            }
        );

        Assert.Equal(
            ("25", "75"),
            (
                await page.Locator("[name=focusX]").InputValueAsync(),
                await page.Locator("[name=focusY]").InputValueAsync()
            )
        );
        await page.Locator("[name=alternative-en]").FillAsync("A dam");
        await page.Locator("[name=credit]").FillAsync("Gulnara Bek");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator(".done").WaitForAsync();
        Assert.Equal("", await page.BarriersAsync());
    }
}
