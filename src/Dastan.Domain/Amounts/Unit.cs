namespace Dastan.Domain.Amounts;

/// <summary>A currency where it stands beside a number.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The first token behind it.</param>
/// <param name="Country">The country that it is said to be of; null for none.</param>
internal readonly record struct Unit(int First, int End, Sense Sense, string? Country)
{
    public CurrencyName Name => Sense.Currency!;

    public bool IsCents => Name.Parts is not 1;

    /// <summary>The code that its words leave no doubt about; null where they do.</summary>
    public string? Code =>
        Name.Codes is [var only] ? only
        : Country is null ? null
        : Name.Of(Country);

    /// <summary>Whether both can be words for one currency: "$" and "US dollars".</summary>
    public bool Agrees(Unit other) =>
        Code is { } code
            ? other.Name.Codes.Contains(code) && (other.Code ?? code) == code
            : other.Name.Codes.Any(Name.Codes.Contains);
}
