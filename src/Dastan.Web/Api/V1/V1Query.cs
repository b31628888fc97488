using System.Globalization;
using Dastan.Domain.Rates.Frankfurter;

namespace Dastan.Web.Api.V1;

/// <summary>The parameters of the first version. What it does not know it passes over in silence, as the original does.</summary>
public static class V1Query
{
    // Far beyond any sum, and within what decimals can be multiplied.
    private const decimal LargestAmount = 1_000_000_000_000_000;

    /// <summary>The question, or what is wrong with it.</summary>
    public static FrankfurterQuestion? Read(IQueryCollection query, out string wrong)
    {
        var amount = Amount(Last(query, "amount"));
        var @base = (Last(query, "from") ?? Last(query, "base"))?.ToUpperInvariant();
        var symbols = (Last(query, "to") ?? Last(query, "symbols"))?.ToUpperInvariant().Split(',');
        wrong =
            amount is null ? "invalid amount"
            : symbols is [var only] && only == @base ? "bad currency pair"
            : "";
        return wrong is "" ? new(amount!.Value, @base ?? "EUR", symbols) : null;
    }

    private static decimal? Amount(string? text) =>
        text is null ? 1
        : decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var amount
        ) && amount is > 0 and <= LargestAmount
            ? amount
        : null;

    private static string? Last(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : null;
}
