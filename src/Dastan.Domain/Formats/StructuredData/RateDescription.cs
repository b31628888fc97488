using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Formats.StructuredData;

/// <summary>A rate, and the series that it is the newest of.</summary>
/// <remarks>
/// Source: https://schema.org/ExchangeRateSpecification and https://schema.org/Dataset, with what Google's search of data sets
/// asks for.
/// </remarks>
public static class RateDescription
{
    /// <summary>What one unit of a currency costs in another.</summary>
    public static JsonLd OfRate(DescribedRate rate) =>
        JsonLd.Of(
            "ExchangeRateSpecification",
            new()
            {
                ["url"] = rate.Address,
                ["currency"] = rate.Base,
                ["currentExchangeRate"] = JsonLd.Thing(
                    "UnitPriceSpecification",
                    new()
                    {
                        ["price"] = rate.Rate.ToString("0.############################", CultureInfo.InvariantCulture),
                        ["priceCurrency"] = rate.Quote,
                        ["validFrom"] = LocalDatePattern.Iso.Format(rate.AsOf),
                    }
                ),
            }
        );

    /// <summary>All rates of a pair, in their forms for programs.</summary>
    public static JsonLd OfSeries(DescribedSeries series) =>
        JsonLd.Of(
            "Dataset",
            new()
            {
                ["url"] = series.Address,
                ["name"] = JsonLd.Line(series.Name),
                ["description"] = JsonLd.Line(series.Description),
                ["inLanguage"] = series.Language,
                ["isAccessibleForFree"] = true,
                ["temporalCoverage"] =
                    $"{LocalDatePattern.Iso.Format(series.First)}/{LocalDatePattern.Iso.Format(series.Last)}",
                ["creator"] = series.Publisher.AsPublisher(),
                ["distribution"] = JsonLd.List(series.Forms.Select(form => (JsonNode)AsDownload(form))),
            }
        );

    private static JsonObject AsDownload(DescribedForm form) =>
        JsonLd.Thing("DataDownload", new() { ["encodingFormat"] = form.MediaType, ["contentUrl"] = form.Address });
}

/// <summary>A rate as search engines are told of it.</summary>
/// <param name="Address">Its page, absolute.</param>
/// <param name="Rate">What one unit of the base costs in the quote.</param>
public sealed record DescribedRate(string Address, string Base, string Quote, decimal Rate, LocalDate AsOf);

/// <summary>A series of rates as search engines are told of it. Addresses are absolute.</summary>
/// <param name="Description">In a sentence or two; Google wants fifty characters at least.</param>
public sealed record DescribedSeries(
    string Address,
    string Name,
    string Description,
    string Language,
    LocalDate First,
    LocalDate Last,
    DescribedPaper Publisher,
    IReadOnlyList<DescribedForm> Forms
);

/// <summary>A form in which something can be downloaded.</summary>
public sealed record DescribedForm(string MediaType, string Address);
