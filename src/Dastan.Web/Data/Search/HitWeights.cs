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
    private readonly List<List<long>> hits = [];
    private int words;

    /// <param name="form">See <see cref="Fts5Query.Form"/>.</param>
    public HitWeights(ReadOnlySpan<char> form) => root = Read(ref form);

    /// <summary>Begins the next story.</summary>
    public void Clear()
    {
        foreach (var places in hits)
            places.Clear();
    }

    /// <summary>A hit, from first to last. Words beyond the form are filters.</summary>
    public void Add(int word, int column, int at)
    {
        if (word < words)
            hits[word].Add(((long)column << 32) | (uint)at);
    }

    /// <summary>The story's weight; null where a phrase is not there after all.</summary>
    public double? Weigh()
    {
        var weight = Weigh(root);
        return weight > 0 ? weight : null;
    }

    private Part Read(ref ReadOnlySpan<char> form)
    {
        var sign = form[0];
        form = form[1..];
        if (sign == 'b')
            return new(sign, Take(1), 1, []);

        var count = Number(ref form);
        if (sign == 'p')
            // After the words stand their pairs.
            return new(sign, Take(count + count - 1), count, []);

        var parts = new Part[count];
        for (var at = 0; at < count; at++)
            parts[at] = Read(ref form);
        return new(sign, 0, 0, parts);
    }

    private static int Number(ref ReadOnlySpan<char> form)
    {
        var number = 0;
        for (; form is [>= '0' and <= '9', ..]; form = form[1..])
            number = (number * 10) + form[0] - '0';
        return number;
    }

    private int Take(int count)
    {
        var first = words;
        words += count;
        while (hits.Count < words)
            hits.Add([]);
        return first;
    }

    // 0 where it is not there.
    private double Weigh(Part part)
    {
        if (part.Parts.Length == 0)
            return Curve(Sum(part)) * (part.Sign == 'b' ? Alike : 1);

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

    private double Sum(Part phrase)
    {
        var sum = 0.0;
        foreach (var place in hits[phrase.First])
            if (IsWhole(phrase, place))
                sum += Columns[place >> 32];
        return sum;
    }

    private bool IsWhole(Part phrase, long place)
    {
        for (var next = 1; next < phrase.Words; next++)
            if (hits[phrase.First + next].BinarySearch(place + next) < 0)
                return false;
        return true;
    }

    private static double Curve(double sum) => sum * (Saturation + 1) / (sum + Saturation);

    private sealed record Part(char Sign, int First, int Words, Part[] Parts);
}
