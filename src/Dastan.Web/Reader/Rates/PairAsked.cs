using Dastan.Domain.Rates;

namespace Dastan.Web.Reader.Rates;

/// <summary>The pair that an address asks for: <c>/rates/kzt?in=eur</c>.</summary>
public sealed record PairAsked(string Base, string Quote)
{
    /// <summary>Null where one of the two is no currency, or both are the same.</summary>
    /// <param name="currency">Of the path, in lower case.</param>
    /// <param name="other">Of the query, in any case; null for the usual one.</param>
    public static PairAsked? Of(string currency, string? other)
    {
        var x = currency.ToUpperInvariant();
        var y = other is null or "" ? RateAddress.UsualOther(x) : other.ToUpperInvariant();
        return x == y || Currency.Find(x) is null || Currency.Find(y) is null ? null : new(x, y);
    }
}
