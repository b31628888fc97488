using System.Text;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>The day inside a list decides, and must be beyond doubt.</summary>
public sealed class DayTests
{
    public static TheoryData<string> Banks => SampleLists.Codes;

    [Theory, MemberData(nameof(Banks))]
    public void A_list_without_a_day_is_no_list_of_today(string bank)
    {
        var list = SampleLists.Of(bank);
        var body = bank switch
        {
            "NBK" or "CBT" => list.With($"<date>{list.Day}</date>", ""),
            "CBU" => list.With($",\"Date\":\"{list.Day}\"", ""),
            _ => list.With($"Date=\"{list.Day}\"", ""),
        };

        AssertRejected(list.Read(body));
        AssertRejected(list.Read(list.With(list.Day, "")));
        AssertRejected(list.Read(list.With(list.Day, " ")));
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_day_that_is_none_or_is_written_otherwise_is_refused(string bank)
    {
        var list = SampleLists.Of(bank);
        string[] days =
        [
            "31.02.2026",
            "00.04.2026",
            "02.13.2026",
            "2026-13-02",
            "2026-02-30",
            "04/02/2026",
            "02/04/2026",
            "2.4.2026",
            "02.04.26 ",
            "2026.04.02",
            "2026-4-2",
            "02-04-2026",
            "02 апреля 2026",
            "April 2, 2026",
            "20260402",
            "1775088000",
            "02.04.2026 00:00",
            "2026-04-02T00:00:00",
            "02.04.0026",
            "0026-04-02",
            "02.04.1926",
            "tomorrow",
            "null",
            "０２.０４.２０２６",
        ];

        foreach (var day in days)
            AssertRejected(list.Read(list.With(list.Day, day)));
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_of_tomorrow_is_normal_and_one_of_next_week_a_fault(string bank)
    {
        var list = SampleLists.Of(bank);

        for (var ahead = 0; ahead <= 4; ahead++)
            Assert.Equal(ReadingOutcome.Ok, FetchedBefore(list, ahead).Outcome);
        foreach (var ahead in new[] { 5, 6, 30, 366, 36 * 366 })
        {
            var reading = FetchedBefore(list, ahead);
            AssertRejected(reading);
            Assert.Contains(list.Day, reading.Reason);
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void Days_are_counted_where_the_bank_is(string bank)
    {
        var list = SampleLists.Of(bank);
        var midnight = list.Bank.Zone.AtStartOfDay(list.AsOf.PlusDays(-4)).ToInstant();

        Assert.Equal(ReadingOutcome.Ok, ReadAt(list, midnight).Outcome);
        AssertRejected(ReadAt(list, midnight - Duration.Epsilon));
    }

    [Theory, MemberData(nameof(Banks))]
    public void An_old_list_is_read_under_its_own_day(string bank)
    {
        var list = SampleLists.Of(bank);

        var reading = ReadAt(list, list.FetchedAt + Duration.FromDays(400));

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.All(reading.Rates, rate => Assert.Equal(list.AsOf, rate.AsOf));
    }

    [Theory, MemberData(nameof(Banks))]
    public void The_list_of_another_day_than_asked_for_stands_under_its_own(string bank)
    {
        var list = SampleLists.Of(bank);
        var asked = list.AsOf.PlusDays(1);

        var reading = list.Read(Encoding.UTF8.GetBytes(list.Body), askedFor: asked);

        Assert.Equal(ReadingOutcome.DateMismatch, reading.Outcome);
        Assert.Equal(3, reading.Rates.Count);
        Assert.All(reading.Rates, rate => Assert.Equal(list.AsOf, rate.AsOf));
        Assert.Contains($"{asked:uuuu-MM-dd}", reading.Reason);
        Assert.Contains($"{list.AsOf:uuuu-MM-dd}", reading.Reason);
    }

    [Theory]
    [InlineData("NBK", "02.04.2026", "04.02.2026")]
    [InlineData("CBU", "02.04.2026", "04.02.2026")]
    [InlineData("CBT", "20.05.2026", "05.06.2026")]
    public void A_day_with_the_month_first_is_not_read_as_another_day(string bank, string day, string turned)
    {
        var list = SampleLists.Of(bank);
        var asked = bank is "CBT" ? new LocalDate(2026, 5, 6) : list.AsOf;
        var body = list.With(day, turned);

        AssertRejected(
            list.Read(Encoding.UTF8.GetBytes(body), askedFor: asked, fetchedAt: list.FetchedAt + Duration.FromDays(60))
        );
    }

    [Fact]
    public void A_snapshot_with_the_month_first_is_told_from_an_old_one()
    {
        var list = SampleLists.Of("NBKR");
        var body = Encoding.UTF8.GetBytes(list.With("23.05.2026", "06.05.2026"));

        AssertRejected(list.Read(body, fetchedAt: Instant.FromUtc(2026, 6, 4, 10, 0)));
        Assert.Equal(ReadingOutcome.Ok, list.Read(body, fetchedAt: Instant.FromUtc(2026, 5, 20, 10, 0)).Outcome);
        Assert.Equal(ReadingOutcome.Ok, list.Read(body, fetchedAt: Instant.FromUtc(2026, 7, 4, 10, 0)).Outcome);
    }

    private static BankReading FetchedBefore(SampleList list, int days) =>
        ReadAt(list, list.AsOf.PlusDays(-days).At(new(7, 0)).InUtc().ToInstant());

    private static BankReading ReadAt(SampleList list, Instant at) =>
        list.Read(Encoding.UTF8.GetBytes(list.Body), fetchedAt: at);

    private static void AssertRejected(BankReading reading)
    {
        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Empty(reading.Rates);
    }
}
