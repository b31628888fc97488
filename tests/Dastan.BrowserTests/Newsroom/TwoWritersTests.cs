using System.Diagnostics;
using System.Globalization;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>
/// Two people write in one story, take it over from each other and save at random moments. For as many seconds as the environment variable
/// DASTAN_TWO_WRITERS says; bench/newsroom two-writers does it for five minutes.
/// </summary>
public sealed class TwoWritersTests(Browser browser)
{
    private const int WordsAtOnce = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Seconds { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("DASTAN_TWO_WRITERS"),
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : 15;

    [Fact]
    public async Task Every_word_of_both_is_in_a_revision_in_their_draft_or_before_them_to_choose()
    {
        await using var paper = await StaffedPaper.OpenAsync(withSample: true);
        await using var first = await browser.OpenAsync();
        await using var second = await browser.OpenAsync();
        await paper.ComeInAsync(first.Page, "Aida", Role.Publisher);
        await paper.ComeInAsync(second.Page, "Bek", Role.Publisher);
        await first.Page.BeginStoryAsync(paper.Address);
        await second.Page.GotoAsync(first.Page.Url);
        var random = new Random(20261126);
        var writers = new[] { new Writer(first.Page, 'a', random), new Writer(second.Page, 'b', random) };
        var since = Stopwatch.StartNew();

        await Task.WhenAll(writers.Select(writer => writer.WriteAsync(since, TimeSpan.FromSeconds(Seconds))));

        var kept = "";
        await paper.InDatabaseAsync(async db =>
        {
            var revisions = await db.StoryRevisions.Select(revision => revision.Body).ToListAsync(Stop);
            var drafts = await db.StoryDrafts.Select(draft => draft.Body).ToListAsync(Stop);
            kept = string.Concat(revisions.Concat(drafts));
        });
        // What was not sent before the other saved waits in the browser until its writer has chosen between the two.
        foreach (var page in new[] { first.Page, second.Page })
            if (await page.Locator(".safety[data-at=conflict]").CountAsync() > 0)
                kept += await page.EvaluateAsync<string>("() => JSON.stringify(Object.values(localStorage))");
        Assert.All(writers, writer => Assert.NotEmpty(writer.Typed));
        Assert.Equal(
            [],
            writers.SelectMany(writer => writer.Typed).Where(word => !kept.Contains(word, StringComparison.Ordinal))
        );
        TestContext.Current.SendDiagnosticMessage(
            $"{Seconds} s, {writers.Sum(writer => writer.Typed.Count)} words, {writers.Sum(writer => writer.TakenOver)} times taken over, "
                + $"{writers.Sum(writer => writer.Saved)} saves, {writers.Sum(writer => writer.Merged)} merge views, none lost"
        );
    }

    private sealed class Writer(IPage page, char sign, Random random)
    {
        public List<string> Typed { get; } = [];

        public int TakenOver { get; private set; }

        public int Saved { get; private set; }

        public int Merged { get; private set; }

        public async Task WriteAsync(Stopwatch since, TimeSpan during)
        {
            while (since.Elapsed < during)
            {
                await TakeOverAsync();
                await TypeAsync();
                if (random.Next(4) is 0)
                    await SaveAsync();
                await Task.Delay(random.Next(200, 1200), Stop);
            }
            // What was saved and not touched since has nothing to keep.
            await page.Locator(".safety:not([data-at=browser])")
                .WaitForAsync(new() { Timeout = 60_000, State = WaitForSelectorState.Attached });
        }

        private async Task TakeOverAsync()
        {
            var button = page.Locator(".company button");
            if (!await button.IsVisibleAsync())
                return;
            try
            {
                await button.ClickAsync(new() { Timeout = 5000 });
            }
            catch (TimeoutException)
            {
                // The other has ended in this moment, and there is nobody to take it from.
                return;
            }
            TakenOver++;
            await page.Locator(".editor .prose").WaitForAsync();
        }

        // Somebody may be typing when the story is taken from them: what did not come into the text any more is not typed.
        private async Task TypeAsync()
        {
            if (!await page.Locator(".editor .prose[contenteditable=true]").IsVisibleAsync())
                return;
            await page.Body.EvaluateAsync("body => body.focus()");
            await page.Keyboard.PressAsync("Control+End");
            for (var word = 0; word < WordsAtOnce; word++)
            {
                var typed = string.Create(CultureInfo.InvariantCulture, $"{sign}{random.Next(100_000, 999_999)}");
                await page.Keyboard.TypeAsync(typed + " ");
                if ((await page.Body.InnerTextAsync()).Contains(typed, StringComparison.Ordinal))
                    Typed.Add(typed);
            }
        }

        private async Task SaveAsync()
        {
            var save = page.Locator(".acts button[name=then]").First;
            if (!await save.IsEnabledAsync())
                return;
            try
            {
                await save.ClickAsync(new() { Timeout = 3000 });
            }
            catch (TimeoutException)
            {
                // It was taken over in this moment.
                return;
            }
            Saved++;
            await page.Locator(".editor .prose").WaitForAsync();
            if (await page.Locator(".meanwhile").CountAsync() > 0)
                Merged++;
        }
    }
}
