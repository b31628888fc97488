using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>What two lists have in common when they say the same, whatever their order, digits and units.</summary>
internal static class ListDigest
{
    private const int Bytes = 12;

    /// <summary>24 hexadecimal digits; "" for a list without a row.</summary>
    public static string Of(IEnumerable<Observation> counting)
    {
        var text = new StringBuilder();
        foreach (
            var said in counting
                .OrderBy(said => said.Base, StringComparer.Ordinal)
                .ThenBy(said => said.Quote, StringComparer.Ordinal)
        )
            text.Append(CultureInfo.InvariantCulture, $"{said.Base}/{said.Quote}={Plain(said.Price)};");
        return text.Length == 0
            ? ""
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())).AsSpan(0, Bytes));
    }

    // 87.4500 and 87.45 are the same price.
    private static string Plain(decimal price) =>
        price.ToString("0.############################", CultureInfo.InvariantCulture);
}
