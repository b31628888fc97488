using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;

namespace Dastan.Tests.Rates.Asking;

public sealed class AskingTimesTests
{
    private static readonly AskingState Awaiting = new(IsThere: false, Failures: 0, RetryAt: null, ConfirmAt: null);
    private static readonly AskingState Resting = Awaiting with { IsThere = true };

    [Theory]
    [InlineData("NBK", "2026-04-03 10:30", "2026-04-04")]
    [InlineData("NBKR", "2026-04-03 09:45", "2026-04-04")]
    [InlineData("NBT", "2026-04-03 02:30", "2026-04-03")]
    [InlineData("NBT", "2026-04-03 12:00", "2026-04-03")]
    [InlineData("CBU", "2026-04-03 08:00", "2026-04-04")]
    [InlineData("CBT", "2026-04-03 10:00", "2026-04-04")]
    [InlineData("ECB", "2026-04-03 14:00", "2026-04-03")]
    [InlineData("CBR", "2026-04-03 11:00", "2026-04-04")]
    [InlineData("TCMB", "2026-04-03 12:30", "2026-04-03")]
    [InlineData("PBOC", "2026-04-03 01:15", "2026-04-03")]
    public void A_window_opens_at_its_minute_and_waits_for_the_list_of_its_day(
        string code,
        string opens,
        string awaited
    )
    {
        var bank = Bank.Find(code)!;
        var opening = At(opens);

        Assert.Equal(awaited, bank.OpenWindow(opening)?.Awaited.ToString("uuuu-MM-dd", null));
        Assert.Equal(opening, bank.NextWindow(opening - Duration.FromSeconds(1)).From);
    }

    [Theory]
    [InlineData("NBK", "2026-04-03 14:00")]
    [InlineData("NBT", "2026-04-03 12:15")]
    [InlineData("PBOC", "2026-04-03 00:30")]
    public void The_end_of_a_window_is_outside(string code, string at) =>
        Assert.Null(Bank.Find(code)!.OpenWindow(At(at)));

    [Theory]
    // Saturday's list of the ECB, of TCMB and of PBOC; Sunday's of CBT; those for Sunday and Monday of CBR.
    [InlineData("ECB", "2026-04-04 15:00")]
    [InlineData("TCMB", "2026-04-05 13:00")]
    [InlineData("PBOC", "2026-04-04 02:00")]
    [InlineData("CBT", "2026-04-04 11:00")]
    [InlineData("CBR", "2026-04-04 12:00")]
    [InlineData("CBR", "2026-04-05 12:00")]
    public void Nothing_is_waited_for_on_days_on_which_a_bank_has_no_list(string code, string at)
    {
        var bank = Bank.Find(code)!;

        Assert.Null(bank.OpenWindow(At(at)));
        Assert.True(bank.NextAsking(Resting, At(at), 0) >= At(at) + AskingTimes.Resting);
    }

    [Theory]
    [InlineData("NBK")]
    [InlineData("NBKR")]
    [InlineData("NBT")]
    [InlineData("CBU")]
    public void The_four_that_may_speak_any_day_are_waited_for_on_weekends_too(string code)
    {
        var bank = Bank.Find(code)!;

        for (var day = 3; day <= 6; day++)
            Assert.NotNull(bank.OpenWindow(new LocalDate(2026, 4, day).At(bank.Windows[0].From).InUtc().ToInstant()));
    }

    [Fact]
    public void A_bank_that_publishes_for_tomorrow_is_asked_for_tomorrow_by_its_own_clock()
    {
        // 20:00 UTC on Friday is Saturday in Almaty already.
        Assert.Equal(
            [new LocalDate(2026, 4, 5), new LocalDate(2026, 4, 4)],
            Bank.Find("NBK")!.DaysToAsk(At("2026-04-03 20:00"))
        );
        Assert.Equal([new LocalDate(2026, 4, 4)], Bank.Find("NBT")!.DaysToAsk(At("2026-04-03 20:00")));
    }

    [Theory]
    [InlineData(0, "2026-04-03 11:10")]
    [InlineData(1, "2026-04-03 11:15")]
    public void While_its_list_is_waited_for_a_bank_is_asked_every_ten_to_fifteen_minutes(double chance, string next) =>
        Assert.Equal(At(next), Bank.Find("NBK")!.NextAsking(Awaiting, At("2026-04-03 11:00"), chance));

    [Fact]
    public void Once_the_list_is_there_it_is_asked_every_three_hours() =>
        Assert.Equal(At("2026-04-03 14:00"), Bank.Find("NBK")!.NextAsking(Resting, At("2026-04-03 11:00"), 0));

    [Theory]
    [InlineData("2026-04-03 14:30", "2026-04-03 17:30")]
    [InlineData("2026-04-03 09:00", "2026-04-03 10:30")]
    public void Outside_it_is_asked_every_three_hours_but_never_later_than_its_window_opens(string now, string next) =>
        Assert.Equal(At(next), Bank.Find("NBK")!.NextAsking(Resting, At(now), 0));

    [Fact]
    public void The_list_of_a_day_that_may_still_change_is_looked_at_again_at_noon()
    {
        var next = Bank.Find("NBT")!.NextAsking(Resting, At("2026-04-03 10:00"), 1);

        Assert.NotNull(Bank.Find("NBT")!.OpenWindow(next));
        Assert.Equal(At("2026-04-03 12:05"), next);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(4, 40)]
    [InlineData(6, 160)]
    [InlineData(7, 180)]
    [InlineData(1000, 180)]
    public void After_failures_a_bank_is_asked_ever_more_rarely(int failures, int minutes) =>
        Assert.Equal(
            At("2026-04-03 15:00") + Duration.FromMinutes(minutes),
            Bank.Find("NBK")!.NextAsking(Awaiting with { Failures = failures }, At("2026-04-03 15:00"), 0.5)
        );

    [Fact]
    public void Two_nodes_that_failed_together_do_not_come_back_together()
    {
        var failed = Awaiting with { Failures = 3 };
        var now = At("2026-04-03 15:00");

        Assert.Equal(15, (Bank.Find("NBK")!.NextAsking(failed, now, 0) - now).TotalMinutes);
        Assert.Equal(25, (Bank.Find("NBK")!.NextAsking(failed, now, 1) - now).TotalMinutes);
    }

    [Fact]
    public void A_bank_that_fails_is_not_left_alone_through_its_window()
    {
        var failed = Awaiting with { Failures = 50 };

        Assert.Equal(At("2026-04-03 11:30"), Bank.Find("NBK")!.NextAsking(failed, At("2026-04-03 11:00"), 0.5));
        Assert.Equal(At("2026-04-03 10:30"), Bank.Find("NBK")!.NextAsking(failed, At("2026-04-03 09:00"), 0));
    }

    [Theory]
    [InlineData("2026-04-03 13:00", "2026-04-03 13:00")]
    [InlineData("2026-04-03 11:00", "2026-04-03 11:05")]
    [InlineData("2026-05-01 00:00", "2026-04-04 11:00")]
    public void A_bank_that_wants_to_be_left_alone_is_but_not_for_ever(string retryAt, string next) =>
        Assert.Equal(
            At(next),
            Bank.Find("NBK")!
                .NextAsking(
                    Awaiting with
                    {
                        Failures = 1,
                        RetryAt = At(retryAt),
                    },
                    At("2026-04-03 11:00"),
                    next is "2026-04-03 11:05" ? 0.5 : 0
                )
        );

    [Fact]
    public void A_list_that_jumped_is_asked_for_again_when_ten_minutes_are_over()
    {
        var held = Resting with { ConfirmAt = At("2026-04-03 11:10") };

        Assert.Equal(At("2026-04-03 11:10"), Bank.Find("NBK")!.NextAsking(held, At("2026-04-03 11:00"), 0));
        Assert.Equal(At("2026-04-03 11:20"), Bank.Find("NBK")!.NextAsking(held, At("2026-04-03 11:20"), 0));
    }

    [Fact]
    public void Each_window_that_ended_is_told_once_with_its_day()
    {
        var ended = Bank.Find("NBK")!.EndedWindows(At("2026-04-01 14:00"), At("2026-04-04 13:59"));

        Assert.Equal(["2026-04-03", "2026-04-04"], ended.Select(window => $"{window.Awaited:uuuu-MM-dd}"));
        Assert.Empty(Bank.Find("ECB")!.EndedWindows(At("2026-04-03 17:00"), At("2026-04-06 16:59")));
    }

    [Fact]
    public void Windows_of_long_ago_are_nobody_s_concern() =>
        Assert.InRange(Bank.Find("NBK")!.EndedWindows(Instant.MinValue, At("2026-04-04 15:00")).Count(), 13, 15);

    [Theory]
    [InlineData(null, null, Reread.Month)]
    [InlineData("2026-04-02 11:00", "2026-04-01 11:00", Reread.Week)]
    [InlineData("2026-04-02 11:00", "2026-03-27 11:00", Reread.Month)]
    [InlineData("2026-04-02 11:01", "2026-04-01 11:00", null)]
    public void The_last_days_are_read_again_once_a_day_and_more_of_them_once_a_week(
        string? week,
        string? month,
        Reread? due
    ) =>
        Assert.Equal(
            due,
            AskingTimes.DueReread(
                week is null ? null : At(week),
                month is null ? null : At(month),
                At("2026-04-03 11:00")
            )
        );

    private static Instant At(string text) =>
        NodaTime
            .Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm")
            .Parse(text)
            .Value.InUtc()
            .ToInstant();
}
