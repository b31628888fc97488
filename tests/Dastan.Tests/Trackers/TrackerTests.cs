using Dastan.Domain;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;

namespace Dastan.Tests.Trackers;

public class TrackerTests
{
    [Fact]
    public void A_chart_of_a_past_day_has_the_target_that_came_due_next_then()
    {
        var tracker = Trials.Tracker();
        Trials.Add(tracker, Trials.Said(2024, 100));
        Trials.Promise(tracker, 150, new(2025, 6, 30));
        Trials.Promise(tracker, 200, new(2030, 12, 31));

        Assert.Equal(150, KnownTracker.Of(tracker, _ => true, new(2025, 6, 30)).MainTarget!.Value);
        Assert.Equal(200, KnownTracker.Of(tracker, _ => true, new(2025, 7, 1)).MainTarget!.Value);
        Assert.Equal(200, KnownTracker.Of(tracker, _ => true, new(2040, 1, 1)).MainTarget!.Value);
    }

    private static readonly LocalText Why = LocalText.Of("en", "The office counted anew.");
    private static readonly LocalDate Today = new(2025, 12, 12);

    [Fact]
    public void A_restated_figure_keeps_what_it_said_before()
    {
        var tracker = Trials.Tracker();
        var figure = Trials.Add(tracker, Trials.Said(2024, 100));

        Assert.Null(Restate(tracker, figure, 120, new(2025, 5, 1)));
        Assert.Null(Restate(tracker, figure, 130, new(2025, 6, 1)));

        Assert.Equal([100m, 120m, 130m], figure.Versions.Select(version => version.Value));
        Assert.Equal(
            [100m, 100m, 120m, 130m],
            new LocalDate[] { new(2025, 1, 1), new(2025, 4, 30), new(2025, 5, 1), new(2025, 6, 1) }.Select(day =>
                Value(tracker, day)
            )
        );
        Assert.Empty(KnownTracker.Of(tracker, _ => true, new(2024, 12, 31)).Figures);
    }

    [Fact]
    public void A_restatement_needs_a_reason_another_number_and_a_later_day()
    {
        var tracker = Trials.Tracker();
        var figure = Trials.Add(tracker, Trials.Said(2024, 100));

        Assert.Equal(TrackerRefusals.NothingRestated, Restate(tracker, figure, 100, Today));
        Assert.Equal(TrackerRefusals.RestatedBeforeKnown, Restate(tracker, figure, 120, new(2024, 1, 1)));
        Assert.Equal(
            TrackerRefusals.NoReason,
            tracker.Restate(figure, Trials.Said(2024, 120), Trials.Report, LocalText.Empty, Today, null, Trials.Now)
        );
        Assert.False(KnownTracker.Of(tracker, _ => true, Today).Figures[0].IsRestated);
    }

    [Fact]
    public void Nobody_outside_hears_of_a_number_whose_source_they_may_not_see()
    {
        StoryId secret = StoryId.New();
        var tracker = Trials.Tracker();
        Trials.Add(tracker, Trials.Said(2023, 100));
        Trials.Add(tracker, Trials.Said(2024, 777), Trials.From(secret));
        Trials.Promise(tracker, 999, null, Trials.From(secret));
        Assert.Null(
            tracker.Restate(
                tracker.Figures[0],
                Trials.Said(2023, 888),
                Trials.From(secret),
                Why,
                new(2025, 5, 1),
                null,
                Trials.Now
            )
        );

        var outside = KnownTracker.Of(tracker, story => story != secret, Today);
        Assert.Equal([100m], outside.Figures.Select(figure => figure.Said.Value));
        Assert.False(outside.Figures[0].IsRestated);
        Assert.Empty(outside.Targets);

        var inside = KnownTracker.Of(tracker, _ => true, Today);
        Assert.Equal([888m, 777m], inside.Figures.Select(figure => figure.Said.Value));
        Assert.Single(inside.Targets);
        Assert.Equal([secret], KnownTracker.SourcesOf(tracker));
    }

    [Fact]
    public void What_is_taken_back_counts_no_more_and_is_still_told()
    {
        var tracker = Trials.Tracker();
        var figure = Trials.Add(tracker, Trials.Said(2024, 100));

        Assert.Null(tracker.TakeBack(figure, Why, new(2025, 5, 1), Trials.Now));

        Assert.Single(KnownTracker.Of(tracker, _ => true, new(2025, 4, 30)).Figures);
        var known = KnownTracker.Of(tracker, _ => true, new(2025, 5, 1));
        Assert.Empty(known.Figures);
        Assert.Single(known.TakenBack);
        Assert.Equal(TrackerRefusals.TakenBack, Restate(tracker, figure, 120, Today));
        Assert.Equal(TrackerRefusals.NoFigures, tracker.Publish(Trials.Now));
    }

    [Fact]
    public void Every_number_has_a_source_and_a_time_has_one_figure()
    {
        var tracker = Trials.Tracker();
        Trials.Add(tracker, Trials.Said(2024, 100));

        Assert.Equal(TrackerRefusals.SaidAlready, Add(tracker, Trials.Said(2024, 120), Trials.Report));
        Assert.Equal(TrackerRefusals.NoSource, Add(tracker, Trials.Said(2025, 120), new(null, LocalText.Empty, "")));
        Assert.Equal(
            TrackerRefusals.SourceAddressWrong,
            Add(tracker, Trials.Said(2025, 120), new(null, LocalText.Empty, "javascript:alert(1)"))
        );
        Assert.Equal(
            TrackerRefusals.PeriodBackwards,
            Add(
                tracker,
                new(FigurePeriod.Since(new(2025, 2, 1), new(2025, 1, 1)), 1, FigureQualifier.Exactly),
                Trials.Report
            )
        );
        Assert.Single(tracker.Figures);
    }

    [Theory]
    [InlineData("en", "under €54 billion", "Q2 2025", "since the start of 2025, 3 Apr 2025")]
    [InlineData("ru", "менее 54 млрд €", "2-й квартал 2025 года", "с начала 2025 года, 03.04.2025")]
    [InlineData("kk", "54 млрд € (одан аз)", "2025 жылғы 2-тоқсан", "2025 жылдың басынан, 03.04.2025")]
    [InlineData("uz", "54 mlrd € (undan kam)", "2025-yil 2-chorak", "2025-yil boshidan, 03.04.2025")]
    [InlineData("tg", "камтар аз 54 млрд €", "семоҳаи 2-юми соли 2025", "аз аввали соли 2025, 03.04.2025")]
    [InlineData("tk", "54 mlrd € (ondan az)", "2025-nji ýylyň 2-nji çärýegi", "2025-nji ýylyň başyndan, 03.04.2025")]
    public void Figures_are_written_as_a_language_writes_them(string code, string value, string quarter, string since)
    {
        var language = Language.Find(code)!;
        var euros = new FigureUnit(UnitKind.Currency, "EUR");

        Assert.Equal(
            value,
            TrackerForms.Of(54_000_000_000m, FigureQualifier.Under, euros, language).Replace('\u00a0', ' ')
        );
        Assert.Equal(quarter, TrackerForms.Of(FigurePeriod.Of(PeriodKind.Quarter, new(2025, 4, 3)), language));
        Assert.Equal(
            since,
            TrackerForms.Of(FigurePeriod.Since(new(2025, 1, 1), new(2025, 4, 3)), language).Replace('\u00a0', ' ')
        );
    }

    [Fact]
    public void Large_numbers_say_neither_less_nor_more_than_they_do()
    {
        Assert.Equal("18.5 billion", Large(18_500_000_000m));
        Assert.Equal("108 million", Large(108_000_000m));
        Assert.Equal("865,000", Large(865_000m));
        Assert.Equal("1,234,567,891", Large(1_234_567_891m));
        Assert.Equal("0.25", Large(0.250m));

        static string Large(decimal value) => LargeNumbers.Of(value, Language.English).Replace('\u00a0', ' ');
    }

    private static Refusal? Add(Tracker tracker, FigureSaid said, FigureSource source) =>
        tracker.Add(said, source, LocalText.Empty, Today, null, Trials.Now);

    private static Refusal? Restate(Tracker tracker, Figure figure, decimal value, LocalDate on) =>
        tracker.Restate(figure, Trials.Said(2024, value), Trials.Report, Why, on, null, Trials.Now);

    private static decimal Value(Tracker tracker, LocalDate day) =>
        KnownTracker.Of(tracker, _ => true, day).Figures[0].Said.Value;
}
