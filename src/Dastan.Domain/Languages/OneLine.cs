namespace Dastan.Domain.Languages;

/// <summary>Names and titles, as people paste them: with spaces, tabs and ends of lines where they should not be.</summary>
public static class OneLine
{
    /// <summary>The text's words with one space between them; "" where there is none.</summary>
    public static string Of(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
