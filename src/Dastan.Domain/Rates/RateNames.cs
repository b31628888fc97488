using Dastan.Domain.Languages;

namespace Dastan.Domain.Rates;

/// <summary>The names of currencies (ISO 4217) and of the banks that set their rates, in the languages of the editions.</summary>
public static class RateNames
{
    private static readonly Dictionary<string, LocalText> Currencies = new()
    {
        ["KGS"] = Text(
            "Kyrgyz som",
            "Киргизский сом",
            "Қырғыз сомы",
            "Кыргыз сому",
            "Qirgʻiz somi",
            "Соми қирғизӣ",
            "Gyrgyz somy"
        ),
        ["KZT"] = Text(
            "Kazakh tenge",
            "Казахстанский тенге",
            "Қазақ теңгесі",
            "Казак теңгеси",
            "Qozoq tengesi",
            "Тангаи қазоқӣ",
            "Gazak teňňesi"
        ),
        ["TJS"] = Text(
            "Tajik somoni",
            "Таджикский сомони",
            "Тәжік сомониі",
            "Тажик сомониси",
            "Tojik somoniysi",
            "Сомонии тоҷикӣ",
            "Täjik somonisi"
        ),
        ["UZS"] = Text(
            "Uzbek sum",
            "Узбекский сум",
            "Өзбек сумы",
            "Өзбек суму",
            "Oʻzbek soʻmi",
            "Сӯми ӯзбекӣ",
            "Özbek sumy"
        ),
        ["TMT"] = Text(
            "Turkmen manat",
            "Туркменский манат",
            "Түрікмен манаты",
            "Түркмөн манаты",
            "Turkman manati",
            "Манати туркманӣ",
            "Türkmen manady"
        ),
    };

    private static readonly Dictionary<string, LocalText> Banks = new()
    {
        ["NBKR"] = Text(
            "National Bank of the Kyrgyz Republic",
            "Национальный банк Кыргызской Республики",
            "Қырғыз Республикасының Ұлттық банкі",
            "Кыргыз Республикасынын Улуттук банкы",
            "Qirgʻiz Respublikasi Milliy banki",
            "Бонки миллии Ҷумҳурии Қирғизистон",
            "Gyrgyz Respublikasynyň Milli banky"
        ),
        ["NBK"] = Text(
            "National Bank of Kazakhstan",
            "Национальный банк Казахстана",
            "Қазақстан Ұлттық Банкі",
            "Казакстандын Улуттук банкы",
            "Qozogʻiston Milliy banki",
            "Бонки миллии Қазоқистон",
            "Gazagystanyň Milli banky"
        ),
        ["NBT"] = Text(
            "National Bank of Tajikistan",
            "Национальный банк Таджикистана",
            "Тәжікстан Ұлттық банкі",
            "Тажикстандын Улуттук банкы",
            "Tojikiston Milliy banki",
            "Бонки миллии Тоҷикистон",
            "Täjigistanyň Milli banky"
        ),
        ["CBU"] = Text(
            "Central Bank of Uzbekistan",
            "Центральный банк Узбекистана",
            "Өзбекстан Орталық банкі",
            "Өзбекстандын Борбордук банкы",
            "Oʻzbekiston Markaziy banki",
            "Бонки марказии Ӯзбекистон",
            "Özbegistanyň Merkezi banky"
        ),
        ["CBT"] = Text(
            "Central Bank of Turkmenistan",
            "Центральный банк Туркменистана",
            "Түрікменстан Орталық банкі",
            "Түркмөнстандын Борбордук банкы",
            "Turkmaniston Markaziy banki",
            "Бонки марказии Туркманистон",
            "Türkmenistanyň Merkezi banky"
        ),
    };

    /// <summary>A currency's name; its code for one that has none here.</summary>
    public static string OfCurrency(string code, Language language) =>
        Currencies.TryGetValue(code, out var name) ? name.In(language.Code) : code;

    /// <summary>A bank's name by its short name; the short name for one that has none here.</summary>
    public static string OfBank(string bank, Language language) =>
        Banks.TryGetValue(bank, out var name) ? name.In(language.Code) : bank;

    // In the order of Language.All.
    private static LocalText Text(params string[] names) =>
        new(Language.All.Zip(names, (language, name) => KeyValuePair.Create(language.Code, name)));
}
