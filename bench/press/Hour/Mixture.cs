namespace Dastan.Bench.Press.Hour;

/// <summary>
/// What readers and programs ask of a paper: of a thousand requests 200 are for the front, 120 for sections, 450 for stories (half of them for the newest
/// fifty), 60 for pictures, 60 for feeds, 40 for rates, 40 by crawlers who walk through all, 20 for searches, 10 for what is not there.
/// </summary>
internal sealed class Mixture
{
    private static readonly string[] Words =
    [
        "grain",
        "water",
        "bridge",
        "hospital",
        "railway",
        "budget",
        "school",
        "dam",
    ];

    private readonly (int Weight, Func<Random, Ask> Ask)[] parts;
    private int walked;

    /// <param name="stories">Paths of stories, the newest first.</param>
    /// <param name="pictures">Paths of pictures.</param>
    public Mixture(IReadOnlyList<string> stories, IReadOnlyList<string> pictures)
    {
        var all = Asks(stories);
        var newest = all.Take(50).ToArray();
        var shown = Asks(pictures);
        var sections = Asks([
            "/kazakhstan",
            "/uzbekistan",
            "/kyrgyzstan",
            "/tajikistan",
            "/turkmenistan",
            "/ru/kazakhstan",
        ]);
        var feeds = Asks(["/front.rss", "/front.atom", "/front.json", "/kazakhstan.rss", "/sitemaps/news.xml"]);
        var rates = Asks(["/rates", "/rates/kzt", "/rates/usd", "/data"]);
        var searches = Asks(Words.Select(word => $"/search?q={word}"));
        var front = Asks(["/", "/ru"]);
        var missing = Ask.For("/2019/01/nothing-of-the-kind", 404);
        parts =
        [
            (200, random => One(front, random)),
            (120, random => One(sections, random)),
            (225, random => One(newest, random)),
            (225, random => One(all, random)),
            (60, random => One(shown, random)),
            (60, random => One(feeds, random)),
            (40, random => One(rates, random)),
            (40, _ => all[(uint)Interlocked.Increment(ref walked) % all.Length]),
            (20, random => One(searches, random)),
            (10, _ => missing),
        ];
    }

    public Ask Next(Random random)
    {
        var drawn = random.Next(parts.Sum(part => part.Weight));
        foreach (var (weight, ask) in parts)
            if ((drawn -= weight) < 0)
                return ask(random);
        throw new InvalidOperationException("The weights add up to less than their sum.");
    }

    private static Ask One(Ask[] asks, Random random) => asks[random.Next(asks.Length)];

    private static Ask[] Asks(IEnumerable<string> paths) => [.. paths.Select(path => Ask.For(path))];
}
