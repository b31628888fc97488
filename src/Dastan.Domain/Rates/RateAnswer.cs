using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>One X in Y on a day, with everything that it was made of.</summary>
/// <param name="Base">X, of which one unit is priced.</param>
/// <param name="Quote">Y, in which it is priced.</param>
/// <param name="Day">The day that was asked for.</param>
/// <param name="Rate">Not rounded.</param>
/// <param name="Method">How it was found.</param>
/// <param name="Legs">The printed numbers it was made of; empty for <see cref="RateMethod.Identity"/>.</param>
/// <param name="AsOf">The day of the fixing, the older of two; <paramref name="Day"/> itself for what needs no fixing.</param>
public sealed record RateAnswer(
    string Base,
    string Quote,
    LocalDate Day,
    decimal Rate,
    RateMethod Method,
    IReadOnlyList<RateLeg> Legs,
    LocalDate AsOf
);

/// <summary>A printed number that a rate was made of.</summary>
/// <param name="Bank">Its code; the bank that set a peg, for a peg.</param>
/// <param name="Through">The last day on which the bank said the same.</param>
/// <param name="IsPeg">It stands by an official peg; then <paramref name="AsOf"/> is the day since when.</param>
public sealed record RateLeg(
    string Bank,
    string Base,
    string Quote,
    int Units,
    decimal Value,
    LocalDate AsOf,
    LocalDate Through,
    int Revision,
    bool IsPeg = false
);

/// <summary>How a rate was found, the most direct first.</summary>
public enum RateMethod
{
    /// <summary>X and Y are the same.</summary>
    Identity,

    /// <summary>Printed so by the bank that owns one of the two.</summary>
    Published,

    /// <summary>One divided by what that bank printed.</summary>
    Inverted,

    /// <summary>By an official peg.</summary>
    Peg,

    /// <summary>Through a third currency.</summary>
    Cross,
}

/// <summary>Why there is no rate.</summary>
/// <param name="Code">For programs: <c>unknown_currency</c>, <c>no_rate</c>, <c>too_old</c>, <c>not_alive</c>.</param>
/// <param name="Reason">In an English sentence.</param>
public sealed record NoRate(string Code, string Reason);
