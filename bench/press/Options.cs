using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>What the bench was told.</summary>
/// <param name="Root">The folder of the sources.</param>
/// <param name="Work">A folder that is deleted afterwards.</param>
/// <param name="Rounds">How often everybody has a turn.</param>
/// <param name="Seconds">How long a turn lasts.</param>
/// <param name="Stories">How many the paper has, besides those of the sample edition.</param>
/// <param name="Minutes">How long the part "hour" takes.</param>
/// <param name="Calm">Whether the part "hour" goes without faults, to see what time alone does.</param>
/// <param name="Write">Whether the tables are put into the document.</param>
/// <param name="Only">Parts to measure; all where none is named.</param>
internal sealed record Options(
    string Root,
    string Work,
    int Rounds,
    int Seconds,
    int Stories,
    int Minutes,
    bool Calm,
    bool Write,
    IReadOnlyList<string> Only
)
{
    public static readonly IReadOnlyList<string> Parts =
    [
        "kept",
        "tls",
        "many",
        "uncached",
        "search",
        "bytes",
        "start",
        "charts",
        "publication",
        LongPart,
    ];

    /// <summary>What is only done where it is asked for by name.</summary>
    public const string LongPart = "hour";

    private static readonly string[] Numbers = ["--rounds", "--seconds", "--stories", "--minutes"];
    private static readonly string[] Texts = ["--root", "--work", "--only"];

    /// <exception cref="ArgumentException">Something is asked for that there is not.</exception>
    public static Options Read(string[] args)
    {
        for (var at = 0; at < args.Length; at++)
            if (
                args[at] is not ("--write" or "--calm")
                && (!Numbers.Concat(Texts).Contains(args[at]) || ++at == args.Length)
            )
                throw new ArgumentException(
                    "Usage: bench/run [--only kept,uncached,…] [--rounds 5] [--seconds 2] [--stories 10000] [--minutes 60] [--calm] [--write]"
                );
        var only = Text(args, "--only")?.Split(',') ?? [];
        if (only.FirstOrDefault(part => !Parts.Contains(part)) is { } unknown)
            throw new ArgumentException($"There is no part \"{unknown}\"; parts are {string.Join(", ", Parts)}.");

        return new(
            Text(args, "--root") ?? throw new ArgumentException("--root is missing: start bench/run"),
            Text(args, "--work") ?? throw new ArgumentException("--work is missing: start bench/run"),
            Number(args, "--rounds", 5),
            Number(args, "--seconds", 2),
            Number(args, "--stories", 10_000),
            Number(args, "--minutes", 60),
            args.Contains("--calm"),
            args.Contains("--write"),
            only
        );
    }

    /// <summary>Is a part asked for?</summary>
    public bool Has(string part) => (Only.Count == 0 && part is not LongPart) || Only.Contains(part);

    private static string? Text(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name, int unless) =>
        Text(args, name) is not { } text ? unless
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException($"{name} wants a whole number above 0.");
}
