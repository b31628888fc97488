using System.Text;

namespace Dastan.Domain.Languages.Stems;

/// <summary>Text typed with the keyboard in the wrong language: “ghbdtn” for “привет”, “ызщке” for “sport”.</summary>
public static class KeyboardLayouts
{
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
    private const string Russian = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";

    /// <summary>
    /// What the same keys write in the other layout, Latin or Russian; null when the text has letters of both or of neither.
    /// </summary>
    public static string? Swapped(string text)
    {
        var isLatin = text.Any(char.IsAsciiLetter);
        var isRussian = text.Any(letter => letter >= '\u0400' && Russian.Contains(letter));
        if (isLatin == isRussian)
            return null;

        return isLatin ? Mapped(text, Latin, Russian) : Mapped(text, Russian, Latin);
    }

    private static string Mapped(string text, string from, string to)
    {
        var swapped = new StringBuilder(text.Length);
        foreach (var letter in text)
            swapped.Append(from.IndexOf(letter) is var at and >= 0 ? to[at] : letter);

        return swapped.ToString();
    }
}
