using System.Text;
using System.Text.Json;

namespace Dastan.Tests.Amounts;

/// <summary>A text with the sums that are known to stand in it.</summary>
/// <param name="IsAllTold">Whether every sum in it is known: then one more that is found is wrong.</param>
public sealed record MoneyCase(
    string Id,
    string File,
    string? Language,
    string Text,
    IReadOnlyList<KnownSum> Sums,
    bool IsAllTold
)
{
    /// <summary>The cases of all corpora in a folder, in order of its files.</summary>
    public static IEnumerable<MoneyCase> In(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var corpus = JsonDocument.Parse(System.IO.File.ReadAllText(path));
            foreach (var one in corpus.RootElement.EnumerateArray())
                yield return Read(one, Path.GetFileNameWithoutExtension(path));
        }
    }

    private static MoneyCase Read(JsonElement one, string file)
    {
        var text = one.GetProperty("text").GetString()!;
        var isShort = !one.TryGetProperty("money", out var money);
        List<KnownSum> sums = isShort
            ? HasSum(one)
                ? [Short(one, text.Length)]
                : []
            : [.. money.EnumerateArray().Select(sum => Placed(sum, text))];
        return new(
            one.GetProperty("id").GetString()!,
            file,
            Word(one, "lang"),
            text,
            sums,
            !isShort || sums.Count is 0
        );
    }

    private static bool HasSum(JsonElement one) => Number(one, "amount") is not null || Number(one, "low") is not null;

    private static KnownSum Short(JsonElement one, int length) =>
        new(
            0,
            length,
            Number(one, "amount") ?? Number(one, "low")!.Value,
            Number(one, "amount") ?? Number(one, "high")!.Value,
            Word(one, "iso")
        )
        {
            Kind = "full",
            IsOneOfRange = one.TryGetProperty("currency", out _),
        };

    private static KnownSum Placed(JsonElement sum, string text)
    {
        var low = Number(sum, "amount") ?? Number(sum, "low");
        return new(
            Utf16(text, sum.GetProperty("start").GetInt32()),
            Utf16(text, sum.GetProperty("end").GetInt32()),
            low ?? 0,
            Number(sum, "amount") ?? Number(sum, "high") ?? 0,
            Word(sum, "iso")
        )
        {
            Kind = low is null ? "mention" : Word(sum, "kind") ?? "full",
            IsCents = Word(sum, "unit") is "Cent" or "Sen" && Word(sum, "iso") is null,
            Others = sum.TryGetProperty("iso_also", out var also)
                ? [.. also.EnumerateArray().Select(iso => iso.GetString()!)]
                : [],
        };
    }

    private static int Utf16(string text, int codePoints)
    {
        var at = 0;
        for (; codePoints > 0; codePoints--)
            at += Rune.GetRuneAt(text, at).Utf16SequenceLength;
        return at;
    }

    private static decimal? Number(JsonElement from, string name) =>
        from.TryGetProperty(name, out var number) && number.ValueKind is JsonValueKind.Number
            ? number.GetDecimal()
            : null;

    private static string? Word(JsonElement from, string name) =>
        from.TryGetProperty(name, out var text) ? text.GetString() : null;
}
