using Dastan.Domain.Rates.Ledger;

namespace Dastan.Tests.Rates.Asking;

public sealed class BankWatchTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 4, 1, 12, 0);

    private readonly BankWatch watch = new("NBK");

    [Fact]
    public void A_failure_is_told_and_takes_nothing_back()
    {
        Assert.Equal(0, watch.Succeed(hasNewList: true, Noon));
        watch.Fail("NBK, https://nationalbank.kz/: it broke off.", false, false, Later(1));
        watch.Fail("NBK, https://nationalbank.kz/: it broke off again.", false, false, Later(2));

        Assert.Equal(
            (2, Later(2), "NBK, https://nationalbank.kz/: it broke off again."),
            (watch.Failures, watch.LastFailureAt, watch.LastFailure)
        );
        Assert.Equal((Noon, Noon, Later(2)), (watch.LastSuccessAt, watch.LastNewListAt, watch.LastFetchAt));
    }

    [Fact]
    public void A_success_ends_the_failures_and_keeps_what_the_last_one_was()
    {
        watch.Fail("It broke off.", false, false, Noon);

        Assert.Equal(1, watch.Succeed(hasNewList: false, Later(1)));
        Assert.Equal((0, "It broke off.", Later(1)), (watch.Failures, watch.LastFailure, watch.LastSuccessAt));
        Assert.Null(watch.LastNewListAt);
    }

    [Fact]
    public void One_answer_that_was_understood_counts_beside_one_that_was_not()
    {
        watch.Fail("Tomorrow's page was a page for people.", hasNewList: true, isUnderstood: true, Noon);

        Assert.Equal((1, Noon, Noon), (watch.Failures, watch.LastSuccessAt, watch.LastNewListAt));
    }

    [Fact]
    public void Windows_that_were_missed_count_once_each_and_in_a_row()
    {
        watch.CountWindowsFrom(Noon);

        Assert.False(watch.EndWindow(Noon, isThere: false));
        Assert.True(watch.EndWindow(Later(1), isThere: false));
        Assert.False(watch.EndWindow(Later(1), isThere: false));
        Assert.True(watch.EndWindow(Later(2), isThere: false));
        Assert.Equal(2, watch.MissedWindows);

        Assert.True(watch.EndWindow(Later(3), isThere: true));
        Assert.Equal(0, watch.MissedWindows);
    }

    [Fact]
    public void A_list_that_comes_late_ends_the_waiting()
    {
        watch.EndWindow(Later(1), isThere: false);
        watch.Succeed(hasNewList: true, Later(2));

        Assert.Equal(0, watch.MissedWindows);
    }

    [Fact]
    public void The_past_is_filled_ever_further_back_and_never_less()
    {
        watch.WantPast(new(2015, 1, 1));
        watch.WantPast(new(2020, 1, 1));
        watch.FillBackTo(new(2024, 5, 1));
        watch.FillBackTo(new(2025, 5, 1));

        Assert.Equal((new LocalDate(2015, 1, 1), new LocalDate(2024, 5, 1)), (watch.BackfillFrom, watch.BackfilledTo));
    }

    [Fact]
    public void A_month_read_again_is_a_week_read_again_too()
    {
        watch.WasReadAgain(Reread.Month, Noon);
        watch.WasReadAgain(Reread.Week, Later(1));

        Assert.Equal((Later(1), Noon), (watch.WeekReadAt, watch.MonthReadAt));
    }

    private static Instant Later(int minutes) => Noon + Duration.FromMinutes(minutes);
}
