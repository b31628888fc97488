using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>A bank whose official lists are read, and what is known of its ways. Each owns one currency: its word on it counts.</summary>
/// <param name="Code">The bank's short name, in capitals: <c>NBK</c>.</param>
/// <param name="Currency">The currency (ISO 4217) whose official rate it sets: <c>KZT</c>.</param>
/// <param name="Zone">The civil time of its dates.</param>
/// <param name="Address">Where its lists are, unless the settings name a mirror. It ends in a slash.</param>
/// <param name="HomePage">The bank's own page for people.</param>
public sealed record Bank(string Code, string Currency, DateTimeZone Zone, Uri Address, Uri HomePage)
{
    /// <summary>The hours of a day (UTC) in which its next list appears; asked every few minutes then, rarely outside.</summary>
    public required IReadOnlyList<FetchWindow> Windows { get; init; }

    /// <summary>Does it publish today the list of tomorrow? Else that of the same day.</summary>
    public required bool IsDatedTomorrow { get; init; }

    /// <summary>Days of the week for which it never has a list, by the list's own date: nothing is waited for then.</summary>
    public IReadOnlySet<IsoDayOfWeek> ClosedOn { get; init; } = new HashSet<IsoDayOfWeek>();

    /// <summary>So many days without a new list are told to readers as a date beside the rate.</summary>
    public int AmberAfterDays { get; init; } = 4;

    /// <summary>So many days without a new list grey the rate.</summary>
    public const int RedAfterDays = 13;

    /// <summary>How many decimals it rounds to where it drops the zeros at their end; 0 where it prints them.</summary>
    public int DecimalsWithoutZeros { get; init; }

    /// <summary>The first day that its address knows a list of.</summary>
    public required LocalDate HistoryFrom { get; init; }

    private static readonly HashSet<IsoDayOfWeek> Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>All of them: the five of Central Asia first.</summary>
    public static IReadOnlyList<Bank> All { get; } =
    [
        Of(
            "NBK",
            "KZT",
            "Asia/Almaty",
            "https://nationalbank.kz/",
            "https://nationalbank.kz/",
            [(10, 30, 14, 0)],
            true,
            2000
        ) with
        {
            DecimalsWithoutZeros = 2,
        },
        Of("NBKR", "KGS", "Asia/Bishkek", "https://www.nbkr.kg/", "https://www.nbkr.kg/", [(9, 45, 12, 0)], true, 1999),
        Of(
            "NBT",
            "TJS",
            "Asia/Dushanbe",
            "https://nbt.tj/",
            "https://nbt.tj/",
            [(2, 30, 5, 0), (12, 0, 12, 15)],
            false,
            2001
        ) with
        {
            AmberAfterDays = 2,
        },
        Of("CBU", "UZS", "Asia/Tashkent", "https://cbu.uz/", "https://cbu.uz/", [(8, 0, 13, 0)], true, 1994),
        Of("CBT", "TMT", "Asia/Ashgabat", "https://cbt.tm/", "https://cbt.tm/", [(10, 0, 13, 0)], true, 2020) with
        {
            ClosedOn = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Sunday },
            DecimalsWithoutZeros = 4,
        },
        Of(
            "ECB",
            "EUR",
            "Europe/Berlin",
            "https://www.ecb.europa.eu/",
            "https://www.ecb.europa.eu/",
            [(14, 0, 17, 0)],
            false,
            1999
        ) with
        {
            AmberAfterDays = 5,
            ClosedOn = Weekend,
        },
        Of(
            "CBR",
            "RUB",
            "Europe/Moscow",
            "https://www.cbr.ru/",
            "https://www.cbr.ru/",
            [(11, 0, 16, 0)],
            true,
            1992
        ) with
        {
            ClosedOn = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday },
        },
        Of(
            "TCMB",
            "TRY",
            "Europe/Istanbul",
            "https://www.tcmb.gov.tr/",
            "https://www.tcmb.gov.tr/",
            [(12, 30, 14, 0)],
            false,
            1996
        ) with
        {
            ClosedOn = Weekend,
        },
        Of(
            "PBOC",
            "CNY",
            "Asia/Shanghai",
            "https://www.chinamoney.com.cn/",
            "https://www.chinamoney.com.cn/",
            [(1, 15, 3, 0)],
            false,
            2006
        ) with
        {
            ClosedOn = Weekend,
        },
    ];

    /// <summary>The bank of a short name in any case: <c>nbk</c>; null for none.</summary>
    public static Bank? Find(string code) =>
        All.FirstOrDefault(bank => bank.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static Bank Of(
        string code,
        string currency,
        string zone,
        string address,
        string page,
        (int Hour, int Minute, int UntilHour, int UntilMinute)[] windows,
        bool isDatedTomorrow,
        int since
    ) =>
        new(code, currency, DateTimeZoneProviders.Tzdb[zone], new(address), new(page))
        {
            Windows =
            [
                .. windows.Select(window => new FetchWindow(
                    new(window.Hour, window.Minute),
                    new(window.UntilHour, window.UntilMinute)
                )),
            ],
            IsDatedTomorrow = isDatedTomorrow,
            HistoryFrom = new(since, 1, 1),
        };

    public override string ToString() => Code;
}

/// <summary>Hours of a day, UTC, the end not included.</summary>
public readonly record struct FetchWindow(LocalTime From, LocalTime Until);
