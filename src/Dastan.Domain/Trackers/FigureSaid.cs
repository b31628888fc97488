using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>What a figure says: a number as its source qualified it, of a time.</summary>
public readonly record struct FigureSaid(FigurePeriod Period, decimal Value, FigureQualifier Qualifier)
{
    /// <summary>The least that it may be; null where nothing is said of that.</summary>
    public decimal? Least => Qualifier is FigureQualifier.Under or FigureQualifier.UpTo ? null : Value;

    /// <summary>The most that it may be; null where nothing is said of that.</summary>
    public decimal? Most => Qualifier is FigureQualifier.Over or FigureQualifier.AtLeast ? null : Value;

    /// <summary>Does it say one number, if only about?</summary>
    public bool IsOneNumber => Qualifier is FigureQualifier.Exactly or FigureQualifier.About;

    public LocalDate On => Period.Through;
}
