using System.Text;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Web.Data.Search;

/// <summary>Words and expressions as PostgreSQL reads them: <c>tsvector</c> and <c>tsquery</c>, with the pairs of words among the words.</summary>
internal static class TsText
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
    private const int DigitBits = 6;

    // PostgreSQL keeps no position beyond this, and no more than 256 of a word.
    private const int LastPosition = 16_383;

    /// <summary>A story as a <c>tsvector</c>.</summary>
    public static string Vector(StoryWords words)
    {
        (IReadOnlyList<string> Stems, char Weight)[] parts =
        [
            (words.Headline, 'A'),
            (words.Standfirst, 'B'),
            (words.Names, 'C'),
            (words.Body, 'D'),
        ];
        var vector = new StringBuilder();
        var position = 0;
        foreach (var (stems, weight) in parts)
        {
            foreach (var stem in stems)
                vector.Append($"'{stem}':{Math.Min(++position, LastPosition)}{weight} ");
            // A phrase must not run from one part into the next.
            position++;
        }

        var pairs = parts.SelectMany(part => Pairs(part.Stems)).Distinct();
        return vector.AppendJoin(' ', words.Marks.Select(Quoted).Concat(pairs)).ToString();
    }

    /// <summary>An expression as a <c>tsquery</c>.</summary>
    public static string Query(SearchExpression expression) =>
        expression switch
        {
            SearchExpression.Phrase { Stems: [var stem] } => Quoted(stem),
            SearchExpression.Phrase phrase => Together(phrase.Stems),
            SearchExpression.Beginning beginning => Quoted(beginning.Letters) + ":*",
            SearchExpression.All all => Joined(all.Of.Select(Query), " & "),
            SearchExpression.Any any => Joined(any.Of.Select(Query), " | "),
            SearchExpression.Except except => $"({Query(except.Of)} & !{Query(except.Unwanted)})",
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    /// <summary>A query with the marks that a story must have, and the months of which it must have one.</summary>
    public static string Query(string query, IEnumerable<string> marks, IReadOnlyList<string> months)
    {
        var filters = marks.Select(Quoted).Prepend(query);
        return string.Join(" & ", months is [] ? filters : filters.Append(Joined(months.Select(Quoted), " | ")));
    }

    // Stems have letters and digits alone, marks a hyphen and a hash: nothing in them can end the quotation.
    public static string Quoted(string word) => $"'{word}'";

    // The pairs are few to look up; that the words do stand together is then seen in the vectors of those few.
    private static string Together(IReadOnlyList<string> stems) =>
        $"(({string.Join(" <-> ", stems.Select(Quoted))}) & {string.Join(" & ", Pairs(stems))})";

    // As short as can be, for there are two hundred in a story; the words' places prove them.
    private static IEnumerable<string> Pairs(IReadOnlyList<string> stems) =>
        WordPairs
            .In(stems)
            .Select(pair => Quoted($"={Digit(pair.Number, 2)}{Digit(pair.Number, 1)}{Digit(pair.Number, 0)}"));

    private static char Digit(int number, int at) => Digits[(number >> (at * DigitBits)) & (Digits.Length - 1)];

    private static string Joined(IEnumerable<string> parts, string by) => $"({string.Join(by, parts)})";
}
