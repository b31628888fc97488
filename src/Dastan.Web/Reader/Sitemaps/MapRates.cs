using Dastan.Domain.Formats.Sitemaps;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using Dastan.Web.Reader.Rates;

namespace Dastan.Web.Reader.Sitemaps;

/// <summary>GET /sitemaps/rates.xml: the pages of rates, one for each currency that a list has, in all editions.</summary>
public static class MapRates
{
    public static async Task<IResult> Get(Reading reading, DayBooks books, LastChanges changes, CancellationToken stop)
    {
        var book = await books.OpenAsync(reading.Today, stop);
        var paths = new[] { RateAddress.OfAll, RateAddress.OfConverter, RateAddress.OfChanges }
            .Concat(book.Currencies.Select(code => RateAddress.OfCurrency(code)))
            .ToList();
        var pages = reading.Snapshot.Editions.SelectMany(edition =>
            paths.Select(path => new SitemapPage(reading.Origin + Reading.AddressIn(edition, path), null)
            {
                Translations = Translations(reading, path),
            })
        );
        return OpenAnswer.Of(
            reading.Origin + "/sitemaps/rates.xml",
            "application/xml",
            to => Sitemap.Write(pages, to),
            reading,
            changes
        );
    }

    private static IReadOnlyList<SitemapTranslation> Translations(Reading reading, string path) =>
        [
            .. reading
                .Alternates(reading.InEditions(path, _ => true))
                .Select(alternate => new SitemapTranslation(alternate.Language, alternate.Address)),
        ];
}
