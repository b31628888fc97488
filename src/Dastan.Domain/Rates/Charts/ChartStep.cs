using NodaTime;

namespace Dastan.Domain.Rates.Charts;

/// <summary>A value that stood for some days: a tread of the stairs that a chart of fixings is.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last, which is the next step's first unless the line breaks off.</param>
public readonly record struct ChartStep(LocalDate From, LocalDate Until, decimal Value);
