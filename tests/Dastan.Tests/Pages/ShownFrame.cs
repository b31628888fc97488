using Dastan.Domain.Languages;
using Dastan.Web.Parts;

namespace Dastan.Tests.Pages;

/// <summary>What stands around the shown pages.</summary>
internal static class ShownFrame
{
    public static Frame In(string language, string title = "") =>
        new()
        {
            PaperName = "Dastan",
            Strapline = language switch
            {
                "ru" => "Новости Центральной Азии — с источником у каждой цифры",
                "kk" => "Орталық Азия жаңалықтары",
                _ => "News of Central Asia, with a source for every number",
            },
            Language = language,
            Prefix = language == "en" ? "" : $"/{language}",
            Editions =
            [
                .. Language.All.Select(each => new EditionLink(
                    each.Code,
                    each.Name,
                    each.Code == "en" ? "/" : $"/{each.Code}",
                    each.Code == language
                )),
            ],
            Sections =
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(at => ShownStories.Section(language, at) with { IsCurrent = at == 0 && title is not "" }),
            ],
            Date = new(DateForms.InWords(new LocalDate(2025, 12, 12), Language.Of(language)), "2025-12-12"),
            DateAddress = "/2025/12/12",
            Strip = new(Entries) { Address = "/rates" },
            Words = Words.For(language),
            Head = new(title, "News of Central Asia.", "https://dastan.example/", "Dastan", language),
            CurrentAddress = "/",
            FootPages = [new("About", "/about"), new("Corrections", "/corrections")],
            FeedAddress = "/front.rss",
            ArchiveAddress = "/2025",
        };

    private static readonly StripEntry[] Entries =
    [
        Entry(
            "KGS",
            "Kyrgyz som",
            "0.01144",
            "0.00%",
            RateDirection.Flat,
            "National Bank of the Kyrgyz Republic",
            "87.4500"
        ),
        Entry(
            "KZT",
            "Kazakhstani tenge",
            "0.001923",
            "−0.10%",
            RateDirection.Falling,
            "National Bank of Kazakhstan",
            "520.02"
        ),
        Entry(
            "TJS",
            "Tajikistani somoni",
            "0.10879",
            "+0.28%",
            RateDirection.Rising,
            "National Bank of Tajikistan",
            "9.1920"
        ),
        Entry(
            "UZS",
            "Uzbekistani som",
            "0.00008312",
            "0.00%",
            RateDirection.Flat,
            "Central Bank of Uzbekistan",
            "12030.80"
        ),
        Entry(
            "TMT",
            "Turkmenistani manat",
            "0.28571",
            "0.00%",
            RateDirection.Flat,
            "Central Bank of Turkmenistan",
            "3.50"
        ) with
        {
            Note = "Fixed at 3.50 manat to the dollar since 1 January 2015.",
        },
    ];

    private static StripEntry Entry(
        string code,
        string name,
        string rate,
        string change,
        RateDirection way,
        string bank,
        string perDollar
    ) =>
        new(code, name, rate, change, way, bank, new("12 Dec 2025", "2025-12-12"))
        {
            AsPrinted = $"1 USD = {perDollar} {code}",
            Previous = $"{rate} (11 Dec 2025)",
            SourceAddress = "https://bank.example/rates",
        };
}
