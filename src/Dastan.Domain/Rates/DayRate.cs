using Dastan.Domain.Rates.Charts;
using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>A currency in a list of all on a day: its price in another, and how that went.</summary>
/// <param name="Row">The price of one unit; of an earlier day where the banks have been silent for too long since.</param>
/// <param name="Line">The thirty days up to the answer's own, as <see cref="Sparkline"/> draws them.</param>
public sealed record DayRate(RateRow Row, string Line)
{
    public RateAnswer Answer => Row.Answer;

    /// <summary>Null for a currency that never had a price.</summary>
    /// <param name="book">With what is known of the two for some sixty days before.</param>
    public static DayRate? Of(Resolver resolver, RateBook book, string currency, string other, LocalDate day)
    {
        if (RateHistory.LastKnown(resolver, book, currency, other, day) is not { } answer)
            return null;

        var from = answer.Day.PlusDays(1 - Sparkline.Days);
        var history = RateHistory.Of(resolver, book, currency, other, from, answer.Day);
        return new(RateRow.Of(answer, book), Sparkline.Of(ChartSteps.Of(history, from, answer.Day), answer.Day));
    }
}
