using System.Text;
using System.Text.Json;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>
/// The footnotes of the block editor (WordPress 6.3 and later). Their words are not in the body but in the custom field
/// <c>footnotes</c>: <c>[{"content":"Source: NSC","id":"4f1b…"}]</c>, the content as HTML; links in the text lead to the ids.
/// </summary>
internal static class Footnotes
{
    /// <summary>The list of them as HTML; "" when there are none or the field is no such JSON.</summary>
    public static string Of(string json)
    {
        if (json is "")
            return "";
        try
        {
            using var all = JsonDocument.Parse(json);
            return all.RootElement.ValueKind is JsonValueKind.Array ? List(all.RootElement) : "";
        }
        // Half of a surrogate pair is only found when the text is asked for.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static string List(JsonElement notes)
    {
        var items = new StringBuilder();
        foreach (var note in notes.EnumerateArray())
            if (Text(note, "content") is { Length: > 0 } content)
                items.Append($"<li id=\"{Markup.Escape(Text(note, "id"))}\">{content}</li>");
        return items.Length == 0 ? "" : $"<ol>{items}</ol>";
    }

    private static string Text(JsonElement note, string name) =>
        note.ValueKind is JsonValueKind.Object
        && note.TryGetProperty(name, out var text)
        && text.ValueKind is JsonValueKind.String
            ? text.GetString()!
            : "";
}
