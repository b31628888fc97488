using System.Text.RegularExpressions;

namespace Dastan.Web.Commands;

/// <summary>Half a character, which JSON can write and no text can hold: one half of a pair that is written as a backslash, <c>u</c> and four digits.</summary>
internal static partial class HalfCharacters
{
    /// <summary>The line with U+FFFD for each, so that all other places in its texts stay where they are.</summary>
    public static string Mend(string json) =>
        Escapes().Replace(json, escape => escape.Length is 6 ? "\\uFFFD" : escape.Value);

    [GeneratedRegex(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)")]
    private static partial Regex Escapes();
}
