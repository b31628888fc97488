using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Dastan.Domain.Formats.Xml;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Formats.StructuredData;

/// <summary>
/// A JSON-LD document of schema.org as it stands inside a <c>script</c> element. Only this folder makes one, so that its
/// text can always be written into a page as it is: it holds no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>.
/// </summary>
public sealed record JsonLd
{
    // Leaves letters of every script as they are; escapes what could end a script element or begin a comment.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private JsonLd(string text) => Text = text;

    public string Text { get; }

    public override string ToString() => Text;

    /// <summary>A document whose root has this type; members that are null, "" or [] are left out, of inner things too.</summary>
    internal static JsonLd Of(string type, JsonObject members) =>
        new(Filled(new() { ["@context"] = "https://schema.org", ["@type"] = type }, members).ToJsonString(Options));

    /// <summary>A thing inside a document.</summary>
    internal static JsonObject Thing(string type, JsonObject members) => Filled(new() { ["@type"] = type }, members);

    internal static JsonArray List(IEnumerable<JsonNode> items) => [.. items];

    internal static string Line(string text) => CleanXml.Line(text);

    internal static string Time(Instant at) => InstantPattern.General.Format(at);

    private static JsonObject Filled(JsonObject thing, JsonObject members)
    {
        foreach (var (name, value) in members.ToList())
            if (!IsEmpty(value))
            {
                // A node has one parent.
                members.Remove(name);
                thing[name] = value;
            }
        return thing;
    }

    private static bool IsEmpty(JsonNode? value) =>
        value is null
        || value is JsonArray { Count: 0 }
        || (value is JsonValue text && text.TryGetValue<string>(out var words) && words is "");
}
