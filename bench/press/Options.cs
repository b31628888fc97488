using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>What the bench was told.</summary>
internal sealed record Options(
    string Root,
    string Work,
    int Rounds,
    int Seconds,
    int Stories,
    bool Write,
    IReadOnlyList<string> Only
)
{
    private const int DefaultRounds = 7;
    private const int DefaultSeconds = 4;
    private const int DefaultStories = 10_000;

    public static Options Read(string[] args) =>
        new(
            Text(args, "--root") ?? throw new ArgumentException("--root is missing: start bench/run"),
            Text(args, "--work") ?? throw new ArgumentException("--work is missing: start bench/run"),
            Number(args, "--rounds") ?? DefaultRounds,
            Number(args, "--seconds") ?? DefaultSeconds,
            Number(args, "--stories") ?? DefaultStories,
            args.Contains("--write"),
            Text(args, "--only")?.Split(',') ?? []
        );

    /// <summary>Is a part asked for? All are unless some are named.</summary>
    public bool Has(string part) => Only.Count == 0 || Only.Contains(part);

    private static string? Text(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static int? Number(string[] args, string name) =>
        Text(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
