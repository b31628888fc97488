using System.Globalization;
using Dastan.Domain.Languages;

namespace Dastan.Domain.Rates;

/// <summary>The names of currencies (ISO 4217) and of the banks that set their rates, in the languages of the editions.</summary>
/// <remarks>
/// They stand in <c>CurrencyNames.tsv</c> and <c>BankNames.tsv</c>: a line of languages, then a line for each code, in order of
/// the codes. A name begins with a capital, stands undeclined, and is what a newspaper writes: “Chinese yuan”.
/// </remarks>
public static class RateNames
{
    private static readonly Lazy<Dictionary<string, LocalText>> Currencies = new(() => Read("CurrencyNames.tsv"));

    private static readonly Lazy<Dictionary<string, LocalText>> Banks = new(() => Read("BankNames.tsv"));

    // Where Frankfurter's list of currencies says more than the newspaper's word in capitals.
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["CNY"] = "Chinese Renminbi Yuan",
        ["ILS"] = "Israeli New Sheqel",
        ["ISK"] = "Icelandic Króna",
        ["PLN"] = "Polish Złoty",
        ["USD"] = "United States Dollar",
    };

    /// <summary>A currency's name; the English one for a language that lacks it; its code for one that has none here.</summary>
    public static string OfCurrency(string code, Language language) => Of(Currencies.Value, code, language);

    /// <summary>A bank's name by its short name; the short name for one that has none here.</summary>
    public static string OfBank(string bank, Language language) => Of(Banks.Value, bank, language);

    /// <summary>
    /// A currency's English name in capitals, as Frankfurter's first version lists it, for its clients: “Chinese Renminbi
    /// Yuan”, “Kyrgyz Som”. Its code for one that has no name here.
    /// </summary>
    public static string Title(string code) =>
        Titles.GetValueOrDefault(code)
        ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(OfCurrency(code, Language.English));

    private static string Of(Dictionary<string, LocalText> names, string code, Language language) =>
        names.TryGetValue(code, out var name) ? name.In(language.Code) : code;

    private static Dictionary<string, LocalText> Read(string resource)
    {
        using var stream = typeof(RateNames).Assembly.GetManifestResourceStream(typeof(RateNames), resource)!;
        using var reader = new StreamReader(stream);
        var languages = reader.ReadLine()!.Split('\t')[1..];
        var names = new Dictionary<string, LocalText>();
        while (reader.ReadLine()?.Split('\t') is [var code, .. var texts])
            names[code] = new LocalText(languages.Zip(texts, KeyValuePair.Create));
        return names;
    }
}
