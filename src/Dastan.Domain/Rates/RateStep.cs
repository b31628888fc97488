using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>A rate for as long as it was the answer: what a chart draws as one step.</summary>
/// <param name="From">The day of the newest number that it was made of.</param>
/// <param name="Through">The last day on which the banks said the same.</param>
/// <param name="Answer">What it was made of.</param>
public sealed record RateStep(LocalDate From, LocalDate Through, RateAnswer Answer)
{
    public decimal Rate => Answer.Rate;
}
