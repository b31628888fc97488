using System.Globalization;
using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Amounts;

/// <summary>The sums of a text as a test reads them: "300 USD; 5..7 EUR".</summary>
public static class FoundSums
{
    public static string In(string text, string language) =>
        string.Join("; ", AmountFinder.Find(text, Language.Of(language)).Select(Shown));

    public static string Shown(Amount amount) =>
        $"{Plain(amount.Low)}{(amount.IsRange ? $"..{Plain(amount.High)}" : "")} {amount.Currency}";

    private static string Plain(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
