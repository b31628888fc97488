using Dastan.Domain.Languages;

namespace Dastan.Domain.Trackers;

/// <summary>Figures as a language writes them.</summary>
public static class TrackerForms
{
    // In percent.
    private const decimal Whole = 100;

    /// <summary>A value as its source qualified it: “under 100,000 TEU”.</summary>
    public static string Of(decimal value, FigureQualifier qualifier, FigureUnit unit, Language language) =>
        Of(qualifier, unit.Of(value, language), language);

    private static string Of(FigureQualifier qualifier, string told, Language language)
    {
        var words = Words.For(language.Code).OnTrackers;
        var form = qualifier switch
        {
            FigureQualifier.About => words.About,
            FigureQualifier.Under => words.Under,
            FigureQualifier.Over => words.Over,
            FigureQualifier.AtLeast => words.AtLeast,
            FigureQualifier.UpTo => words.UpTo,
            _ => "{0}",
        };
        return Words.Filled(form, told);
    }

    public static string Of(FigureSaid said, FigureUnit unit, Language language) =>
        Of(said.Value, said.Qualifier, unit, language);

    /// <summary>A time: “3 April 2025”, “Q2 2025”, “2025”, “since the start of 2025, 3 Apr 2025”.</summary>
    public static string Of(FigurePeriod period, Language language)
    {
        var words = Words.For(language.Code).OnTrackers;
        return period.Kind switch
        {
            PeriodKind.Day => DateForms.Long(period.From, language),
            PeriodKind.Month => DateForms.MonthAndYear(period.From.ToYearMonth(), language),
            PeriodKind.Quarter => Words.Filled(
                words.QuarterOf,
                DateForms.CountedQuarter(period.Quarter, language),
                DateForms.CountedYear(period.From.Year, language)
            ),
            PeriodKind.Year => FormattableString.Invariant($"{period.From.Year}"),
            _ when period.From is { Month: 1, Day: 1 } =>
                $"{Words.Filled(words.SinceStartOf, DateForms.CountedYear(period.From.Year, language))}, {DateForms.Short(period.Through, language)}",
            _ => $"{DateForms.Short(period.From, language)} – {DateForms.Short(period.Through, language)}",
        };
    }

    /// <summary>A target: “about 865,000 TEU by 31 December 2040”.</summary>
    public static string Of(Target target, FigureUnit unit, Language language)
    {
        var value = Of(target.Value, target.Qualifier, unit, language);
        return target.DueOn is { } due
            ? Words.Filled(Words.For(language.Code).OnTrackers.TargetBy, value, DateForms.Long(due, language))
            : value;
    }

    /// <summary>The sum by which the straight line was drawn: “100,000 + (865,000 − 100,000) × 730 ÷ 6,209 = 189,945”; "" where none was.</summary>
    public static string Sum(TargetProof proof, Language language)
    {
        if (proof.Expected is not { } expected || proof.First is not { } first)
            return "";

        var decimals = Math.Abs(proof.Target.Value) >= 100 ? 0 : 2;
        return $"{Plain(first.Value)} + ({Plain(proof.Target.Value)} {NumberForms.Minus} {Plain(first.Value)}) × "
            + $"{NumberForms.Count(proof.DaysGone, language)} ÷ {NumberForms.Count(proof.DaysInAll, language)} = "
            + NumberForms.Decimal(expected, decimals, language);

        string Plain(decimal value) =>
            NumberForms.Decimal(value, (value / 1.000000000000000000000000000m).Scale, language);
    }

    /// <summary>“over 54% (10 billion ÷ 18.5 billion)”; "" where it says nothing.</summary>
    public static string Share(TargetProof proof, Language language)
    {
        if (proof is not { SharePercent: { } share, Latest: { } latest })
            return "";

        var qualifier =
            proof.Target.Qualifier is FigureQualifier.Exactly || latest.Qualifier is not FigureQualifier.Exactly
                ? latest.Qualifier
                : FigureQualifier.About;
        var rounded = Rounded(share, latest.Qualifier);
        var told = Of(qualifier, NumberForms.Percent(rounded, rounded.Scale, language), language);
        return $"{told} ({LargeNumbers.Of(latest.Value, language)} ÷ {LargeNumbers.Of(proof.Target.Value, language)})";
    }

    // A bound stays one: of what is over a number less may be told and never more. And nothing is rounded
    // to a whole that it did not reach, nor to nothing.
    private static decimal Rounded(decimal share, FigureQualifier qualifier)
    {
        var way = qualifier switch
        {
            FigureQualifier.Over or FigureQualifier.AtLeast => MidpointRounding.ToNegativeInfinity,
            FigureQualifier.Under or FigureQualifier.UpTo => MidpointRounding.ToPositiveInfinity,
            _ => MidpointRounding.AwayFromZero,
        };
        var decimals = share is > 0 and < 10 ? 1 : 0;
        while (!IsTrue(Math.Round(share, decimals, way)))
            decimals++;
        return Math.Round(share, decimals, way) / 1.000000000000000000000000000m;

        bool IsTrue(decimal rounded) =>
            share.CompareTo(Whole) == rounded.CompareTo(Whole) && Math.Sign(share) == Math.Sign(rounded);
    }

    public static string Of(TargetState state, Language language)
    {
        var words = Words.For(language.Code).OnTrackers;
        return state switch
        {
            TargetState.Done => words.Done,
            TargetState.OnCourse => words.OnCourse,
            TargetState.Behind => words.Behind,
            TargetState.Missed => words.Missed,
            _ => words.Unknown,
        };
    }

    public static string Of(TargetGround ground, Language language)
    {
        var words = Words.For(language.Code).OnTrackers;
        return ground switch
        {
            TargetGround.Reached => words.Reached,
            TargetGround.ReachedAndLost => words.ReachedAndLost,
            TargetGround.ReachedLate => words.ReachedLate,
            TargetGround.NotReached => words.NotReached,
            TargetGround.StraightLine => words.StraightLine,
            TargetGround.NoFigure => words.NoFigure,
            TargetGround.OneFigure => words.OneFigure,
            TargetGround.NoDay => words.NoDay,
            TargetGround.NoAim => words.NoAim,
            TargetGround.NoFigureSince => words.NoFigureSince,
            _ => words.TooVague,
        };
    }
}
