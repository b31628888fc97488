using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Domain.Rates.Eye;
using Dastan.Tests.Rates.Banks;

namespace Dastan.Tests.Rates.Fuzz;

/// <summary>Answers to be spoilt: our own in every format, and the recorded ones of a manifest.</summary>
internal static class Seeds
{
    private const int LongestBytes = 100_000;
    private const int LinesOfTable = 40;

    private static readonly Instant Late = Instant.FromUtc(2026, 11, 1, 0, 0);

    public static IEnumerable<Seed> Own =>
        Samples
            .All.Select(sample => Of(sample, sample.Name, Bytes(sample)))
            .Append(Of(Samples.Of("CBU"), "CBU packed", Packed(Bytes(Samples.Of("CBU")))))
            .Append(Of(Samples.Of("ECB table"), "ECB zip", Zipped(Bytes(Samples.Of("ECB table")))));

    /// <summary>The good answers of banks that a manifest lists; long ones are shortened where that can be done, and left out otherwise.</summary>
    public static IEnumerable<Seed> In(string manifest)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(manifest));
        foreach (var file in list.RootElement.GetProperty("files").EnumerateArray())
            if (SeedOf(file, Path.GetDirectoryName(manifest)!) is { Rates: > 0 } seed)
                yield return seed;
    }

    private static Seed Of(Sample sample, string name, byte[] body) =>
        new(
            name,
            sample.Source,
            new(new(sample.Bank.Address, sample.Path), 200, sample.ContentType, body, Sample.FetchedAt)
            {
                AskedFor = sample.AskedFor,
            }
        );

    private static byte[] Bytes(Sample sample) => Encoding.UTF8.GetBytes(sample.Text);

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        using (var file = zip.CreateEntry("eurofxref-hist.csv").Open())
            file.Write(bytes);
        return zipped.ToArray();
    }

    private static Seed? SeedOf(JsonElement file, string folder)
    {
        var name = file.GetProperty("file").GetString()!;
        if (Bank.Find(name.Split('/')[0]) is not { } bank || file.GetProperty("status").GetInt32() != 200)
            return null;

        var body = File.ReadAllBytes(Path.Combine(folder, name));
        if (name.EndsWith("hist.csv", StringComparison.Ordinal))
            body = Encoding.UTF8.GetBytes(
                string.Concat(File.ReadLines(Path.Combine(folder, name)).Take(LinesOfTable).Select(line => line + "\n"))
            );
        if (body.Length > LongestBytes)
            return null;

        var path = file.TryGetProperty("request", out var request) ? request.GetString()!.Split(' ')[1] : "";
        var type = file.TryGetProperty("content_type", out var told) ? told.GetString()! : "";
        return new(
            name,
            RateSources.For(bank),
            new(new(bank.Address, path), 200, type, body, Late) { AskedFor = NamedDay.In(path) }
        );
    }
}
