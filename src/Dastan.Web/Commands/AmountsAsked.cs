using System.Text.Json;
using Dastan.Domain.Languages;

namespace Dastan.Web.Commands;

/// <summary>A text in which <c>./dastan read amounts</c> looks for sums.</summary>
/// <param name="Id">What its answer is known by; null for none.</param>
/// <param name="Language">Null for a guess by its letters: also where another language is named than the paper's seven.</param>
/// <param name="Place">Where it was written; null for unknown.</param>
public sealed record AmountsAsked(JsonElement? Id, string Text, Language? Language, string? Place)
{
    /// <summary>Reads <c>{"id","lang","text","place"}</c>, of which the text alone must be there; <c>dateline</c> is another word for the place.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="CommandRefusal">It has no text.</exception>
    public static AmountsAsked Read(string line, AmountsAsked usual)
    {
        using var asked = JsonDocument.Parse(HalfCharacters.Mend(line));
        if (asked.RootElement.ValueKind is not JsonValueKind.Object)
            throw new CommandRefusal("It is no object.");
        var text = Word(asked.RootElement, "text") ?? throw new CommandRefusal("""It has no text in "text".""");
        return new(
            asked.RootElement.TryGetProperty("id", out var id) ? id.Clone() : null,
            text,
            Language.Find(Word(asked.RootElement, "lang")) ?? usual.Language,
            Word(asked.RootElement, "place") ?? Word(asked.RootElement, "dateline") ?? usual.Place
        );
    }

    private static string? Word(JsonElement asked, string name) =>
        asked.TryGetProperty(name, out var word) && word.ValueKind is JsonValueKind.String ? word.GetString() : null;
}
