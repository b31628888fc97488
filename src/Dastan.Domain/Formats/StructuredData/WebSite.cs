using System.Text.Json.Nodes;

namespace Dastan.Domain.Formats.StructuredData;

/// <summary>The paper's own front, with the way to search it.</summary>
/// <remarks>Source: https://schema.org/WebSite and https://schema.org/SearchAction.</remarks>
public static class WebSite
{
    /// <param name="paper">The paper; its address is the edition's front.</param>
    /// <param name="strapline">A line on what it is; "" for none.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="searchAddress">The search page, absolute: "https://paper.example/ru/search".</param>
    public static JsonLd Of(DescribedPaper paper, string strapline, string language, string searchAddress) =>
        JsonLd.Of(
            "WebSite",
            new()
            {
                ["url"] = paper.Address,
                ["name"] = paper.Name,
                ["description"] = JsonLd.Line(strapline),
                ["inLanguage"] = language,
                ["publisher"] = paper.AsPublisher(),
                ["potentialAction"] = Search(searchAddress),
            }
        );

    private static JsonObject Search(string address) =>
        JsonLd.Thing(
            "SearchAction",
            new()
            {
                ["target"] = JsonLd.Thing("EntryPoint", new() { ["urlTemplate"] = address + "?q={words}" }),
                ["query-input"] = "required name=words",
            }
        );
}
