using System.Text.Json.Nodes;

namespace Dastan.Domain.Formats.StructuredData;

/// <summary>A list of stories: a front, a section, a topic, a day.</summary>
/// <remarks>Source: https://schema.org/CollectionPage and https://schema.org/ItemList.</remarks>
public static class CollectionPage
{
    public static JsonLd Of(DescribedList list) =>
        JsonLd.Of(
            "CollectionPage",
            new()
            {
                ["url"] = list.Address,
                ["name"] = JsonLd.Line(list.Name),
                ["description"] = JsonLd.Line(list.Description),
                ["inLanguage"] = list.Language,
                ["mainEntity"] = Items(list),
            }
        );

    private static JsonObject Items(DescribedList list) =>
        JsonLd.Thing(
            "ItemList",
            new()
            {
                ["numberOfItems"] = list.StoryAddresses.Count,
                ["itemListElement"] = JsonLd.List(
                    list.StoryAddresses.Select(
                        (address, at) =>
                            (JsonNode)JsonLd.Thing("ListItem", new() { ["position"] = at + 1, ["url"] = address })
                    )
                ),
            }
        );
}

/// <summary>A list as search engines are told of it.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Name">What the list is.</param>
/// <param name="Description">In a sentence; "" for none.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="StoryAddresses">The stories on this page in their order, absolute.</param>
public sealed record DescribedList(
    string Address,
    string Name,
    string Description,
    string Language,
    IReadOnlyList<string> StoryAddresses
);
