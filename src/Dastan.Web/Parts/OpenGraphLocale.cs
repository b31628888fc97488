namespace Dastan.Web.Parts;

/// <summary>The names that OpenGraph has for languages: language and territory, <c>kk_KZ</c>.</summary>
public static class OpenGraphLocale
{
    // The territory only names the variant of a language; these are the ones that messengers list.
    private static readonly Dictionary<string, string> Territories = new()
    {
        ["en"] = "GB",
        ["ru"] = "RU",
        ["kk"] = "KZ",
        ["ky"] = "KG",
        ["uz"] = "UZ",
        ["tg"] = "TJ",
        ["tk"] = "TM",
    };

    public static string Of(string language)
    {
        var code = language.Split('-')[0];
        return Territories.TryGetValue(code, out var territory) ? $"{code}_{territory}" : code;
    }
}
