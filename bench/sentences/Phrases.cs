using System.Globalization;
using System.Text;

namespace Dastan.Bench.Sentences;

/// <summary>
/// Invented regional news in one language, for everything that needs very many stories. In a sentence {who}, {where}, {what}, {name} and
/// {n} are filled in; names are built of syllables, so that there are some commonplace words and very many rare ones, as in any paper.
/// </summary>
public sealed partial class Phrases
{
    private readonly string[] who;
    private readonly string[] where;
    private readonly string[] what;
    private readonly string[] headlines;
    private readonly string[] sentences;
    private readonly Names names;

    private Phrases(
        string slug,
        string[] who,
        string[] where,
        string[] what,
        Names names,
        string[] headlines,
        string[] sentences
    )
    {
        (Slug, this.who, this.where, this.what) = (slug, who, where, what);
        (this.names, this.headlines, this.sentences) = (names, headlines, sentences);
    }

    /// <summary>How an address begins that says nothing of its story.</summary>
    public string Slug { get; }

    public IReadOnlyList<string> Places => where;

    public string Place(Chance chance) => chance.One(where);

    /// <summary>A person's name.</summary>
    public string Name(Chance chance) => names.Of(chance);

    public string Headline(Chance chance) => Filled(chance.One(headlines), chance);

    public string Sentence(Chance chance) => Filled(chance.One(sentences), chance);

    /// <summary>Several sentences.</summary>
    public string Paragraph(Chance chance, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence(chance)));

    private string Filled(string pattern, Chance chance)
    {
        var filled = new StringBuilder(pattern.Length + 40);
        var rest = pattern.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}');
            filled.Append(rest[..open]).Append(Word(rest[(open + 1)..close], chance));
            rest = rest[(close + 1)..];
        }
        filled.Append(rest);
        filled[0] = char.ToUpperInvariant(filled[0]);
        return filled.ToString();
    }

    private string Word(ReadOnlySpan<char> gap, Chance chance) =>
        gap switch
        {
            "who" => chance.One(who),
            "where" => chance.One(where),
            "what" => chance.One(what),
            "name" => names.Of(chance),
            _ => (2 + chance.Below(980)).ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>People's names: a first name, and a surname of syllables.</summary>
    private sealed record Names(string[] First, string[] Beginnings, string[] Middles, string[] Endings)
    {
        public string Of(Chance chance) =>
            $"{chance.One(First)} {chance.One(Beginnings)}{chance.One(Middles)}{chance.One(Endings)}";
    }
}
