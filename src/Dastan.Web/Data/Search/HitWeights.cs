using System.Runtime.InteropServices;

namespace Dastan.Web.Data.Search;

/// <summary>
/// Weighs a story by where the words looked for stand in it: each word or phrase by how often it is there, a headline's ten times a body's,
/// and ever less for each more (BM25's curve, without its length and rarity, which cost a walk through all stories).
/// </summary>
internal sealed class HitWeights
{
    // BM25's usual k1; what one more hit adds.
    private const double Saturation = 1.2;

    // A word that only begins alike says less than the word.
    private const double Alike = 0.3;

    // By column: headline, standfirst, names, body, marks.
    private static readonly double[] Columns = [10, 4, 3, 1, 0];

    private readonly Part root;
    private readonly List<double> sums = [];

    /// <param name="form">See <see cref="Fts5Query.Form"/>.</param>
    public HitWeights(ReadOnlySpan<char> form) => root = Read(ref form);

    /// <summary>Begins the next story.</summary>
    public void Clear() => CollectionsMarshal.AsSpan(sums).Clear();

    /// <summary>A hit. Words beyond the form are filters.</summary>
    public void Add(int word, int column)
    {
        if (word < sums.Count)
            sums[word] += Columns[column];
    }

    public double Weigh() => Weigh(root);

    private Part Read(ref ReadOnlySpan<char> form)
    {
        var sign = form[0];
        form = form[1..];
        if (sign is 'p' or 'b')
        {
            sums.Add(0);
            return new(sign, sums.Count - 1, []);
        }

        var parts = new Part[Number(ref form)];
        for (var at = 0; at < parts.Length; at++)
            parts[at] = Read(ref form);
        return new(sign, 0, parts);
    }

    private static int Number(ref ReadOnlySpan<char> form)
    {
        var number = 0;
        for (; form is [>= '0' and <= '9', ..]; form = form[1..])
            number = (number * 10) + form[0] - '0';
        return number;
    }

    private double Weigh(Part part)
    {
        if (part.Sign is 'p' or 'b')
            return Curve(sums[part.Word]) * (part.Sign == 'b' ? Alike : 1);

        var sum = 0.0;
        foreach (var one in part.Parts)
        {
            var weight = Weigh(one);
            if (weight == 0 && part.Sign == '&')
                return 0;
            sum += weight;
        }
        return sum;
    }

    private static double Curve(double sum) => sum * (Saturation + 1) / (sum + Saturation);

    private sealed record Part(char Sign, int Word, Part[] Parts);
}
