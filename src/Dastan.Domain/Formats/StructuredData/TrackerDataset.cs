using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Formats.StructuredData;

/// <summary>A tracker as a data set.</summary>
/// <remarks>Source: https://schema.org/Dataset, with what Google's search of data sets asks for.</remarks>
public static class TrackerDataset
{
    public static JsonLd Of(DescribedTracker tracker)
    {
        var told = new JsonObject
        {
            ["url"] = tracker.Address,
            ["name"] = JsonLd.Line(tracker.Name),
            ["description"] = JsonLd.Line(tracker.Description),
            ["inLanguage"] = tracker.Language,
            ["isAccessibleForFree"] = true,
            ["variableMeasured"] = Measured(tracker),
            ["creator"] = tracker.Publisher.AsPublisher(),
            ["distribution"] = JsonLd.List(
                tracker.Forms.Select(form =>
                    (JsonNode)
                        JsonLd.Thing(
                            "DataDownload",
                            new() { ["encodingFormat"] = form.MediaType, ["contentUrl"] = form.Address }
                        )
                )
            ),
        };
        if (tracker.Days is var (first, last))
            told["temporalCoverage"] = $"{LocalDatePattern.Iso.Format(first)}/{LocalDatePattern.Iso.Format(last)}";
        if (tracker.Licence is not "")
            told["license"] = tracker.Licence;
        if (tracker.Sources.Count > 0)
            told["isBasedOn"] = JsonLd.List(tracker.Sources.Select(source => (JsonNode)source));
        return JsonLd.Of("Dataset", told);
    }

    private static JsonObject Measured(DescribedTracker tracker)
    {
        var measured = new JsonObject { ["name"] = JsonLd.Line(tracker.Measures) };
        if (tracker.Unit is not "")
            measured["unitText"] = tracker.Unit;
        return JsonLd.Thing("PropertyValue", measured);
    }
}

/// <summary>A tracker as search engines are told of it. Addresses are absolute.</summary>
/// <param name="Days">The first and the last that figures speak of; null without figures.</param>
/// <param name="Unit">“EUR”, “TEU”, “%”; "" for a count.</param>
/// <param name="Licence">Its address; "" for none.</param>
/// <param name="Sources">What the figures come from.</param>
public sealed record DescribedTracker(
    string Address,
    string Name,
    string Description,
    string Language,
    (LocalDate First, LocalDate Last)? Days,
    string Measures,
    string Unit,
    string Licence,
    DescribedPaper Publisher,
    IReadOnlyList<DescribedForm> Forms,
    IReadOnlyList<string> Sources
);
