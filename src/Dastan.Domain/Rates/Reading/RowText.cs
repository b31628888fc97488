using NodaTime;

namespace Dastan.Domain.Rates.Reading;

/// <summary>A row as it stands in a payload, before anything of it is believed: units of the base cost the value in the quote.</summary>
/// <param name="Base">ISO 4217 of the currency that is priced.</param>
/// <param name="Units">How many of it.</param>
/// <param name="Quote">ISO 4217 of the currency that it is priced in.</param>
/// <param name="Value">The price, as the bank writes numbers.</param>
/// <param name="AsOf">The day it is for.</param>
public sealed record RowText(string? Base, string? Units, string? Quote, string? Value, LocalDate AsOf)
{
    /// <summary>As <see cref="PrintedRate.List"/>.</summary>
    public string List { get; init; } = "";

    /// <summary>As <see cref="PrintedRate.ValidUntil"/>.</summary>
    public LocalDate? ValidUntil { get; init; }
}
