using System.Collections.Frozen;

namespace Dastan.Tests.Languages;

/// <summary>The letters with which each language of the editions writes its own words, small, with the marks that count as letters.</summary>
/// <remarks>
/// Source: the alphabets in force in each country in 2025. A letter of a neighbour's alphabet, or a Latin "a" among Cyrillic ones,
/// looks right on the screen, and is found by nobody who searches.
/// </remarks>
internal static class Alphabets
{
    private const string Russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private static readonly FrozenDictionary<string, FrozenSet<char>> Letters = new Dictionary<string, string>
    {
        ["en"] = "abcdefghijklmnopqrstuvwxyzü",
        ["ru"] = Russian,
        ["kk"] = Russian + "әғқңөұүһі",
        ["ky"] = Russian + "ңөү",
        // C stands in ch alone. The turned comma (U+02BB) makes oʻ and gʻ; the apostrophe (U+02BC) parts or lengthens.
        ["uz"] = "abcdefghijklmnopqrstuvxyzʻʼ",
        ["tg"] = "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
        ["tk"] = "abçdefghijklmnoprstuwyzäžňöşüý",
    }.ToFrozenDictionary(alphabet => alphabet.Key, alphabet => alphabet.Value.ToFrozenSet());

    /// <summary>The letters of a text that its language does not have, each once.</summary>
    public static IReadOnlyList<char> ForeignLetters(string text, string language) =>
        [
            .. text.Where(char.IsLetter)
                .Distinct()
                .Where(letter => !Letters[language].Contains(char.ToLowerInvariant(letter))),
        ];
}
