using System.Text.Json.Nodes;

namespace Dastan.Domain.Formats.StructuredData;

/// <summary>The way from the front to a page.</summary>
/// <remarks>Source: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb.</remarks>
public static class BreadcrumbList
{
    /// <param name="steps">From the front to the page itself.</param>
    public static JsonLd Of(IReadOnlyList<BreadcrumbStep> steps) =>
        JsonLd.Of("BreadcrumbList", new() { ["itemListElement"] = JsonLd.List(steps.Select(Step)) });

    private static JsonNode Step(BreadcrumbStep step, int at) =>
        JsonLd.Thing(
            "ListItem",
            new()
            {
                ["position"] = at + 1,
                ["name"] = JsonLd.Line(step.Name),
                ["item"] = step.Address,
            }
        );
}

/// <summary>One step: what the page is called, and its absolute address.</summary>
public sealed record BreadcrumbStep(string Name, string Address);
