using Dastan.Web.Dispatches;

namespace Dastan.Tests.Dispatches;

/// <summary>What becomes of a dispatch, attempt by attempt.</summary>
public sealed class DispatchTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 12, 12, 7, 0);

    private static Dispatch New() => new("hook", "somebody", "key", "story.published", "{}", Now);

    [Fact]
    public void What_is_taken_is_sent()
    {
        var dispatch = New();
        Assert.Equal((DispatchState.Waiting, Now), (dispatch.State, dispatch.DueAt));

        dispatch.Note(new(DeliveryOutcome.Taken, 204, ""), Now, 0.5);

        Assert.Equal((DispatchState.Sent, 1, 204), (dispatch.State, dispatch.Attempts, dispatch.LastStatus));
        Assert.Equal(Now, dispatch.EndedAt);
    }

    [Fact]
    public void What_fails_is_tried_again_after_pauses_that_grow_and_given_up_in_the_end()
    {
        var (dispatch, at) = (New(), Now);
        var pauses = new List<Duration>();
        while (dispatch.State is DispatchState.Waiting)
        {
            dispatch.Note(Delivery.Failed("nobody there"), at, 0.5);
            if (dispatch.State is DispatchState.Waiting)
                pauses.Add(dispatch.DueAt - at);
            at = dispatch.DueAt;
        }

        Assert.Equal(DispatchState.Dead, dispatch.State);
        Assert.Equal((RetryPauses.Attempts, "nobody there"), (dispatch.Attempts, dispatch.LastAnswer));
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(Duration.FromSeconds(5), pauses[0]);
        Assert.InRange(at - Now, Duration.FromDays(3), Duration.FromDays(4));
    }

    [Fact]
    public void Of_a_pause_a_tenth_is_left_to_chance()
    {
        var (least, most) = (RetryPauses.After(2, 0)!.Value, RetryPauses.After(2, 1)!.Value);

        Assert.Equal(Duration.FromSeconds(57), least);
        Assert.Equal(Duration.FromSeconds(63), most);
    }

    [Theory]
    [InlineData(3600, 3600)]
    [InlineData(1, 5)]
    [InlineData(10_000_000, 24 * 3600)]
    public void Who_asks_for_patience_gets_it_but_not_for_ever(int asked, int seconds)
    {
        var dispatch = New();

        dispatch.Note(Delivery.Failed("busy") with { RetryAt = Now + Duration.FromSeconds(asked) }, Now, 0.5);

        Assert.Equal(Now + Duration.FromSeconds(seconds), dispatch.DueAt);
    }

    [Fact]
    public void What_is_refused_for_good_is_given_up_at_once_and_what_is_no_longer_true_dropped()
    {
        var (refused, moot) = (New(), New());

        refused.Note(new(DeliveryOutcome.Refused, 410, "gone"), Now, 0.5);
        moot.Note(Delivery.Moot("withdrawn"), Now, 0.5);

        Assert.Equal((DispatchState.Dead, DispatchState.Dropped), (refused.State, moot.State));
    }

    [Fact]
    public void What_may_not_be_said_yet_waits_and_that_counts_as_no_attempt()
    {
        var dispatch = New();

        dispatch.Note(new(DeliveryOutcome.TooEarly, 0, "") { RetryAt = Now + Duration.FromMinutes(5) }, Now, 0.5);

        Assert.Equal((DispatchState.Waiting, 0), (dispatch.State, dispatch.Attempts));
        Assert.Equal(Now + Duration.FromMinutes(5), dispatch.DueAt);
    }

    [Fact]
    public void A_person_can_have_it_sent_again_or_dropped_but_not_drop_what_was_sent()
    {
        var dispatch = New();
        dispatch.Note(new(DeliveryOutcome.Refused, 410, "gone"), Now, 0.5);

        dispatch.Retry(Now + Duration.FromHours(1));
        Assert.Equal((DispatchState.Waiting, 0, "key"), (dispatch.State, dispatch.Attempts, dispatch.Key));
        Assert.Null(dispatch.EndedAt);

        dispatch.Note(new(DeliveryOutcome.Taken, 200, ""), Now, 0.5);
        dispatch.Drop(Now);
        Assert.Equal(DispatchState.Sent, dispatch.State);
    }

    [Fact]
    public void A_long_answer_is_cut()
    {
        var dispatch = New();

        dispatch.Note(Delivery.Failed(new string('x', 2000)), Now, 0.5);

        Assert.Equal(Dispatch.LongestAnswer, dispatch.LastAnswer.Length);
    }

    [Fact]
    public void An_answer_is_not_cut_in_the_middle_of_a_character()
    {
        var dispatch = New();
        var before = new string('x', Dispatch.LongestAnswer - 1);

        dispatch.Note(Delivery.Failed(before + "🐎 and on"), Now, 0.5);

        Assert.Equal(before, dispatch.LastAnswer);
    }
}
