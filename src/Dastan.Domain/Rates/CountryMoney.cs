using System.Collections.Frozen;

namespace Dastan.Domain.Rates;

/// <summary>What people pay with where they are.</summary>
public static class CountryMoney
{
    private static readonly FrozenDictionary<string, string> ByCountry = Listed(
        """
        KZT KZ
        UZS UZ
        KGS KG
        TJS TJ
        TMT TM
        AFN AF
        AMD AM
        AZN AZ
        BYN BY
        CHF CH LI
        CNY CN
        EUR AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK
        GBP GB
        GEL GE
        INR IN
        IRR IR
        JPY JP
        KRW KR
        MDL MD
        MNT MN
        PKR PK
        PLN PL
        RUB RU
        TRY TR
        UAH UA
        USD US
        AED AE
        """
    );

    /// <summary>The currency of a country; null for one that is not listed.</summary>
    /// <param name="country">Its two capitals in ISO 3166: <c>KZ</c>.</param>
    public static string? Of(string country) => ByCountry.GetValueOrDefault(country);

    private static FrozenDictionary<string, string> Listed(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .SelectMany(words => words.Skip(1).Select(country => (Country: country, Currency: words[0])))
            .ToFrozenDictionary(row => row.Country, row => row.Currency, StringComparer.Ordinal);
}
