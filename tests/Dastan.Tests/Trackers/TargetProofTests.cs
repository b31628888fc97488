using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;

namespace Dastan.Tests.Trackers;

public class TargetProofTests
{
    private static readonly LocalDate EndOf2030 = new(2030, 12, 31);
    private static readonly LocalDate Today = new(2025, 12, 12);

    [Theory]
    [InlineData(TrackerAim.MoreIsBetter, 140, TargetState.Behind)]
    [InlineData(TrackerAim.MoreIsBetter, 160, TargetState.OnCourse)]
    [InlineData(TrackerAim.MoreIsBetter, 200, TargetState.Done)]
    [InlineData(TrackerAim.Neither, 160, TargetState.Unknown)]
    public void A_target_is_held_against_the_straight_line_from_the_first_figure(
        TrackerAim aim,
        int latest,
        TargetState state
    )
    {
        var tracker = Trials.Tracker(aim);
        Trials.Add(tracker, Trials.Said(2020, 100));
        Trials.Add(tracker, Trials.Said(2024, latest));
        Trials.Promise(tracker, 200, new(2028, 12, 31));

        Assert.Equal(state, Trials.Proof(tracker, Today).State);
    }

    [Fact]
    public void Where_less_is_better_the_line_falls()
    {
        var tracker = Trials.Tracker(TrackerAim.LessIsBetter);
        Trials.Add(tracker, Trials.Said(2020, 4000));
        Trials.Add(tracker, Trials.Said(2022, 3500));
        Trials.Promise(tracker, 0, new(2024, 12, 31));

        var before = Trials.Proof(tracker, new(2023, 6, 1));
        Assert.Equal(TargetState.Behind, before.State);
        Assert.Equal(2001.37m, Math.Round(before.Expected!.Value, 2));

        Trials.Add(tracker, Trials.Said(2023, 0));
        Assert.Equal(TargetState.Done, Trials.Proof(tracker, new(2024, 6, 1)).State);
    }

    [Fact]
    public void The_sum_shows_every_number_that_it_was_made_of()
    {
        var tracker = Trials.Tracker();
        Trials.Add(tracker, Trials.Said(2020, 100_000));
        Trials.Add(tracker, Trials.Said(2025, 300_000));
        Trials.Promise(tracker, 865_000, new(2040, 12, 31));

        var proof = Trials.Proof(tracker, new(2026, 1, 1));

        Assert.Equal(
            "100,000 + (865,000 − 100,000) × 1,826 ÷ 7,305 = 291,224",
            TrackerForms.Sum(proof, Language.English)
        );
        Assert.Equal(TargetState.OnCourse, proof.State);
        Assert.Equal("35% (300,000 ÷ 865,000)", TrackerForms.Share(proof, Language.English));
    }

    [Fact]
    public void Under_a_number_is_not_that_number()
    {
        var tracker = Trials.Tracker();
        Trials.Add(tracker, Trials.Said(2020, 100, FigureQualifier.Under));
        Trials.Add(tracker, Trials.Said(2024, 140));
        Trials.Promise(tracker, 200, new(2028, 12, 31));

        // The line stands below 150, nobody knows how far: 140 may be on it.
        Assert.Equal(TargetGround.TooVague, Trials.Proof(tracker, Today).Ground);

        Trials.Add(tracker, Trials.Said(2025, 180));
        Assert.Equal(TargetState.OnCourse, Trials.Proof(tracker, new(2026, 1, 2)).State);
    }

    [Theory]
    [InlineData(FigureQualifier.Under, false)]
    [InlineData(FigureQualifier.UpTo, false)]
    [InlineData(FigureQualifier.About, true)]
    [InlineData(FigureQualifier.Over, true)]
    [InlineData(FigureQualifier.AtLeast, true)]
    public void Only_what_surely_reaches_a_target_does(FigureQualifier qualifier, bool isDone)
    {
        var tracker = Trials.Tracker();
        Trials.Add(tracker, Trials.Said(2024, 200, qualifier));
        Trials.Promise(tracker, 200, EndOf2030);

        Assert.Equal(isDone, Trials.Proof(tracker, Today).State is TargetState.Done);
    }

    [Theory]
    [InlineData(TrackerAim.LessIsBetter, FigureQualifier.Under, FigureQualifier.Exactly, TargetState.Missed)]
    [InlineData(TrackerAim.LessIsBetter, FigureQualifier.Under, FigureQualifier.Under, TargetState.Done)]
    [InlineData(TrackerAim.LessIsBetter, FigureQualifier.Under, FigureQualifier.UpTo, TargetState.Unknown)]
    [InlineData(TrackerAim.LessIsBetter, FigureQualifier.UpTo, FigureQualifier.Exactly, TargetState.Done)]
    [InlineData(TrackerAim.MoreIsBetter, FigureQualifier.Over, FigureQualifier.Exactly, TargetState.Missed)]
    [InlineData(TrackerAim.MoreIsBetter, FigureQualifier.Over, FigureQualifier.Over, TargetState.Done)]
    [InlineData(TrackerAim.MoreIsBetter, FigureQualifier.AtLeast, FigureQualifier.Exactly, TargetState.Done)]
    public void Who_promised_less_than_a_number_did_not_promise_the_number(
        TrackerAim aim,
        FigureQualifier promised,
        FigureQualifier said,
        TargetState state
    )
    {
        var tracker = Trials.Tracker(aim);
        Trials.Add(tracker, Trials.Said(2024, 5, said));
        Trials.Promise(tracker, 5, new(2024, 12, 31), qualifier: promised);

        Assert.Equal(state, Trials.Proof(tracker, Today).State);
    }

    [Fact]
    public void After_its_day_a_target_is_missed_only_by_a_figure_that_says_so()
    {
        var tracker = Trials.Tracker();
        Trials.Add(tracker, Trials.Said(2020, 100));
        Trials.Add(tracker, Trials.Said(2023, 150));
        Trials.Promise(tracker, 200, new(2024, 12, 31));

        Assert.Equal(TargetGround.NoFigureSince, Trials.Proof(tracker, new(2025, 1, 1)).Ground);

        Trials.Add(tracker, Trials.Said(2024, 190));
        Assert.Equal(TargetState.Missed, Trials.Proof(tracker, new(2025, 1, 1)).State);
        Assert.Equal(TargetState.Behind, Trials.Proof(tracker, new(2024, 12, 31)).State);

        Trials.Add(tracker, Trials.Said(2025, 210));
        Assert.Equal(TargetGround.ReachedLate, Trials.Proof(tracker, new(2026, 1, 1)).Ground);
    }

    [Theory]
    [InlineData(TrackerAim.MoreIsBetter, 210, 190)]
    [InlineData(TrackerAim.LessIsBetter, 190, 210)]
    public void What_was_reached_in_time_is_kept_whatever_came_after(TrackerAim aim, int then, int later)
    {
        var tracker = Trials.Tracker(aim);
        Trials.Add(tracker, Trials.Said(2024, then));
        Trials.Promise(tracker, 200, new(2024, 12, 31));
        Assert.Equal(TargetGround.Reached, Trials.Proof(tracker, new(2025, 1, 1)).Ground);

        Trials.Add(tracker, Trials.Said(2025, later));
        var proof = Trials.Proof(tracker, new(2026, 1, 1));

        Assert.Equal((TargetState.Done, TargetGround.ReachedAndLost), (proof.State, proof.Ground));
        Assert.All(Language.All, language => Assert.NotEqual("", TrackerForms.Of(proof.Ground, language)));
    }

    [Fact]
    public void What_was_reached_and_lost_before_its_day_is_still_to_come()
    {
        var tracker = Trials.Tracker(TrackerAim.MoreIsBetter);
        Trials.Add(tracker, Trials.Said(2023, 100));
        Trials.Add(tracker, Trials.Said(2024, 210));
        Trials.Add(tracker, Trials.Said(2025, 120));
        Trials.Promise(tracker, 200, new(2030, 12, 31));

        Assert.Equal(TargetState.Behind, Trials.Proof(tracker, new(2026, 1, 1)).State);
        Assert.Equal(TargetGround.ReachedAndLost, Trials.Proof(tracker, new(2031, 1, 1)).Ground);
    }

    [Fact]
    public void What_may_have_been_reached_in_time_is_not_said_to_be_kept()
    {
        var tracker = Trials.Tracker();
        Trials.Add(tracker, Trials.Said(2024, 210, FigureQualifier.UpTo));
        Trials.Add(tracker, Trials.Said(2025, 190));
        Trials.Promise(tracker, 200, new(2024, 12, 31));

        Assert.NotEqual(TargetState.Done, Trials.Proof(tracker, new(2026, 1, 1)).State);
    }

    [Theory]
    [InlineData(TrackerAim.MoreIsBetter, 199_800, "99.9%")]
    [InlineData(TrackerAim.MoreIsBetter, 199_999, "99.9995%")]
    [InlineData(TrackerAim.LessIsBetter, 200_600, "100.3%")]
    [InlineData(TrackerAim.MoreIsBetter, 198_900, "99%")]
    [InlineData(TrackerAim.MoreIsBetter, 80, "0.04%")]
    [InlineData(TrackerAim.MoreIsBetter, 0, "0%")]
    [InlineData(TrackerAim.MoreIsBetter, 200_000, "100%")]
    public void A_share_is_not_rounded_to_what_was_not_reached(TrackerAim aim, int value, string share)
    {
        var tracker = Trials.Tracker(aim);
        Trials.Add(tracker, Trials.Said(2024, value));
        Trials.Promise(tracker, 200_000, EndOf2030);

        Assert.StartsWith(share + " (", TrackerForms.Share(Trials.Proof(tracker, Today), Language.English));
    }

    [Fact]
    public void One_figure_has_no_pace_and_no_day_no_delay()
    {
        var tracker = Trials.Tracker();
        Trials.Promise(tracker, 200, EndOf2030);
        Assert.Equal(TargetGround.NoFigure, Trials.Proof(tracker, Today).Ground);

        Trials.Add(tracker, Trials.Said(2024, 100));
        Assert.Equal(TargetGround.OneFigure, Trials.Proof(tracker, Today).Ground);

        var endless = Trials.Tracker();
        Trials.Add(endless, Trials.Said(2023, 100));
        Trials.Add(endless, Trials.Said(2024, 150));
        Trials.Promise(endless, 200, null);
        var proof = Trials.Proof(endless, Today);
        Assert.Equal((TargetGround.NoDay, 75m), (proof.Ground, proof.SharePercent));
    }
}
