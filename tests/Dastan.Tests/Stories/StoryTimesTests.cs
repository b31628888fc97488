using Dastan.Domain.Staff;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Stories;

/// <summary>Schedule, embargo and withdrawal of a story, by its own rules.</summary>
public sealed class StoryTimesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 9, 0);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static readonly StaffId One = StaffId.New();
    private static readonly StaffId Other = StaffId.New();

    [Fact]
    public void At_its_time_it_is_published_with_the_time_that_was_promised()
    {
        var story = Written();
        // Midnight in Almaty: the day of publication is the promised one.
        var promised = Instant.FromUtc(2026, 3, 1, 19, 0);
        Assert.Null(story.Schedule(promised, Now, One));
        Assert.Equal((StoryState.Scheduled, StoryStage.Ready), (story.StateAt(Now), story.Stage));

        Assert.Equal(StoryRefusals.NotDue, story.PublishOnTime(promised - Duration.Epsilon, Almaty));
        Assert.Null(story.PublishOnTime(promised + Hour, Almaty));

        Assert.Equal(
            (promised, new LocalDate(2026, 3, 2), null),
            (story.PublishedAt, story.PublishedOn, story.ScheduledFor)
        );
        Assert.Equal(StoryRefusals.NotDue, story.PublishOnTime(promised + Hour, Almaty));
        Assert.Equal(
            [
                (1, StoryEventKind.Scheduled, Now, One, promised),
                (2, StoryEventKind.Published, promised + Hour, null, promised),
            ],
            story.Events.Select(one => (one.Number, one.Kind, one.At, one.By, one.For))
        );
    }

    [Fact]
    public void It_is_scheduled_for_a_time_to_come_that_breaks_no_embargo()
    {
        Assert.Equal(StoryRefusals.Unfinished, Empty().Schedule(Now + Hour, Now));
        var story = Written();
        Assert.Equal(StoryRefusals.TimeIsPast, story.Schedule(Now, Now));
        Assert.Null(story.SetEmbargo(Now + Hour, "The ministry", "", One, Now));
        Assert.Equal("under-embargo", story.Schedule(Now + Hour - Duration.Epsilon, Now)?.Code);
        Assert.Null(story.Schedule(Now + Hour, Now));
        Assert.Null(story.PublishOnTime(Now + Hour, Almaty));
        Assert.Equal(StoryRefusals.AlreadyPublished, story.Schedule(Now + Hour + Hour, Now + Hour));
    }

    [Fact]
    public void What_is_scheduled_is_neither_sent_back_nor_handed_in_before_it_is_taken_off()
    {
        var story = Written();
        Assert.Equal(StoryRefusals.NotScheduled, story.Unschedule(Now, One));
        Assert.Null(story.Schedule(Now + Hour, Now, One));

        Assert.Equal(StoryRefusals.Scheduled, story.SendBack("Who paid?", Now));
        Assert.Equal(StoryRefusals.Scheduled, story.HandIn(Now));
        Assert.Null(story.Unschedule(Now, One));
        Assert.Null(story.SendBack("Who paid?", Now));
        Assert.Equal(StoryState.Draft, story.StateAt(Now));
    }

    [Fact]
    public void An_embargo_takes_a_story_off_a_schedule_that_would_break_it()
    {
        var story = Written();
        Assert.Null(story.Schedule(Now + Hour, Now, One));

        Assert.Null(story.SetEmbargo(Now + Hour, "The ministry", "", One, Now));
        Assert.NotNull(story.ScheduledFor);
        Assert.Null(story.SetEmbargo(Now + Hour + Duration.Epsilon, "The ministry", "", One, Now));
        Assert.Null(story.ScheduledFor);
        Assert.Equal(StoryEventKind.Unscheduled, story.Events[^1].Kind);
    }

    [Fact]
    public void One_alone_ends_no_embargo_and_makes_none_shorter()
    {
        var story = Written();
        Assert.Null(story.SetEmbargo(Now + Hour, "The ministry", "A table follows.", One, Now));

        Assert.Equal("under-embargo", story.Publish(Now, Almaty, One)?.Code);
        Assert.Equal(StoryRefusals.EmbargoIsLonger, story.SetEmbargo(Now + (Hour / 2), "The ministry", "", One, Now));
        Assert.Equal(StoryRefusals.LiftIsNotAsked, story.Lift(Other, Now));
        Assert.Equal(StoryRefusals.NoLiftReason, story.AskToLift(" ", One, Now));
        Assert.Null(story.AskToLift("It is on television.", One, Now));
        Assert.Equal(StoryRefusals.LiftTakesTwo, story.Lift(One, Now));
        Assert.Equal(StoryRefusals.LiftIsAsked, story.AskToLift("So it is.", Other, Now));
        Assert.Equal("under-embargo", story.Publish(Now, Almaty, One)?.Code);

        Assert.Null(story.Lift(Other, Now));
        Assert.Null(story.Publish(Now, Almaty, One));
        Assert.Equal(
            [
                (StoryEventKind.EmbargoSet, One, "The ministry"),
                (StoryEventKind.LiftAsked, One, "It is on television."),
                (StoryEventKind.EmbargoLifted, Other, "It is on television."),
                (StoryEventKind.Published, One, ""),
            ],
            story.Events.Select(one => (one.Kind, one.By!.Value, one.Note))
        );
    }

    [Fact]
    public void An_embargo_that_is_set_anew_is_lifted_by_nobodys_old_word()
    {
        var story = Written();
        Assert.Null(story.SetEmbargo(Now + Hour, "The ministry", "", One, Now));
        Assert.Null(story.AskToLift("It is out.", One, Now));

        Assert.Null(story.SetEmbargo(Now + Hour, "The ministry", "It asks again.", Other, Now));

        Assert.Equal(StoryRefusals.LiftIsNotAsked, story.Lift(Other, Now));
        Assert.Equal(StoryRefusals.NotUnderEmbargo, story.AskToLift("It is out.", One, Now + Hour));
        Assert.Equal(StoryRefusals.NotUnderEmbargo, story.Lift(Other, Now + Hour));
    }

    [Fact]
    public void An_embargo_has_a_source_and_a_time_to_come_and_is_for_what_is_not_out()
    {
        var story = Written();
        Assert.Equal(StoryRefusals.NoEmbargoSource, story.SetEmbargo(Now + Hour, " ", "", One, Now));
        Assert.Equal(StoryRefusals.EmbargoIsPast, story.SetEmbargo(Now, "The ministry", "", One, Now));
        Assert.Null(story.Publish(Now, Almaty));
        Assert.Equal(StoryRefusals.AlreadyPublished, story.SetEmbargo(Now + Hour, "The ministry", "", One, Now));
    }

    [Fact]
    public void A_withdrawal_that_is_set_is_told_once_at_its_time()
    {
        var story = Published();
        Assert.Equal(StoryRefusals.NoReason, story.WithdrawAt(Now + Hour, "", Now, One));
        Assert.Equal(StoryRefusals.WithdrawalIsPast, story.WithdrawAt(Now, "Wrong.", Now, One));
        Assert.Null(story.WithdrawAt(Now + Hour, "Wrong.", Now, One));

        Assert.Equal(StoryState.Published, story.StateAt(Now + Hour - Duration.Epsilon));
        Assert.Equal(StoryRefusals.NotDue, story.TellWithdrawal(Now + Hour - Duration.Epsilon));
        Assert.Equal(StoryState.Withdrawn, story.StateAt(Now + Hour));
        Assert.Null(story.TellWithdrawal(Now + Hour));
        Assert.Equal(StoryRefusals.NotDue, story.TellWithdrawal(Now + Hour));
        Assert.Equal(StoryRefusals.NoWithdrawalComing, story.Keep(Now + Hour, One));
        Assert.Equal(
            (StoryEventKind.Withdrawn, Now + Hour, "Wrong."),
            (story.Events[^1].Kind, story.Events[^1].For, story.Events[^1].Note)
        );
    }

    [Fact]
    public void A_withdrawal_to_come_is_taken_back_or_brought_forward()
    {
        var story = Published();
        Assert.Equal(StoryRefusals.NoWithdrawalComing, story.Keep(Now, One));
        Assert.Null(story.WithdrawAt(Now + Hour, "Wrong.", Now, One));
        Assert.Null(story.Keep(Now, One));
        Assert.Equal((null, null, null), (story.WithdrawnAt, story.WithdrawalReason, story.WithdrawalDueAt));

        Assert.Null(story.WithdrawAt(Now + Hour, "Wrong.", Now, One));
        Assert.Null(story.Withdraw("Very wrong.", Now + (Hour / 2), One));
        Assert.Equal((Now + (Hour / 2), null), (story.WithdrawnAt, story.WithdrawalDueAt));
        Assert.Equal(StoryRefusals.AlreadyWithdrawn, story.WithdrawAt(Now + Hour, "Wrong.", Now + Hour, One));
    }

    [Fact]
    public void Words_that_readers_see_are_an_event_and_others_are_none()
    {
        var story = Written();
        story.Write(story.Text with { Headline = "A dam" }, null, Now, "", One);
        Assert.Empty(story.Events);
        Assert.Null(story.Publish(Now, Almaty));
        story.Write(story.Text with { Headline = "An imported dam" }, null, Now, "imported");
        Assert.Equal([StoryEventKind.Published], story.Events.Select(one => one.Kind));

        story.Write(story.Text with { Headline = "A big dam" }, null, Now, "it is big", One);

        Assert.Equal((StoryEventKind.Changed, "it is big"), (story.Events[^1].Kind, story.Events[^1].Note));
    }

    [Fact]
    public void What_is_held_back_at_its_time_waits_for_a_person()
    {
        var story = Written();
        Assert.Null(story.Schedule(Now + Hour, Now, One));
        story.Embargo(Now + Hour + Hour);

        var no = story.PublishOnTime(Now + Hour, Almaty);
        Assert.Equal("under-embargo", no?.Code);
        story.HoldBack(no!, Now + Hour);

        Assert.Equal((null, StoryState.Ready), (story.ScheduledFor, story.StateAt(Now + Hour)));
        Assert.Equal((StoryEventKind.HeldBack, "under-embargo"), (story.Events[^1].Kind, story.Events[^1].Note));
    }

    private static Story Empty() => new(StoryId.New(), "en", "kazakhstan", "a-dam-opens", TranslationsId.New());

    private static Story Written()
    {
        var story = Empty();
        story.Write(new("A dam opens", "", "", "<p>At last.</p>"), null, Now - Hour, "");
        return story;
    }

    private static Story Published()
    {
        var story = Written();
        Assert.Null(story.Publish(Now - Hour, Almaty));
        return story;
    }
}
