using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Dastan.Web.Press.Rack;

/// <summary>Up to where the log of purges was heard when plates were racked: the row's number, and its token, which no other paper's log has.</summary>
internal sealed record HeardUntil(long Id, Guid Token);

/// <summary>
/// The file of racked plates: what it was made by, up to where the purges were heard, the plates, and SHA-256 of all that. Numbers are little-endian,
/// texts UTF-8 behind their length, as <see cref="BinaryWriter"/> writes them; instants are ticks since 1970.
/// </summary>
internal static class RackFile
{
    // Nothing of ours comes near; a damaged length must not take all memory.
    private const int MostPlates = 100_000;

    /// <param name="maker">Whatever makes answers other than before when it changes: the program and its settings.</param>
    public static byte[] Write(string maker, HeardUntil heard, IReadOnlyList<RackedPlate> plates)
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(maker);
            writer.Write(heard.Id);
            writer.Write(heard.Token.ToByteArray());
            writer.Write(plates.Count);
            foreach (var plate in plates)
                Write(writer, plate);
        }
        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    /// <returns>Null for what is damaged, not whole, or made by another program or with other settings.</returns>
    public static (HeardUntil Heard, IReadOnlyList<RackedPlate> Plates)? Read(ReadOnlyMemory<byte> file, string maker)
    {
        if (file.Length < SHA256.HashSizeInBytes)
            return null;

        var content = file[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content.Span).AsSpan().SequenceEqual(file.Span[content.Length..]))
            return null;

        using var reader = new BinaryReader(new MemoryStream(content.ToArray()), Encoding.UTF8);
        if (reader.ReadString() != maker)
            return null;

        var heard = new HeardUntil(reader.ReadInt64(), new Guid(reader.ReadBytes(16)));
        var count = reader.ReadInt32();
        return count is < 0 or > MostPlates
            ? null
            : (heard, [.. Enumerable.Range(0, count).Select(_ => ReadPlate(reader))]);
    }

    private static void Write(BinaryWriter writer, RackedPlate plate)
    {
        writer.Write(plate.Key.Path);
        writer.Write(plate.Key.Query);
        writer.Write(plate.Status);
        writer.Write(plate.ContentType);
        writer.Write(plate.Packed.Length);
        writer.Write(plate.Packed);
        writer.Write(plate.Length);
        writer.Write(plate.IsBest);
        writer.Write(plate.Hash);
        Write(writer, plate.LastModified ?? Instant.MinValue);
        WriteAll(writer, plate.Headers, header => WriteHeader(writer, header));
        WriteAll(writer, plate.Parameters, writer.Write);
        WriteAll(writer, plate.Tags, writer.Write);
        Write(writer, plate.MadeAt);
        Write(writer, plate.Until);
        Write(writer, plate.RecalledAt);
        writer.Write(plate.Uses);
    }

    private static RackedPlate ReadPlate(BinaryReader reader) =>
        new(
            new(reader.ReadString(), reader.ReadString()),
            reader.ReadInt32(),
            reader.ReadString(),
            reader.ReadBytes(reader.ReadInt32()),
            reader.ReadInt32(),
            reader.ReadBoolean(),
            reader.ReadString(),
            ReadInstant(reader) is var changed && changed == Instant.MinValue ? null : changed,
            ReadAll(reader, ReadHeader),
            ReadAll(reader, from => from.ReadString()),
            ReadAll(reader, from => from.ReadUInt64()),
            ReadInstant(reader),
            ReadInstant(reader),
            ReadInstant(reader),
            reader.ReadInt32()
        );

    private static void WriteHeader(BinaryWriter writer, KeyValuePair<string, StringValues> header)
    {
        writer.Write(header.Key);
        WriteAll(writer, [.. header.Value], value => writer.Write(value ?? ""));
    }

    private static KeyValuePair<string, StringValues> ReadHeader(BinaryReader reader) =>
        new(reader.ReadString(), ReadAll(reader, from => from.ReadString()));

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyCollection<T> all, Action<T> write)
    {
        writer.Write(all.Count);
        foreach (var one in all)
            write(one);
    }

    private static T[] ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read) =>
        [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => read(reader))];

    // The ends of time have no ticks.
    private static void Write(BinaryWriter writer, Instant instant) =>
        writer.Write(
            instant == Instant.MaxValue ? long.MaxValue
            : instant == Instant.MinValue ? long.MinValue
            : instant.ToUnixTimeTicks()
        );

    private static Instant ReadInstant(BinaryReader reader) =>
        reader.ReadInt64() switch
        {
            long.MaxValue => Instant.MaxValue,
            long.MinValue => Instant.MinValue,
            var ticks => Instant.FromUnixTimeTicks(ticks),
        };
}
