using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>
/// The one answer to "one X in Y on day D", for the strip, the converter, stories, charts and every version of the API.
/// </summary>
public sealed class Resolver(Owners owners)
{
    /// <summary>Beyond so many days without a word of the bank there is no rate: twelve is the longest real rest.</summary>
    public const int LongestRestDays = 14;

    public Owners Owners => owners;

    /// <summary>The series that the answer may be made of, to be opened as a book beforehand.</summary>
    public IReadOnlyList<SeriesId> Needs(string x, string y) => throw new NotImplementedException();

    /// <summary>One X in Y on a day.</summary>
    /// <param name="method">The only way to take; null for the most direct.</param>
    /// <param name="why">Why there is none, when there is none.</param>
    public RateAnswer? Resolve(
        string x,
        string y,
        LocalDate day,
        RateBook book,
        out NoRate? why,
        RateMethod? method = null
    ) => throw new NotImplementedException();
}
