using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>The currencies of ISO 4217's third list that stand in lists of rates since 1993, in order of their codes.</summary>
/// <remarks>
/// Their last day is the last on which the law took them as money; where old and new went side by side for months, that is the end of
/// those months. Those that became the euro end with the year before it, with the irrevocable rate as factor.
/// </remarks>
internal static class EndedCurrencies
{
    public static IReadOnlyList<Currency> All { get; } =
    [
        Ended("AFA", 4, 0, new(2003, 1, 2), "AFN", 1_000),
        Ended("ANG", 532, 2, new(2025, 6, 30), "XCG", 1),
        Ended("AOR", 982, 0, new(1999, 11, 30), "AOA", 1_000_000),
        Ended("ATS", 40, 2, new(2001, 12, 31), "EUR", 13.7603m),
        Ended("AZM", 31, 0, new(2006, 12, 31), "AZN", 5_000),
        Ended("BEF", 56, 0, new(2001, 12, 31), "EUR", 40.3399m),
        Ended("BGL", 100, 0, new(1999, 7, 4), "BGN", 1_000),
        Ended("BGN", 975, 2, new(2025, 12, 31), "EUR", 1.95583m, born: new(1999, 7, 5)),
        Ended("BYB", 112, 0, new(1999, 12, 31), "BYR", 1_000),
        Ended("BYR", 974, 0, new(2016, 12, 31), "BYN", 10_000, born: new(2000, 1, 1)),
        Ended("CSD", 891, 2, new(2006, 10, 24), "RSD", 1, born: new(2003, 2, 4)),
        Ended("CUC", 931, 2, new(2021, 6, 30)),
        Ended("CYP", 196, 2, new(2007, 12, 31), "EUR", 0.585274m),
        Ended("DEM", 276, 2, new(2001, 12, 31), "EUR", 1.95583m),
        Ended("ECS", 218, 0, new(2000, 9, 9), "USD", 25_000),
        Ended("EEK", 233, 2, new(2010, 12, 31), "EUR", 15.6466m),
        Ended("ESP", 724, 0, new(2001, 12, 31), "EUR", 166.386m),
        Ended("FIM", 246, 2, new(2001, 12, 31), "EUR", 5.94573m),
        Ended("FRF", 250, 2, new(2001, 12, 31), "EUR", 6.55957m),
        Ended("GEK", 268, 0, new(1995, 10, 1), "GEL", 1_000_000),
        Ended("GHC", 288, 0, new(2007, 12, 31), "GHS", 10_000),
        Ended("GRD", 300, 0, new(2001, 12, 31), "EUR", 340.750m),
        Ended("HRD", 191, 0, new(1994, 5, 29), "HRK", 1_000),
        Ended("HRK", 191, 2, new(2022, 12, 31), "EUR", 7.53450m, born: new(1994, 5, 30)),
        Ended("IEP", 372, 2, new(2001, 12, 31), "EUR", 0.787564m),
        Ended("ITL", 380, 0, new(2001, 12, 31), "EUR", 1_936.27m),
        Ended("LTL", 440, 2, new(2014, 12, 31), "EUR", 3.45280m),
        Ended("LUF", 442, 0, new(2001, 12, 31), "EUR", 40.3399m),
        Ended("LVL", 428, 2, new(2013, 12, 31), "EUR", 0.702804m),
        Ended("MGF", 450, 0, new(2004, 12, 31), "MGA", 5),
        Ended("MRO", 478, 2, new(2017, 12, 31), "MRU", 10),
        Ended("MTL", 470, 2, new(2007, 12, 31), "EUR", 0.429300m),
        Ended("MZM", 508, 0, new(2006, 12, 31), "MZN", 1_000),
        Ended("NLG", 528, 2, new(2001, 12, 31), "EUR", 2.20371m),
        Ended("PLZ", 616, 0, new(1996, 12, 31), "PLN", 10_000),
        Ended("PTE", 620, 0, new(2001, 12, 31), "EUR", 200.482m),
        Ended("ROL", 642, 0, new(2006, 12, 31), "RON", 10_000),
        Ended("RUR", 810, 2, new(1998, 12, 31), "RUB", 1_000),
        Ended("SDD", 736, 0, new(2007, 6, 30), "SDG", 100),
        Ended("SIT", 705, 2, new(2006, 12, 31), "EUR", 239.640m),
        Ended("SKK", 703, 2, new(2008, 12, 31), "EUR", 30.1260m),
        Ended("SLL", 694, 0, new(2023, 12, 31), "SLE", 1_000),
        Ended("SRG", 740, 2, new(2003, 12, 31), "SRD", 1_000),
        Ended("STD", 678, 0, new(2017, 12, 31), "STN", 1_000),
        Ended("TJR", 762, 0, new(2000, 10, 29), "TJS", 1_000),
        Ended("TMM", 795, 0, new(2008, 12, 31), "TMT", 5_000),
        Ended("TRL", 792, 0, new(2005, 12, 31), "TRY", 1_000_000),
        Ended("UAK", 804, 0, new(1996, 9, 16), "UAH", 100_000),
        Ended("VEB", 862, 2, new(2007, 12, 31), "VEF", 1_000),
        Ended("VEF", 937, 2, new(2018, 8, 19), "VES", 100_000, born: new(2008, 1, 1)),
        Ended("XEU", 954, 2, new(1998, 12, 31), "EUR", 1),
        Ended("YUM", 891, 2, new(2003, 2, 3), "CSD", 1),
        Ended("ZMK", 894, 0, new(2012, 12, 31), "ZMW", 1_000),
        Ended("ZRN", 180, 0, new(1998, 6, 30), "CDF", 100_000),
        Ended("ZWL", 932, 2, new(2024, 4, 30), "ZWG", 2_498.7242m),
    ];

    private static Currency Ended(
        string code,
        int number,
        int minorUnits,
        LocalDate died,
        string? successor = null,
        decimal factor = 1,
        LocalDate? born = null
    ) =>
        new(code, number, minorUnits)
        {
            Born = born,
            Died = died,
            Successor = successor,
            Factor = factor,
        };
}
