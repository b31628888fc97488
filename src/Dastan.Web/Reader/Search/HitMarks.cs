using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Web.Reader.Search;

/// <summary>Marks in a text the words that were looked for, whatever form they have there.</summary>
public sealed class HitMarks(SearchExpression? wanted, Language language)
{
    private const int ExcerptWords = 36;
    private const int WordsBefore = 6;

    private static readonly TextPiece Gap = new(" … ", false);

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
        var pieces = Pieces(body, first == 0 ? 0 : words[first].Start, end, words);
        return [.. first == 0 ? [] : new[] { Gap }, .. pieces, .. end == body.Length ? [] : new[] { Gap }];
    }

    private static string Start(string body, List<Word> words) =>
        words.Count <= ExcerptWords ? body : body[..words[ExcerptWords].Start].TrimEnd() + " …";

    // Where the excerpt begins; -1 where the text has no hit.
    private int Densest(List<Word> words)
    {
        var hits = words
            .Select((word, at) => (Stem: WordStems.Of(word, language), at))
            .Where(word => wanted?.Wants(word.Stem) == true)
            .ToList();
        if (hits.Count == 0)
            return -1;

        var best = hits.MaxBy(hit =>
            hits.Where(other => other.at >= hit.at && other.at < hit.at + ExcerptWords - WordsBefore)
                .DistinctBy(other => other.Stem)
                .Count()
        );
        return best.at < ExcerptWords - WordsBefore ? 0 : best.at - WordsBefore;
    }

    private IReadOnlyList<TextPiece> Pieces(string text, int start, int end, IReadOnlyList<Word> words)
    {
        var pieces = new List<TextPiece>();
        var at = start;
        foreach (var word in words.Where(word => word.Start >= start && word.Start + word.Length <= end))
        {
            if (wanted?.Wants(WordStems.Of(word, language)) != true)
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
}
