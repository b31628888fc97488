using NodaTime;

namespace Dastan.Domain.Rates.Frankfurter;

/// <summary>The numbers of one day.</summary>
/// <param name="Date">The newest day of a list among them; in a range, the day of the row.</param>
/// <param name="Rates">In order of the codes, at least one.</param>
/// <param name="Banks">Whose lists they are made of, in order of their codes.</param>
public sealed record FrankfurterDay(
    LocalDate Date,
    IReadOnlyList<(string Code, decimal Rate)> Rates,
    IReadOnlyList<string> Banks
);
