using System.Globalization;
using System.Text.RegularExpressions;
using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Money;

namespace Dastan.Tests.Stories.Money;

public sealed partial class StoryAmountsTests
{
    [Theory]
    [InlineData("<p id=\"b-a\">It gave €55 million.</p>", "<p id=\"b-a\">It gave [€55 million].</p>")]
    [InlineData(
        "<p id=\"b-a\">It gave <strong>€55</strong> million.</p>",
        "<p id=\"b-a\">It gave [<strong>€55</strong> million].</p>"
    )]
    [InlineData(
        "<p id=\"b-a\">It gave €55 <em>million euros</em> more.</p>",
        "<p id=\"b-a\">It gave [€55 <em>million euros</em>] more.</p>"
    )]
    [InlineData("<p id=\"b-a\"><em>It gave €55</em> million.</p>", "<p id=\"b-a\"><em>It gave €55</em>[ million].</p>")]
    [InlineData(
        "<p id=\"b-a\">It gave €55&nbsp;million &amp; $3.</p>",
        "<p id=\"b-a\">It gave [€55&nbsp;million] &amp; [$3].</p>"
    )]
    [InlineData(
        "<p id=\"b-a\">It gave <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">$3 million</a>.</p>",
        "<p id=\"b-a\">It gave <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">$3 million</a>[].</p>"
    )]
    [InlineData(
        "<p id=\"b-a\">It gave 5</p>\n<p id=\"b-b\">euros were not enough.</p>",
        "<p id=\"b-a\">It gave 5</p>\n<p id=\"b-b\">euros were not enough.</p>"
    )]
    [InlineData(
        "<p id=\"b-a\">It cost <s>$3</s> $4, <code>$5</code>.</p>",
        "<p id=\"b-a\">It cost <s>$3</s> [$4], <code>$5</code>.</p>"
    )]
    [InlineData("<ul id=\"b-a\"><li>$3</li><li>€4</li></ul>", "<ul id=\"b-a\"><li>[$3]</li><li>[€4]</li></ul>")]
    [InlineData(
        "<figure id=\"b-a\"><img src=\"/pictures/a&gt;b.jpg\" alt=\"$9 > $8\"><figcaption>A bill of $10</figcaption></figure>",
        "<figure id=\"b-a\"><img src=\"/pictures/a&gt;b.jpg\" alt=\"$9 > $8\"><figcaption>A bill of [$10]</figcaption></figure>"
    )]
    public void A_sum_is_found_where_it_stands(string html, string marked) => Assert.Equal(marked, Marked(html));

    [Fact]
    public void What_an_editor_marked_goes_before_what_was_found()
    {
        const string html =
            "<p id=\"b-a\">About <data value=\"5000000\" data-kind=\"amount\" data-currency=\"AZN\" data-on=\"2022\">5 million manats</data> and <data value=\"7\">$7</data>.</p>";

        var amount = Assert.Single(StoryAmounts.In(html, Language.English, "Ashgabat"));

        Assert.Equal(("AZN", 5_000_000, true), (amount.Amount.Currency, amount.Amount.Low, amount.IsMarked));
        Assert.Equal(AmountDate.OfYear(2022), amount.On);
        Assert.Equal(AmountQualifier.About, amount.Amount.Qualifier);
        Assert.Equal("5 million manats", amount.Words);
    }

    [Fact]
    public void A_marked_range_has_both_ends()
    {
        const string html =
            "<p id=\"b-a\">They paid <data value=\"200\" data-kind=\"amount\" data-currency=\"KGS\" data-high=\"300\">two or three hundred</data>.</p>";

        var amount = Assert.Single(StoryAmounts.In(StoryHtml.Read(html).Html));

        Assert.Equal((200, 300), (amount.Amount.Low, amount.Amount.High));
        Assert.Equal(html, StoryHtml.Read(html).Html);
    }

    [Fact]
    public void Whose_currency_is_open_is_not_told_to_readers()
    {
        const string html = "<p id=\"b-a\">The firm paid 200 rupees.</p>";

        Assert.Empty(StoryAmounts.In(html, Language.English));
        Assert.Equal("INR", Assert.Single(StoryAmounts.In(html, Language.English, "Delhi")).Amount.Currency);
    }

    [Fact]
    public void The_time_of_its_money_is_kept()
    {
        var amount = Assert.Single(
            StoryAmounts.In("<p id=\"b-a\">It cost $5bn (in 2022 dollars).</p>", Language.English)
        );

        Assert.Equal("2022", amount.On?.ToString());
    }

    [Theory]
    [InlineData("2022-05-17", "2022-05-17", "2022-05-17")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-02-30", null, null)]
    [InlineData("2022-13", null, null)]
    [InlineData("22", null, null)]
    [InlineData("+202", null, null)]
    [InlineData("", null, null)]
    public void A_time_is_a_day_a_month_or_a_year(string text, string? first, string? last)
    {
        var date = AmountDate.Read(text);

        Assert.Equal(first, date?.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(last, date?.Last.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        if (date is not null)
            Assert.Equal(text, date.ToString());
    }

    /// <summary>Whatever is marked, what a browser reads is the same text, and every tag is closed where it has to be.</summary>
    [Fact]
    public void Marking_changes_no_word_and_breaks_no_tag()
    {
        string[] tags = ["em", "strong", "a href=\"/x\"", "q", "sup"];
        string[] words = ["It gave", "€55", "million", "10", "to", "200", "KZT", "and", "&amp;", "so'm"];
        var dice = new Random(20261126);
        var marks = 0;
        for (var round = 0; round < 3000; round++)
        {
            var made = new System.Text.StringBuilder("<p>");
            for (var at = 0; at < 12; at++)
            {
                var tag = tags[dice.Next(tags.Length)];
                var word = words[dice.Next(words.Length)];
                made.Append(
                    dice.Next(3) is 0
                        ? $"<{tag}>{word} {words[dice.Next(words.Length)]}</{tag.Split(' ')[0]}> "
                        : word + " "
                );
            }
            var html = StoryHtml.Read(made.Append("</p>").ToString()).Html;

            var marked = StoryAmounts.Around(html, StoryAmounts.In(html, Language.English), _ => ("<mark>", "</mark>"));

            Assert.Equal(
                html,
                marked.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal)
            );
            Assert.True(IsNested(marked), marked);
            marks += marked.Split("<mark>").Length - 1;
        }
        Assert.True(marks > 1000, $"{marks}");
    }

    [Theory]
    [InlineData("<p><em>a</em></p>", true)]
    [InlineData("<p><mark><em>a</mark></em></p>", false)]
    [InlineData("<p><em>a</p>", false)]
    [InlineData("<p>a</em></p>", false)]
    public void Tags_that_cross_are_seen(string html, bool isNested) => Assert.Equal(isNested, IsNested(html));

    private static bool IsNested(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
            if (tag.Groups["end"].Value is "")
                open.Push(tag.Groups["name"].Value);
            else if (!open.TryPop(out var name) || name != tag.Groups["name"].Value)
                return false;
        return open.Count is 0;
    }

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z]+)[^>]*>")]
    private static partial Regex Tag();

    private static string Marked(string html) =>
        StoryAmounts.Around(html, StoryAmounts.In(html, Language.English, "Brussels"), _ => ("[", "]"));
}
