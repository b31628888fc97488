namespace Dastan.Domain.Rates.Reading;

/// <summary>A few words of what a bank wrote, fit for a line of a log.</summary>
public static class Excerpt
{
    /// <summary>In quotation marks, on one line, at most <paramref name="most"/> characters; <c>nothing</c> for nothing.</summary>
    public static string Of(string? text, int most = 40)
    {
        if (string.IsNullOrEmpty(text))
            return "nothing";

        var cut = text.Length > most ? text[..most] : text;
        var plain = string.Concat(cut.Select(sign => char.IsControl(sign) || char.IsSurrogate(sign) ? ' ' : sign));
        return text.Length > most ? $"\"{plain}…\"" : $"\"{plain}\"";
    }
}
