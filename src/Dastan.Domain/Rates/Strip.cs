namespace Dastan.Domain.Rates;

/// <summary>The rates strip under the masthead.</summary>
public static class Strip
{
    /// <summary>Its currencies in the order in which they stand.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["KGS", "KZT", "TJS", "UZS", "TMT"];
}
