namespace Dastan.Web.Reader.Errors;

/// <summary>Words to search with, from an address that leads nowhere.</summary>
public static class AddressWords
{
    private const int LongestGuess = 80;

    /// <summary>"tractors from kostanay" for "/2025/04/tractors-from-kostanay"; "" where the last part has no words.</summary>
    public static string Of(string path)
    {
        var last = path.TrimEnd('/').Split('/')[^1].Split('.')[0];
        var words = last.Split(['-', '_', '+', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetter) && word.All(char.IsLetterOrDigit));
        var guess = string.Join(' ', words);
        return guess.Length > LongestGuess ? "" : guess;
    }
}
