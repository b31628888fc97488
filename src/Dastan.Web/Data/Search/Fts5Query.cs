using System.Globalization;
using System.Text;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Web.Data.Search;

/// <summary>An expression as FTS5 is asked for it, and its form, by which <see cref="HitWeights"/> weighs what FTS5 finds.</summary>
/// <remarks>
/// A phrase is asked for by its words and by the numbers of its pairs, never as FTS5's phrase, which is sought through all stories that
/// have the words: whether the words stand together is seen where they are weighed.
/// </remarks>
internal sealed class Fts5Query
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder form = new();

    /// <param name="marks">Marks that a story must have, all of them.</param>
    /// <param name="months">Marks of which it must have one; none for any month.</param>
    public Fts5Query(SearchExpression expression, IEnumerable<string> marks, IEnumerable<string> months)
    {
        Write(expression);
        foreach (var mark in marks)
            text.Append(" AND ").Append(Quoted(mark));
        if (string.Join(" OR ", months.Select(Quoted)) is { Length: > 0 } some)
            text.Append(" AND (").Append(some).Append(')');
    }

    public string Text => text.ToString();

    /// <summary>
    /// The expression without its words, which FTS5 numbers as they stand in <see cref="Text"/>: <c>&amp;2</c> and <c>|2</c> before so many parts,
    /// <c>p2</c> for a phrase of so many words, <c>b</c> for a beginning. What must not be there comes after all else, as filters do.
    /// </summary>
    public string Form => form.ToString();

    /// <summary>The token of a pair: two letters that no word has, so short that the index of beginnings leaves it out.</summary>
    public static string Pair(int pair) => $"{(char)('\ue000' + (pair >> 9))}{(char)('\ue000' + (pair & 511))}";

    private void Write(SearchExpression expression)
    {
        switch (expression)
        {
            case SearchExpression.Phrase phrase:
                WritePhrase(phrase.Stems);
                break;
            case SearchExpression.Beginning beginning:
                form.Append('b');
                text.Append(Quoted(beginning.Letters)).Append('*');
                break;
            case SearchExpression.All all:
                WriteJoined(all.Of, '&', " AND ");
                break;
            case SearchExpression.Any any:
                WriteJoined(any.Of, '|', " OR ");
                break;
            case SearchExpression.Except except:
                Write(except.Of);
                text.Insert(0, '(').Append(" NOT ").Append(Exactly(except.Unwanted)).Append(')');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    private void WritePhrase(IReadOnlyList<string> stems)
    {
        form.Append(CultureInfo.InvariantCulture, $"p{stems.Count}");
        text.Append('(').AppendJoin(" AND ", stems.Select(Quoted).Concat(Pairs(stems).Select(Quoted))).Append(')');
    }

    private void WriteJoined(IReadOnlyList<SearchExpression> parts, char sign, string by)
    {
        form.Append(CultureInfo.InvariantCulture, $"{sign}{parts.Count}");
        text.Append('(');
        for (var at = 0; at < parts.Count; at++)
        {
            if (at > 0)
                text.Append(by);
            Write(parts[at]);
        }
        text.Append(')');
    }

    // What is unwanted is not weighed: a story that only may have it would be left out wrongly.
    private static string Exactly(SearchExpression unwanted) =>
        unwanted switch
        {
            SearchExpression.Any any => $"({string.Join(" OR ", any.Of.Select(Exactly))})",
            SearchExpression.Phrase { Stems: [var stem] } => Quoted(stem),
            SearchExpression.Phrase phrase =>
                $"({string.Join(" AND ", Pairs(phrase.Stems).Select(Quoted).Append(Quoted(string.Join(' ', phrase.Stems))))})",
            _ => throw new ArgumentOutOfRangeException(nameof(unwanted)),
        };

    private static IEnumerable<string> Pairs(IReadOnlyList<string> stems) =>
        Enumerable.Range(1, stems.Count - 1).Select(at => Pair(WordPairs.Of(stems[at - 1], stems[at])));

    // Stems have letters and digits alone, marks a hyphen and a hash: nothing in them can end the quotation.
    private static string Quoted(string words) => $"\"{words}\"";
}
