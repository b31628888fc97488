using System.Text.Json;

namespace Dastan.Domain.Rates.Reading;

/// <summary>JSON of somebody else: whole or not at all, no name twice in an object, and no depths.</summary>
public static class StrictJson
{
    /// <summary>The deepest list that is known (PBOC's) has five.</summary>
    public const int DeepestLevel = 16;

    /// <exception cref="UnreadableAnswer">It is cut, malformed or too deep.</exception>
    public static JsonElement Root(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text,
                new() { MaxDepth = DeepestLevel, AllowDuplicateProperties = false }
            );
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new UnreadableAnswer($"it is no whole JSON: {broken.Message.TrimEnd('.')}");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: JSON allows it, no text can hold it.
            throw new UnreadableAnswer("a name in its JSON is no text");
        }
    }

    /// <summary>The member of a name; null where it is absent, or this is no object.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>All members of an object; none of anything else.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Object ? element.EnumerateObject() : [];

    /// <summary>
    /// The text of a member: of a string what it says, of a number its digits as they stand, never by way of binary fractions. Null where
    /// it is absent, null, or anything else.
    /// </summary>
    public static string? Leaf(this JsonElement element, string name) =>
        element.Member(name) is { } member ? TextOf(member) : null;

    /// <summary>The same for an element itself.</summary>
    public static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString(),
                JsonValueKind.Number => element.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair again.
            return null;
        }
    }
}
