using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Bench.Search;

/// <summary>
/// Stories of made-up Russian-looking words, the same in every run: about 230 words each, a few very common, most rare, as in
/// any language (the n-th commonest word comes 1/n times as often).
/// </summary>
internal sealed class Newsroom
{
    private const int Vocabulary = 40_000;
    private const int BodyWords = 200;

    private static readonly string[] Endings = ["", "а", "у", "ом", "е", "ов", "ам", "ами", "ах", "ы"];
    private static readonly Instant First = Instant.FromUtc(2010, 1, 1, 6, 0);
    private static readonly Duration Span = Duration.FromDays(15 * 365);

    private readonly Random random = new(20251212);
    private readonly string[] roots;
    private readonly double[] shares;

    public Newsroom()
    {
        roots = [.. Roots().Distinct().Take(Vocabulary)];
        var sum = 0.0;
        shares = [.. roots.Select((_, rank) => sum += 1.0 / (rank + 1))];
    }

    public static IReadOnlyList<string> Sections { get; } = ["economy", "politics", "society", "culture", "sport"];

    /// <summary>The word of a rank, 0 being the commonest, in one of its forms.</summary>
    public string Word(int rank) => roots[rank] + Endings[random.Next(Endings.Length)];

    /// <summary>The letters with which the words of a rank begin.</summary>
    public string Root(int rank) => roots[rank];

    /// <summary>The next story of so many, spread evenly over fifteen years.</summary>
    public Story Next(int number, int all)
    {
        var at = First + (Span / all * number);
        var section = Sections[random.Next(Sections.Count)];
        var story = new Story(StoryId.New(), "ru", section, $"s{number}", TranslationsId.New());
        story.Write(new(Words(7), Words(15), "", $"<p>{Words(BodyWords)}.</p>"), null, at, "");
        _ = story.Publish(at, DateTimeZone.Utc);
        return story;
    }

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(Rank())));

    private int Rank()
    {
        var at = Array.BinarySearch(shares, random.NextDouble() * shares[^1]);
        return Math.Min(at < 0 ? ~at : at, roots.Length - 1);
    }

    private IEnumerable<string> Roots()
    {
        const string consonants = "бвгдзклмнпрстфхчш";
        const string vowels = "аеиоу";
        while (true)
        {
            var letters = Enumerable.Range(0, random.Next(4, 9));
            yield return string.Concat(
                letters.Select(at =>
                    at % 2 == 0 ? consonants[random.Next(consonants.Length)] : vowels[random.Next(vowels.Length)]
                )
            ) + consonants[random.Next(consonants.Length)];
        }
    }
}
