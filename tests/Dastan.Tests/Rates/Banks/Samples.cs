namespace Dastan.Tests.Rates.Banks;

/// <summary>A sample in every format that a bank answers with.</summary>
internal static class Samples
{
    private const string Dotted = "dd'.'MM'.'uuuu";
    private const string Iso = "uuuu'-'MM'-'dd";

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("NBK", "rss/get_rates.cfm?fdate=17.03.2026", "text/xml; charset=UTF-8", Dotted, '.', Kazakhstan),
        new("NBKR", "XML/daily.xml", "application/xml", Dotted, ',', Kyrgyzstan) { AskedFor = null },
        new(
            "NBT",
            "en/kurs/export_xml.php?date=2026-03-17&export=xmlout",
            "text/xml;charset=UTF-8",
            Iso,
            '.',
            Tajikistan
        ),
        new("CBU", "en/arkhiv-kursov-valyut/json/all/2026-03-17/", "application/json", Dotted, '.', Uzbekistan),
        new("CBT", "kurs/2026/17032026.xml", "text/xml", Dotted, '.', Turkmenistan),
        new("ECB daily", "stats/eurofxref/eurofxref-daily.xml", "text/xml", Iso, '.', Europe)
        {
            HasUnits = false,
            AskedFor = null,
        },
        new("ECB table", "stats/eurofxref/eurofxref-hist.zip", "application/zip", Iso, '.', EuropeTable)
        {
            HasUnits = false,
            AskedFor = null,
        },
        new("ECB service", "service/data/EXR/D..EUR.SP00.A?format=csvdata", "text/csv", Iso, '.', EuropeService)
        {
            HasUnits = false,
            AskedFor = null,
        },
        new(
            "CBR",
            "scripts/XML_daily.asp?date_req=17/03/2026",
            "application/xml; charset=windows-1251",
            Dotted,
            ',',
            Russia
        ),
        new("TCMB", "kurlar/202603/17032026.xml", "application/xml", Dotted, '.', Turkey),
        new(
            "TCMB service",
            "series=TP.DK.USD.A.YTL",
            "application/json;charset=UTF-8",
            "dd'-'MM'-'uuuu",
            '.',
            TurkeyService
        )
        {
            HasUnits = false,
            AskedFor = null,
        },
        new(
            "PBOC",
            "ags/ms/cm-u-bk-ccpr/CcprHisNew?startDate=2026-03-17&endDate=2026-03-17",
            "application/json;charset=UTF-8",
            Iso,
            '.',
            China
        )
        {
            HasUnits = false,
        },
    ];

    /// <summary>Those of the banks beyond Central Asia; the others have lists of their own to be spoilt.</summary>
    public static IEnumerable<Sample> Beyond =>
        All.Where(sample => sample.Bank.Code is "ECB" or "CBR" or "TCMB" or "PBOC");

    public static Sample Of(string name) => All.Single(sample => sample.Name == name);

    private static string Kazakhstan(string day, IReadOnlyList<SampleRow> rows) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rates><title>Rates of the day</title><description>In tenge</description><date>{day}</date>
            {Lines(
                rows,
                row =>
                    $"<item><fullname>Сом</fullname><title>{row.Currency}</title><description>{row.Value}</description><quant>{row.Units}</quant><index></index><change>0.00</change></item>"
            )}
            </rates>
            """;

    private static string Kyrgyzstan(string day, IReadOnlyList<SampleRow> rows) =>
        $"""
            <?xml version="1.0" encoding="windows-1251" ?>
            <CurrencyRates Name="Daily" Date="{day}">
            {Lines(
                rows,
                row =>
                    $"<Currency ISOCode=\"{row.Currency}\"><Nominal>{row.Units}</Nominal><Value>{row.Value}</Value></Currency>"
            )}
            </CurrencyRates>
            """;

    private static string Tajikistan(string day, IReadOnlyList<SampleRow> rows) =>
        $"""
            <?xml version="1.0" encoding="utf-8" ?>
            <ValCurs Date="{day}" name="Market">
            {Lines(
                rows,
                row =>
                    $"<Valute ID=\"810\"><CharCode>{row.Currency}</CharCode><Nominal>{row.Units}</Nominal><Name>Сомонӣ</Name><Value>{row.Value}</Value></Valute>"
            )}
            </ValCurs>
            """;

    private static string Uzbekistan(string day, IReadOnlyList<SampleRow> rows) =>
        "["
        + string.Join(
            ",\n",
            rows.Select(row =>
                $$"""{"id":69,"Code":"840","Ccy":"{{row.Currency}}","CcyNm_EN":"A name","Nominal":"{{row.Units}}","Rate":"{{row.Value}}","Diff":"-16.5","Date":"{{day}}"}"""
            )
        )
        + "]";

    private static string Turkmenistan(string day, IReadOnlyList<SampleRow> rows) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cbt_currency_rate name="Rates"><date>{day}</date>
            {Lines(
                rows,
                row =>
                    $"<rate code=\"{row.Currency}\"><name>Manat</name><rate_usd>1</rate_usd><multiplier>{row.Units}</multiplier><rate_tmt>{row.Value}</rate_tmt></rate>"
            )}
            </cbt_currency_rate>
            """;

    private static string Europe(string day, IReadOnlyList<SampleRow> rows) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            <gesmes:subject>Reference rates</gesmes:subject><Cube><Cube time='{day}'>
            {Lines(rows, row => $"<Cube currency='{row.Currency}' rate='{row.Value}'/>")}
            </Cube></Cube></gesmes:Envelope>
            """;

    private static string EuropeTable(string day, IReadOnlyList<SampleRow> rows) =>
        $"Date,{string.Join(',', rows.Select(row => row.Currency))},CYP,\n"
        + $"{day},{string.Join(',', rows.Select(row => row.Value))},N/A,\n";

    private static string EuropeService(string day, IReadOnlyList<SampleRow> rows) =>
        "KEY,FREQ,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,TITLE\r\n"
        + string.Concat(
            rows.Select(row => $"EXR,D,{row.Currency},EUR,{day},{row.Value},A,0,\"To the euro, \"\"daily\"\"\"\r\n")
        );

    private static string Russia(string day, IReadOnlyList<SampleRow> rows) =>
        $"""
            <?xml version="1.0" encoding="windows-1251"?><ValCurs Date="{day}" name="Market">
            {Lines(
                rows,
                row =>
                    $"<Valute ID=\"R01235\"><CharCode>{row.Currency}</CharCode><Nominal>{row.Units}</Nominal><Name>Name</Name><Value>{row.Value}</Value></Valute>"
            )}
            </ValCurs>
            """;

    private static string Turkey(string day, IReadOnlyList<SampleRow> rows) =>
        $"""
            <?xml version="1.0" encoding="ISO-8859-9"?>
            <Tarih_Date Tarih="{day}" Bulten_No="2026/52">
            {Lines(
                rows,
                row =>
                    $"<Currency CrossOrder=\"0\" Kod=\"{row.Currency}\" CurrencyCode=\"{row.Currency}\"><Unit>{row.Units}</Unit><Isim>AD</Isim><ForexBuying>{row.Value}</ForexBuying><ForexSelling>{row.Value}</ForexSelling><BanknoteBuying></BanknoteBuying></Currency>"
            )}
            </Tarih_Date>
            """;

    private static string TurkeyService(string day, IReadOnlyList<SampleRow> rows) =>
        $$$"""{"totalCount":1,"items":[{"Tarih":"{{{day}}}",{{{Both(rows)}}},"TP_DK_AED_A_YTL":null,"TP_DK_AED_S_YTL":null,"UNIXTIME":{"$numberLong":"1772398800"}}]}""";

    private static string Both(IEnumerable<SampleRow> rows) =>
        string.Join(
            ',',
            rows.Select(row =>
                $"\"TP_DK_{row.Currency}_A_YTL\":\"{row.Value}\",\"TP_DK_{row.Currency}_S_YTL\":\"{row.Value}\""
            )
        );

    private static string China(string day, IReadOnlyList<SampleRow> rows) =>
        $$$"""{"head":{"rep_code":"200","rep_message":""},"data":{"head":[{{{Quoted(rows.Select(row => $"{row.Currency}/CNY"))}}}],"total":1,"pageTotal":1,"flagMessage":""},"records":[{"date":"{{{day}}}","values":[{{{Quoted(rows.Select(row => row.Value))}}}]}]}""";

    private static string Quoted(IEnumerable<string> values) =>
        string.Join(',', values.Select(value => $"\"{value}\""));

    private static string Lines(IEnumerable<SampleRow> rows, Func<SampleRow, string> write) =>
        string.Join('\n', rows.Select(write));
}
