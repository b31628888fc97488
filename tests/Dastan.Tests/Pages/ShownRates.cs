using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Charts;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Rates;

namespace Dastan.Tests.Pages;

/// <summary>The pages of rates with as much on them as a full ledger gives.</summary>
internal static class ShownRates
{
    private static readonly LocalDate Day = new(2025, 12, 12);

    private static readonly string[] Codes =
        "RUB CNY TRY AZN GEL AMD BYN UAH MDL MNT AFN IRR PKR INR EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK AED ALL ARS BDT BGN BHD BRL CUP CZK DZD EGP ETB HKD HUF IDR ILS IQD ISK JOD KHR KRW KWD LAK LBP LYD MAD MKD MMK MXN MYR NGN OMR PHP PLN QAR RON RSD SAR SDG SGD SYP THB TND UYU VES VND XDR YER ZAR".Split(
            ' '
        );

    private static readonly IReadOnlyList<Link> Ways =
    [
        new("All rates", "/rates", true),
        new("Currency converter", "/rates/convert"),
        new("Restatements", "/rates/changes"),
    ];

    private static readonly IReadOnlyList<Link> Downloads = [new("CSV", "/rates.csv"), new("JSON", "/rates.json")];

    public static RatesView All(string language) =>
        new(
            Ways,
            [.. Strip.Currencies.Select((code, at) => Line(code, at, language))],
            Groups(language),
            [
                .. Bank.All.Select(bank => new BankLine(
                    bank.Code,
                    RateNames.OfBank(bank.Code, Language.Of(language)),
                    bank.HomePage.ToString(),
                    bank.Currency,
                    Shown(Day, language),
                    bank.Code is "NBT" ? "No new list since 5 Dec" : "",
                    bank.Code is "NBT"
                )),
            ],
            new("Rates by day", "/rates/2025-12-12"),
            Downloads
        );

    public static DayRatesView OfDay(string language) =>
        new(
            Ways,
            "Rates of 12 December 2025",
            "",
            [
                .. Strip.Currencies.Select(
                    (code, at) => Line(code, at, language) with { Remark = "carried from 11 Dec" }
                ),
            ],
            Groups(language),
            new("11 December 2025", "/rates/2025-12-11"),
            new("13 December 2025", "/rates/2025-12-13")
        );

    public static CurrencyView Currency(string language) =>
        new(
            "KZT",
            RateNames.OfCurrency("KZT", Language.Of(language)),
            Ways,
            [new("USD", "/rates/kzt", true), new("EUR", "/rates/kzt?in=eur")],
            new(
                "1 KZT = 0.001923 USD",
                new("1 USD = 520.02 KZT", "/rates/usd?in=kzt"),
                "−0.10%",
                RateDirection.Falling,
                "National Bank of Kazakhstan",
                Shown(Day, language),
                "Rate of 12 Dec",
                true,
                "one divided by the published rate",
                new("Rate of 13 December 2025", "1 KZT = 0.001921 USD", "−0.10%", RateDirection.Falling),
                new("Currency converter", "/rates/convert?amount=100&from=KZT&to=USD&on=2025-12-12")
            ),
            "",
            Course(language),
            [
                new(
                    "1 USD = 520.02 KZT",
                    [
                        new("Set by", "National Bank of Kazakhstan", "https://nationalbank.kz/"),
                        new("For", "12 December 2025", Time: "2025-12-12"),
                        new("As printed", "520.02"),
                        new("First seen", "11 December 2025, 16:05 UTC+5", Time: "2025-12-11T11:05:00Z"),
                        new("The bank’s own answer", "1cea5b0a255a", "/v2/payloads/1cea5b0a255a"),
                    ],
                    ["Revision 2: Restated on 12 December 2025, 520.02 instead of 520.00"]
                ),
            ],
            Downloads
        );

    public static CurrencyView WithoutRate(string language) =>
        Currency(language) with
        {
            Now = null,
            NoRate = "This day is before the first list that we have.",
            Course = null,
            Why = [],
        };

    public static ConvertView Conversion(string language, bool isWrong = false) =>
        new(
            Ways,
            "/rates/convert",
            isWrong ? "ten" : "100",
            "USD",
            "KZT",
            "2025-12-12",
            [
                .. Strip
                    .Currencies.Append("USD")
                    .Concat(Codes)
                    .Select(code => new CurrencyOption(code, RateNames.OfCurrency(code, Language.Of(language)))),
            ],
            isWrong ? new() { Amount = "“ten” is not an amount.", On = "This day has not come yet." } : new(),
            isWrong
                ? null
                : new(
                    new(
                        "100.00 USD = 52,002.00 KZT",
                        "1 USD = 520.02 KZT",
                        "published by the bank",
                        ["National Bank of Kazakhstan: 1 USD = 520.02 KZT on 12 December 2025"],
                        "12 December 2025"
                    ),
                    "",
                    null,
                    new("The other way round", "/rates/convert?amount=100&from=KZT&to=USD&on=2025-12-12")
                )
        );

    public static RateChangesView Changes(string language) =>
        new(
            Ways,
            [
                new(
                    Shown(Day, language),
                    "Restated on 12 December 2025",
                    "National Bank of Kazakhstan",
                    "1 USD = 520.02 KZT instead of 1 USD = 520.00 KZT",
                    new("12 December 2025", "/rates/2025-12-12"),
                    "The bank confirmed it by telephone."
                ),
            ],
            PagingView.At(1, 20, 1, _ => "/rates/changes")
        );

    private static IReadOnlyList<RateGroupView> Groups(string language) =>
        [
            .. Codes
                .Select((code, at) => Line(code, at, language))
                .GroupBy(line => CurrencyGroups.Of(line.Code))
                .Select(group => new RateGroupView(group.Key.ToString(), [.. group])),
        ];

    private static RateLine Line(string code, int at, string language) =>
        new(
            code,
            RateNames.OfCurrency(code, Language.Of(language)),
            $"/rates/{code.ToLowerInvariant()}",
            NumberForms.Significant(1m / (at * at * 37 + 3), 4, 5, Language.Of(language)),
            NumberForms.SignedPercent((at * 29 % 200 - 100) / 100m, 2, Language.Of(language)),
            (RateDirection)(at % 3),
            at % 2 == 0 ? "ECB" : "CBU",
            RateNames.OfBank(at % 2 == 0 ? "ECB" : "CBU", Language.Of(language)),
            Shown(Day, language),
            at % 7 == 0 ? "Rate of 9 Dec" : "",
            at % 7 == 0,
            Sparkline.Of(Wandering(Day.PlusDays(-29), 22, at + 1), Day)
        );

    private static CourseView Course(string language)
    {
        var steps = Wandering(Day.PlusDays(-364), 250, 1);
        return new(
            [new("1 month", "/rates/kzt?period=1m"), new("1 year", "/rates/kzt", true)],
            StepChart.Of(steps, Day.PlusDays(-364), Day, Language.Of(language))!,
            "USD for 1,000 KZT",
            "USD for 1,000 KZT, 13 Dec 2024 – 12 Dec 2025",
            "First: 0.001923, 13 Dec 2024",
            [
                .. Enum.GetNames<ChartPointKind>()
                    .Select(name => new ExtremeView(name, "0.001923", Shown(Day, language))),
            ],
            "",
            [
                .. steps
                    .TakeLast(66)
                    .Select(step => new CourseRow(
                        Shown(step.From, language),
                        NumberForms.Decimal(step.Value, 6, Language.Of(language)),
                        $"1 USD = {NumberForms.Decimal(1000 / step.Value, 2, Language.Of(language))} KZT",
                        "+0.10%",
                        RateDirection.Rising
                    )),
            ]
        );
    }

    // As many fixings as working days, none like the one before.
    private static IReadOnlyList<ChartStep> Wandering(LocalDate from, int fixings, int seed)
    {
        var random = new Random(seed);
        var steps = new List<ChartStep>();
        var value = 1.9m;
        for (var day = from; steps.Count < fixings; day = steps[^1].Until)
        {
            value *= 1 + ((decimal)random.NextDouble() - 0.5m) / 60;
            steps.Add(new(day, day.PlusDays(day.DayOfWeek is IsoDayOfWeek.Friday ? 3 : 1), value));
        }
        return steps;
    }

    private static ShownTime Shown(LocalDate day, string language) =>
        new(DateForms.Short(day, Language.Of(language)), $"{day:uuuu'-'MM'-'dd}");
}
