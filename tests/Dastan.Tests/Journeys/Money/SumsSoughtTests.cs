using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Dastan.Web.Data.Search;
using Dastan.Web.Reader.Search;

namespace Dastan.Tests.Journeys.Money;

/// <summary>Stories looked for by the size of their sums.</summary>
public sealed class SumsSoughtTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("amount>100m USD", "hundred fifteen")]
    [InlineData("over 100 million dollars", "hundred fifteen")]
    [InlineData("more than 110 million dollars", "fifteen")]
    [InlineData("bridge over 100 million dollars", "fifteen")]
    [InlineData("amount>=14 million EUR", "hundred fifteen range")]
    [InlineData("amount>1bn KZT", "hundred fifteen range tenge")]
    [InlineData("amount<2m USD", "range tenge")]
    [InlineData("up to 1 dollar", "")]
    [InlineData("amount>500bn USD", "")]
    public async Task A_bound_finds_every_story_beyond_it_whatever_its_currency(string typed, string slugs)
    {
        await using var paper = await OpenAsync();

        Assert.Equal(
            slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            (await FindAsync(paper, typed)).Order()
        );
    }

    [Fact]
    public async Task A_bound_holds_within_a_period()
    {
        await using var paper = await OpenAsync();

        Assert.Equal(["hundred"], await FindAsync(paper, "over 50 million dollars", "&until=2025-12-09"));
    }

    [Fact]
    public async Task The_page_of_a_currency_leads_to_its_large_sums_and_to_no_hidden_one()
    {
        await using var paper = await OpenAsync();
        var page = new HtmlParser().ParseDocument(await paper.Visitor().GetStringAsync("/rates/kzt", Stop));

        var list = page.GetElementById("large")!.ParentElement!;
        Assert.Equal(["/2025/12/tenge"], list.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Stories with large sums in KZT", list.QuerySelector("h2")!.TextContent);
    }

    [Theory]
    [InlineData("over 100 million dollars for a bridge", "for a bridge", "100000000", true)]
    [InlineData("bridge more than $5bn", "bridge", "5000000000", true)]
    [InlineData("amount > 2.5 million EUR tax", "tax", "2500000", true)]
    [InlineData("under 10 dollars", "", "10", false)]
    [InlineData("no more than 5 million dollars", "", "5000000", false)]
    [InlineData("100 million dollars or more bridge", "bridge", "100000000", true)]
    [InlineData("көпір 100 миллион доллардан астам", "көпір", "100000000", true, "kk")]
    [InlineData("көпүрө 100 миллион доллардан ашык", "көпүрө", "100000000", true, "ky")]
    [InlineData("ko‘prik 100 million dollardan ortiq", "ko‘prik", "100000000", true, "uz")]
    [InlineData("köpri 100 million dollardan gowrak", "köpri", "100000000", true, "tk")]
    [InlineData("bridge not over 5 million dollars", "bridge", "5000000", false)]
    [InlineData("мост не превышает 5 млн долларов", "мост", "5000000", false, "ru")]
    [InlineData("көпір 100 миллион доллардан кем емес", "көпір", "100000000", true, "kk")]
    [InlineData("көпүрө 100 миллион доллардан ашык эмес", "көпүрө", "100000000", false, "ky")]
    [InlineData("ko‘prik 100 million dollardan kam bo‘lmagan", "ko‘prik", "100000000", true, "uz")]
    [InlineData("пули на зиёда аз 100 миллион доллар", "пули", "100000000", false, "tg")]
    public void What_is_no_bound_stays_to_be_looked_for(
        string typed,
        string rest,
        string low,
        bool isLeast,
        string language = "en"
    )
    {
        var sought = SumSought.In(typed, Language.Of(language))!;

        Assert.Equal(
            (rest, decimal.Parse(low, CultureInfo.InvariantCulture), isLeast),
            (sought.Rest.Trim(), sought.Amount.Low, sought.IsLeast)
        );
    }

    [Theory]
    [InlineData("100 million dollars")]
    [InlineData("amount of work")]
    [InlineData("over the hills")]
    [InlineData("amount>")]
    public void Words_without_a_bound_are_words(string typed) => Assert.Null(SumSought.In(typed, Language.English));

    [Fact]
    public void Every_bound_of_two_digits_is_exact()
    {
        var dice = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var bound = dice.Next(10, 100) * (decimal)Math.Pow(10, dice.Next(0, 10));
            var zeros = dice.Next(0, 10);
            var two = dice.Next(10, 100) * (decimal)Math.Pow(10, zeros);
            var sum = two + dice.Next(0, 2);
            // Of a sum the first two digits count.
            var counted = zeros > 0 ? two : sum;

            Assert.Equal(sum >= bound, IsFound(SumMarks.AtLeast(bound), sum));
            Assert.Equal(counted <= bound, IsFound(SumMarks.AtMost(bound), sum));
        }

        static bool IsFound(SearchExpression sought, decimal sum) =>
            sought.AllStems.Intersect(SumMarks.OfSum(sum)).Any();
    }

    private static async Task<IReadOnlyList<string>> FindAsync(TestPaper paper, string typed, string more = "")
    {
        var json = await paper.Visitor().GetStringAsync($"/search.json?q={Uri.EscapeDataString(typed)}{more}", Stop);
        return
        [
            .. JsonElement
                .Parse(json)
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("url").GetString()!.Split('/')[^1]),
        ];
    }

    private static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await SmallLedger.FillAsync(paper);
        await paper.InDatabaseAsync(async db =>
        {
            var now = paper.Now;
            db.AddRange(
                Written("hundred", "The dam cost $100 million.", now - Duration.FromDays(4), isPublic: true),
                Written("fifteen", "The bridge cost $154 million.", now, isPublic: true),
                Written("range", "The road costs €1–15 million.", now, isPublic: true),
                Written("tenge", "The school cost 1 billion tenge.", now, isPublic: true),
                Written("hidden", "The secret cost 300 billion tenge.", now, isPublic: false),
                Written("dry", "No rain fell.", now, isPublic: true)
            );
            await db.SaveAsync(Stop);
        });
        return paper;
    }

    private static Story Written(string slug, string text, Instant at, bool isPublic)
    {
        var story = SmallPaper.Draft(slug, at);
        story.Write(new($"Headline of {slug}", "", "", StoryHtml.Read($"<p>{text}</p>").Html), null, at, "");
        if (isPublic)
            Assert.Null(story.Publish(at, DateTimeZoneProviders.Tzdb["Asia/Almaty"]));
        return story;
    }
}
