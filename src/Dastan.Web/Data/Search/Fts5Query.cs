using System.Globalization;
using System.Text;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Web.Data.Search;

/// <summary>An expression as FTS5 is asked for it, and its form, by which <see cref="HitWeights"/> weighs what FTS5 finds.</summary>
/// <remarks>
/// A phrase is asked for by the pairs of its words, which stand after the words in their column, each as its number and its proof: as words, it would
/// be sought through all stories that have them.
/// </remarks>
internal sealed class Fts5Query
{
    private const char FirstPrivate = '\ue000';
    private const int HalfBits = WordPairs.Bits / 2;

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
    /// <c>p</c> for a word or phrase, <c>b</c> for a beginning. What must not be there comes after all else, as filters do.
    /// </summary>
    public string Form => form.ToString();

    /// <summary>The words of a text and then its pairs, as a column of the index holds them.</summary>
    public static string Column(IReadOnlyList<string> stems) =>
        string.Join(' ', stems.Concat(WordPairs.In(stems).Select(Pair)));

    private void Write(SearchExpression expression)
    {
        switch (expression)
        {
            case SearchExpression.Phrase phrase:
                form.Append('p');
                text.Append(Together(phrase.Stems));
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
                text.Insert(0, '(').Append(" NOT ").Append(Unweighed(except.Unwanted)).Append(')');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
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

    private static string Unweighed(SearchExpression unwanted) =>
        unwanted switch
        {
            SearchExpression.Any any => $"({string.Join(" OR ", any.Of.Select(Unweighed))})",
            SearchExpression.Phrase phrase => Together(phrase.Stems),
            _ => throw new ArgumentOutOfRangeException(nameof(unwanted)),
        };

    private static string Together(IReadOnlyList<string> stems) =>
        Quoted(stems is [var stem] ? stem : string.Join(' ', WordPairs.In(stems).Select(Pair)));

    // Letters that no word has, two to a number: so short that the index of beginnings leaves them out.
    private static string Pair((int Number, int Proof) pair) => $"{Letters(pair.Number)} {Letters(pair.Proof)}";

    private static string Letters(int number) =>
        $"{(char)(FirstPrivate + (number >> HalfBits))}{(char)(FirstPrivate + (number & ((1 << HalfBits) - 1)))}";

    // Stems have letters and digits alone, marks a hyphen and a hash: nothing in them can end the quotation.
    private static string Quoted(string words) => $"\"{words}\"";
}
