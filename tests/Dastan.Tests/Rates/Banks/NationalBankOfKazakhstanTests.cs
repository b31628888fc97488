using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class NationalBankOfKazakhstanTests
{
    private static readonly NationalBankOfKazakhstan Source = new();

    [Fact]
    public void Both_doors_lead_to_the_same_rates()
    {
        var day = SampleLists.Of("NBK");

        var feed = ReadFeed(
            Item("USD", "02.04.2026", "475.09", "1"),
            Item("EUR", "02.04.2026", "551.06", "1"),
            Item("UZS", "02.04.2026", "3.91", "100")
        );

        Assert.Equal(ReadingOutcome.Ok, feed.Outcome);
        Assert.Equal(day.Read(day.Body).Rates, feed.Rates);
    }

    [Fact]
    public void Each_item_of_the_feed_keeps_its_own_day_and_ended_currencies_their_last()
    {
        var feed = ReadFeed(
            Item("USD", "18.04.16", "334.41", "1"),
            Item("BYR", "18.04.16", "1.68", "100"),
            Item("LVL", "31.12.13", "300.96", "1"),
            Item("TRL", "05.01.05", "96.52", "1000000")
        );

        Assert.Equal(ReadingOutcome.Ok, feed.Outcome);
        Assert.Equal(
            [
                ("USD", new LocalDate(2016, 4, 18), RateFlags.None),
                ("BYR", new LocalDate(2016, 4, 18), RateFlags.LowPrecision),
                ("LVL", new LocalDate(2013, 12, 31), RateFlags.Stale),
                ("TRL", new LocalDate(2005, 1, 5), RateFlags.Stale),
            ],
            feed.Rates.Select(rate => (rate.Base, rate.AsOf, rate.Flags))
        );
    }

    [Fact]
    public void While_the_dollar_is_already_of_tomorrow_and_the_others_of_today_all_stand()
    {
        var feed = ReadFeed(
            Item("USD", "02.04.2026", "475.09", "1"),
            Item("EUR", "01.04.2026", "548.62", "1"),
            Item("RUB", "01.04.2026", "5.87", "1")
        );

        Assert.Equal(ReadingOutcome.Ok, feed.Outcome);
        Assert.DoesNotContain(feed.Rates, rate => rate.Flags.HasFlag(RateFlags.Stale));
        Assert.Equal(new(2026, 4, 2), feed.Rates[0].AsOf);
    }

    [Fact]
    public void A_feed_whose_dollar_is_old_says_so()
    {
        var feed = ReadFeed(
            Item("USD", "27.03.2026", "480.00", "1"),
            Item("EUR", "02.04.2026", "551.06", "1"),
            Item("RUB", "02.04.2026", "5.87", "1")
        );

        Assert.Equal(ReadingOutcome.Partial, feed.Outcome);
        Assert.Contains("no USD in the list of 2026-04-02", feed.Reason);
        Assert.Equal(RateFlags.Stale, feed.Rates[0].Flags);
    }

    [Theory]
    [InlineData("")]
    [InlineData("02.13.2026")]
    [InlineData("23.05.2062")]
    [InlineData("04/02/2026")]
    [InlineData("Thu, 02 Apr 2026 00:00:00 GMT")]
    public void An_item_without_a_day_that_is_beyond_doubt_is_refused_alone(string day)
    {
        var feed = ReadFeed(Item("USD", "02.04.2026", "475.09", "1"), Item("EUR", day, "551.06", "1"));

        Assert.Equal(ReadingOutcome.Partial, feed.Outcome);
        Assert.Equal(["USD"], feed.Rates.Select(rate => rate.Base));
        Assert.Equal(["EUR"], feed.Refused.Select(row => row.Code));
    }

    [Fact]
    public void What_the_channel_calls_itself_is_no_currency()
    {
        var list = SampleLists.Of("NBK");

        var reading = list.Read(
            list.With(
                "<title>Official rates</title><description>Official rates</description>",
                "<title>USD</title><description>999.99</description><quant>1</quant>"
            )
        );

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal("475.09", reading.Rates.Single(rate => rate.Base == "USD").Text);
    }

    [Theory]
    [InlineData("<rss version='2.0'><item><title>USD</title></item></rss>")]
    [InlineData("<rss version='2.0'><channel/><channel/></rss>")]
    [InlineData("<rss version='2.0'><channel><title>USD</title><description>475.09</description></channel></rss>")]
    public void A_feed_of_another_shape_is_refused(string feed) =>
        Assert.Equal(ReadingOutcome.Rejected, ReadAt("rss/rates_all.xml", feed).Outcome);

    [Fact]
    public void A_day_that_the_bank_has_no_rates_of_is_no_failure()
    {
        const string none = "<rates><title>Rates</title><date>01.01.1995</date><info>Нет данных</info></rates>";

        var reading = ReadAt("rss/get_rates.cfm?fdate=01.01.1995", none);

        Assert.Equal(ReadingOutcome.NoData, reading.Outcome);
        Assert.Contains("Нет данных", reading.Reason);
        Assert.Equal(ReadingOutcome.NoData, ReadAt("x", none.Replace("<date>01.01.1995</date>", "")).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, ReadAt("x", "Warning: no database\n" + none).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, ReadAt("x", none.Replace("<info>Нет данных</info>", "")).Outcome);
    }

    [Fact]
    public void An_info_beside_rates_takes_none_away()
    {
        var list = SampleLists.Of("NBK");

        Assert.Equal(ReadingOutcome.Ok, list.Read(list.With("</rates>", "<info>Сайт обновлён</info></rates>")).Outcome);
    }

    [Fact]
    public void Zeros_that_the_bank_drops_count_as_digits()
    {
        var list = SampleLists.Of("NBK");

        bool IsLow(string value) =>
            list.Read(list.WithThird(value))
                .Rates.Single(rate => rate.Base == "UZS")
                .Flags.HasFlag(RateFlags.LowPrecision);

        Assert.All(new[] { "3", "0.4", "5.4", "3.91", "0.01" }, value => Assert.True(IsLow(value), value));
        Assert.All(new[] { "470.9", "38", "54.3", "39.11" }, value => Assert.False(IsLow(value), value));
    }

    [Fact]
    public void A_row_that_says_one_thing_twice_is_refused_and_a_day_said_twice_spoils_all()
    {
        var list = SampleLists.Of("NBK");

        var row = list.Read(list.With("<quant>100</quant>", "<quant>100</quant><quant>1</quant>"));
        var day = list.Read(list.With("<date>02.04.2026</date>", "<date>02.04.2026</date><date>01.04.2026</date>"));

        Assert.Equal((ReadingOutcome.Partial, "UZS"), (row.Outcome, row.Refused[0].Code));
        Assert.Equal(ReadingOutcome.Rejected, day.Outcome);
    }

    [Fact]
    public void It_is_asked_day_by_day_and_for_the_past_the_newest_first()
    {
        Assert.Equal(
            [new BankRequest("rss/get_rates.cfm?fdate=04.04.2026", new LocalDate(2026, 4, 4))],
            Source.RequestsFor(new(2026, 4, 4))
        );
        Assert.Equal(
            ["rss/get_rates.cfm?fdate=01.03.2026", "rss/get_rates.cfm?fdate=28.02.2026"],
            Source.RequestsForHistory(new(2026, 2, 28), new(2026, 3, 1)).Select(request => request.Path)
        );
        Assert.Empty(Source.RequestsForHistory(new(2026, 3, 2), new(2026, 3, 1)));
    }

    private static string Item(string code, string day, string value, string quant) =>
        $"<item><title>{code}</title><pubDate>{day}</pubDate><description>{value}</description><quant>{quant}</quant>"
        + "<index></index><change>0.00</change><link /></item>";

    private static BankReading ReadFeed(params string[] items) =>
        ReadAt(
            "rss/rates_all.xml",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Official rates of the bank</title>"
                + $"<description>Official rates of the bank</description>{string.Concat(items)}</channel></rss>"
        );

    private static BankReading ReadAt(string path, string body) =>
        Source.Read(
            new(
                new(Source.Bank.Address, path),
                200,
                "text/xml",
                Encoding.UTF8.GetBytes(body),
                Instant.FromUtc(2026, 4, 1, 11, 0)
            )
        );
}
