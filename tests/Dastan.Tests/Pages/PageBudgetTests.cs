namespace Dastan.Tests.Pages;

public class PageBudgetTests
{
    private const int OneRoundTrip = 14 * 1024;

    [Theory, InlineData("en"), InlineData("ru")]
    public async Task A_long_story_arrives_in_one_round_trip(string language)
    {
        var page = await ShownPages.All["story"](language);

        // About 1,600 words: a long read. A body that only repeats itself would compress to nothing.
        var body = string.Concat(Enumerable.Range(0, 1600).Select(at => $"{Word(at, language)} "));
        Assert.InRange(
            Size.Brotli(page.Replace("</h2>", $"</h2><p>{body}</p>", StringComparison.Ordinal)),
            8 * 1024,
            OneRoundTrip
        );
    }

    [
        Theory,
        InlineData("section"),
        InlineData("search-found"),
        InlineData("rates"),
        InlineData("rates-day"),
        InlineData("currency"),
        InlineData("convert"),
        InlineData("front")
    ]
    public async Task A_list_arrives_in_one_round_trip(string page)
    {
        Assert.InRange(Size.Brotli(await ShownPages.All[page]("ru")), 4 * 1024, OneRoundTrip);
    }

    private static string Word(int at, string language)
    {
        var syllables =
            language == "ru"
                ? "на ко ре ста по вид торг при мер лен ост вый".Split(' ')
                : "con tra ter ment re spec tion al port er ing de".Split(' ');
        var mixed = (uint)at * 2654435761u;
        return string.Concat(
            Enumerable.Range(0, 1 + (int)(mixed >> 30)).Select(part => syllables[(mixed >> (part * 6 + 3)) % 12])
        );
    }
}
