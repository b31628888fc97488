using System.Text;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Domain.Languages;

/// <summary>The readable end of an address, made from a headline or a name.</summary>
public static class Slugs
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// A slug of <c>a-z</c>, <c>0-9</c> and single hyphens, 1 to 80 long and cut at a word: “Цены на хлеб” as
    /// <c>tseny-na-khleb</c>. What has no letter that we can write in Latin gives the fallback.
    /// </summary>
    public static string Of(string text, Language language, string fallback = "story")
    {
        var slug = new StringBuilder();
        foreach (var word in WordFinder.In(text))
        {
            var latin = Latin(text.AsSpan(word.Start, Math.Min(word.Length, MaxLength)), language);
            if (latin.Length == 0)
                continue;

            if (slug.Length == 0)
                slug.Append(latin.AsSpan(0, Math.Min(latin.Length, MaxLength)));
            else if (slug.Length + 1 + latin.Length <= MaxLength)
                slug.Append('-').Append(latin);
            else
                break;
        }

        return slug.Length > 0 ? slug.ToString() : fallback;
    }

    private static string Latin(ReadOnlySpan<char> word, Language language)
    {
        var latin = new StringBuilder();
        foreach (var letter in word)
            latin.Append(Romanization.Of(char.ToLowerInvariant(letter), language));

        return latin.ToString();
    }
}
