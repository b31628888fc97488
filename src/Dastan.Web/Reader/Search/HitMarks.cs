using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Web.Reader.Search;

/// <summary>Marks in a text the words that were looked for, whatever form they have there. One serves all texts of a page.</summary>
public sealed class HitMarks(SearchExpression? wanted, Language language)
{
    private const int ExcerptWords = 36;
    private const int WordsBefore = 6;

    private static readonly TextPiece Gap = new(" … ", false);

    // The stem of each word that is looked for; null for other words. The same few words are most of any text.
    private readonly Dictionary<string, string?> known = [];

    /// <summary>The whole text in pieces; together they are the text.</summary>
    public IReadOnlyList<TextPiece> In(string text) => Pieces(text, 0, text.Length, [.. WordFinder.In(text)]);

    /// <summary>About 36 words of a body, where most of what was looked for stands together; the other text where nothing does.</summary>
    public IReadOnlyList<TextPiece> Excerpt(string body, string otherwise)
    {
        var words = WordFinder.In(body).ToList();
        var first = Densest(words);
        if (first < 0)
            return In(otherwise is "" ? Start(body, words) : otherwise);

        var last = Math.Min(first + ExcerptWords, words.Count) - 1;
        var end = last == words.Count - 1 ? body.Length : words[last].Start + words[last].Length;
        var pieces = Pieces(body, first == 0 ? 0 : words[first].Start, end, words[first..(last + 1)]);
        return [.. first == 0 ? [] : new[] { Gap }, .. pieces, .. end == body.Length ? [] : new[] { Gap }];
    }

    private static string Start(string body, List<Word> words) =>
        words.Count <= ExcerptWords ? body : body[..words[ExcerptWords].Start].TrimEnd() + " …";

    // Where the excerpt begins; -1 where the text has no hit. One walk, with what is in reach after each hit counted as it comes and goes.
    private int Densest(List<Word> words)
    {
        var hits = new List<(int At, string Stem)>();
        for (var at = 0; at < words.Count; at++)
            if (Hit(words[at]) is { } stem)
                hits.Add((at, stem));
        if (hits is [])
            return -1;

        var near = new Dictionary<string, int>();
        var (best, most, next) = (0, 0, 0);
        foreach (var (at, stem) in hits)
        {
            for (; next < hits.Count && hits[next].At < at + ExcerptWords - WordsBefore; next++)
                near[hits[next].Stem] = near.GetValueOrDefault(hits[next].Stem) + 1;
            if (near.Count > most)
                (best, most) = (at, near.Count);
            if (--near[stem] == 0)
                _ = near.Remove(stem);
        }
        return best < ExcerptWords - WordsBefore ? 0 : best - WordsBefore;
    }

    private List<TextPiece> Pieces(string text, int start, int end, IReadOnlyList<Word> words)
    {
        var pieces = new List<TextPiece>();
        var at = start;
        foreach (var word in words)
        {
            if (Hit(word) is null)
                continue;

            if (word.Start > at)
                pieces.Add(new(text[at..word.Start], false));
            at = word.Start + word.Length;
            pieces.Add(new(text[word.Start..at], true));
        }

        if (at < end)
            pieces.Add(new(text[at..end], false));
        return pieces;
    }

    private string? Hit(Word word)
    {
        if (wanted is null)
            return null;
        if (known.TryGetValue(word.Text, out var hit))
            return hit;

        var stem = WordStems.Of(word, language);
        return known[word.Text] = wanted.Wants(stem) ? stem : null;
    }
}
