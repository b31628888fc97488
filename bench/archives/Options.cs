using System.Globalization;

namespace Dastan.Bench.Archives;

/// <summary>What the bench was told: a word first, numbers without a name, and values by theirs.</summary>
internal sealed class Options(string[] args)
{
    public string Command => args.FirstOrDefault() ?? "";

    /// <summary>The paper's data folder.</summary>
    public string Data => Text("--data") ?? throw new ArgumentException("--data is missing: the paper's folder");

    public string? Postgres => Text("--postgres");

    public int? Stories => Number(args.Length > 1 ? args[1] : null);

    public long Seed => Number(Text("--seed")) ?? 1;

    public int Sample => Number(Text("--sample")) ?? 200;

    private string? Text(string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
