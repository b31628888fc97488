using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>A short list of each bank of Central Asia, in its shape.</summary>
internal static class SampleLists
{
    /// <summary>For theories: the banks' codes.</summary>
    public static TheoryData<string> Codes { get; } = [.. All.Select(list => list.Bank.Code)];

    public static SampleList Of(string code) => All.Single(list => list.Bank.Code == code);

    private static IReadOnlyList<SampleList> All => [Kazakhstan, Kyrgyzstan, Tajikistan, Uzbekistan, Turkmenistan];

    private static SampleList Kazakhstan =>
        new(
            Bank.Find("NBK")!,
            "rss/get_rates.cfm?fdate=02.04.2026",
            "02.04.2026",
            new(2026, 4, 2),
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rates>
            <title>Official rates</title><description>Official rates</description><date>02.04.2026</date>
            <item><fullname>ДОЛЛАР США</fullname><title>USD</title><description>475.09</description><quant>1</quant></item>
            <item><fullname>ЕВРО</fullname><title>EUR</title><description>551.06</description><quant>1</quant></item>
            <item><fullname>СУМ</fullname><title>UZS</title><description>3.91</description><quant>100</quant></item>
            </rates>
            """,
            "<item><fullname>ДОЛЛАР США</fullname><title>USD</title><description>475.09</description><quant>1</quant></item>",
            ("UZS", "100", "3.91")
        )
        {
            AskedFor = new(2026, 4, 2),
            DollarValue = "475.09",
            Names = ("quant", "description", "item", "rates"),
        };

    private static SampleList Kyrgyzstan =>
        new(
            Bank.Find("NBKR")!,
            "XML/daily.xml",
            "23.05.2026",
            new(2026, 5, 23),
            """
            <?xml version="1.0" encoding="windows-1251" ?>
            <CurrencyRates Name="Daily Exchange Rates" Date="23.05.2026">
            <Currency ISOCode="USD"><Nominal>1</Nominal><Value>87,4500</Value></Currency>
            <Currency ISOCode="EUR"><Nominal>1</Nominal><Value>101,5076</Value></Currency>
            <Currency ISOCode="KZT"><Nominal>10</Nominal><Value>1,8590</Value></Currency>
            </CurrencyRates>
            """,
            """<Currency ISOCode="USD"><Nominal>1</Nominal><Value>87,4500</Value></Currency>""",
            ("KZT", "10", "1,8590")
        )
        {
            DollarValue = "87,4500",
            Names = ("Nominal", "Value", "Currency ", "CurrencyRates"),
        };

    private static SampleList Tajikistan =>
        new(
            Bank.Find("NBT")!,
            "en/kurs/export_xml.php?date=2026-05-19&export=xmlout",
            "2026-05-19",
            new(2026, 5, 19),
            """
            <?xml version="1.0" encoding="utf-8" ?>
            <ValCurs Date="2026-05-19" name="Foreign Currency Market">
            <Valute ID="840"><CharCode>USD</CharCode><Nominal>1</Nominal><Name>Доллар</Name><Value>9.3371</Value></Valute>
            <Valute ID="978"><CharCode>EUR</CharCode><Nominal>1</Nominal><Name>Евро</Name><Value>10.8600</Value></Valute>
            <Valute ID="860"><CharCode>UZS</CharCode><Nominal>100</Nominal><Name>Сум</Name><Value>0.0777</Value></Valute>
            </ValCurs>
            """,
            """<Valute ID="840"><CharCode>USD</CharCode><Nominal>1</Nominal><Name>Доллар</Name><Value>9.3371</Value></Valute>""",
            ("UZS", "100", "0.0777")
        )
        {
            AskedFor = new(2026, 5, 19),
            DollarValue = "9.3371",
            Names = ("Nominal", "Value", "Valute", "ValCurs"),
        };

    private static SampleList Uzbekistan =>
        new(
            Bank.Find("CBU")!,
            "en/arkhiv-kursov-valyut/json/all/2026-04-02/",
            "02.04.2026",
            new(2026, 4, 2),
            """
            [{"id":69,"Ccy":"USD","CcyNm_RU":"Доллар","Nominal":"1","Rate":"12142.10","Diff":"-52.11","Date":"02.04.2026"},
            {"id":21,"Ccy":"EUR","CcyNm_RU":"Евро","Nominal":"1","Rate":"14079.98","Diff":"95.66","Date":"02.04.2026"},
            {"id":30,"Ccy":"IDR","CcyNm_RU":"Рупия","Nominal":"10","Rate":"7.15","Diff":"-0.03","Date":"02.04.2026"}]
            """,
            """{"id":69,"Ccy":"USD","CcyNm_RU":"Доллар","Nominal":"1","Rate":"12142.10","Diff":"-52.11","Date":"02.04.2026"},""",
            ("IDR", "10", "7.15")
        )
        {
            AskedFor = new(2026, 4, 2),
            DollarValue = "12142.10",
            Names = ("Nominal", "Rate", "", ""),
        };

    private static SampleList Turkmenistan =>
        new(
            Bank.Find("CBT")!,
            "kurs/2026/20052026.xml",
            "20.05.2026",
            new(2026, 5, 20),
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cbt_currency_rate name="CBT Currency XML"><date>20.05.2026</date>
            <rate code="USD"><name>ABŞ-NYŇ DOLLARY</name><multiplier>1</multiplier><rate_tmt>3.5</rate_tmt></rate>
            <rate code="EUR"><name>ÝEWRO</name><multiplier>1</multiplier><rate_tmt>4.0649</rate_tmt></rate>
            <rate code="KGS"><name>GYRGYZ SOMY</name><multiplier>100</multiplier><rate_tmt>4.0023</rate_tmt></rate>
            </cbt_currency_rate>
            """,
            """<rate code="USD"><name>ABŞ-NYŇ DOLLARY</name><multiplier>1</multiplier><rate_tmt>3.5</rate_tmt></rate>""",
            ("KGS", "100", "4.0023")
        )
        {
            AskedFor = new(2026, 5, 20),
            DollarValue = "3.5",
            Names = ("multiplier", "rate_tmt", "rate ", "cbt_currency_rate"),
        };
}
