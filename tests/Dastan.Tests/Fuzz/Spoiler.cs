using System.Text;

namespace Dastan.Tests.Fuzz;

/// <summary>Spoils a payload as networks, servers, programs and attackers do: in one place or in a few.</summary>
/// <param name="shards">What is put in besides single signs; pieces of banks' answers unless said.</param>
/// <param name="mostRepeats">How often in a row one thing is put in.</param>
internal sealed class Spoiler(Random random, IReadOnlyList<string>? shards = null, int mostRepeats = 1)
{
    private const int MostEdits = 4;
    private const int LongestChunk = 60;

    private static readonly byte[] Signs =
    [
        .. "0123456789.,-+eE<>/\\\"'&;:=[]{}() \t\r\n"u8,
        0,
        0x80,
        0xA0,
        0xC3,
        0xD0,
        0xFF,
        0x1F,
    ];

    private static readonly string[] OfAnswers =
    [
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&#49;",
        "&amp;",
        "&x;",
        "<!DOCTYPE a [<!ENTITY x \"9\">]>",
        "<?xml version=\"1.0\"?>",
        "\uFEFF",
        "</",
        "/>",
        "<a>",
        "</a>",
        "<Value>1</Value>",
        "<Nominal>10</Nominal>",
        "<Cube currency='USD' rate='9.99'/>",
        "null",
        "---",
        "N/A",
        "NaN",
        "1e3",
        "0",
        "00",
        "000",
        ".0",
        ",",
        "\",\"",
        "\"",
        "{}",
        "[]",
        "\\u0000",
        "\\ud800",
        "\"Rate\":\"9\",",
        "\n",
        "\r\n",
        "\n\n",
        ",,",
        "2026-03-17",
        "01.01.2026",
        "31.02.2026",
        "USD",
        "EUR",
        "KZT",
        "100",
        "1000000",
        "99999999999999999999999999999",
        "0.0000000000000000000001",
        "<html>",
    ];

    private readonly byte[][] shards = [.. (shards ?? OfAnswers).Select(Encoding.UTF8.GetBytes)];

    /// <summary>One to four edits that do not overlap.</summary>
    public IReadOnlyList<Edit> Spoil(byte[] payload)
    {
        List<Edit> edits = [];
        for (var wanted = 1 + Math.Min(random.Next(MostEdits), random.Next(MostEdits)); wanted > 0; wanted--)
        {
            var edit = Edit(payload);
            if (edits.All(other => edit.End < other.Start || other.End < edit.Start))
                edits.Add(edit);
        }
        return edits;
    }

    private Edit Edit(byte[] payload)
    {
        var at = random.Next(payload.Length);
        return random.Next(mostRepeats > 1 ? 14 : 12) switch
        {
            0 => new(at, 1, [(byte)(payload[at] ^ (1 << random.Next(8)))]),
            1 => new(at, 1, [Signs[random.Next(Signs.Length)]]),
            2 => new(at, 1, [(byte)random.Next(256)]),
            3 => new(at, 0, [Signs[random.Next(Signs.Length)]]),
            4 => new(at, 0, Shard()),
            5 => new(at, Chunk(payload, at), []),
            6 => new(at, Chunk(payload, at), Elsewhere(payload)),
            7 => new(at, 0, Elsewhere(payload)),
            8 => Digit(payload, at),
            9 => Turned(payload, at),
            10 => Lines(payload, at),
            12 => new(at, 0, Repeated(Shard())),
            13 => new(at, 0, Repeated(Elsewhere(payload))),
            _ => random.Next(4) == 0 ? new(at, payload.Length - at, []) : new(at, 1, []),
        };
    }

    private byte[] Shard() => shards[random.Next(shards.Length)];

    // Much is rare, so that most payloads stay short.
    private byte[] Repeated(byte[] piece)
    {
        var times = 1 << random.Next(1 + random.Next(int.Log2(mostRepeats) + 1));
        return [.. Enumerable.Repeat(piece, times).SelectMany(bytes => bytes)];
    }

    private int Chunk(byte[] payload, int at) => Math.Min(1 + random.Next(LongestChunk), payload.Length - at);

    private byte[] Elsewhere(byte[] payload)
    {
        var from = random.Next(payload.Length);
        return payload[from..(from + Chunk(payload, from))];
    }

    // Another digit for one: the fault that nothing but a second look can see.
    private Edit Digit(byte[] payload, int at)
    {
        var place = Array.FindIndex(payload, at, sign => sign is >= (byte)'0' and <= (byte)'9');
        return place < 0 ? new(at, 0, []) : new(place, 1, [(byte)('0' + random.Next(10))]);
    }

    private static Edit Turned(byte[] payload, int at) =>
        at + 1 < payload.Length ? new(at, 2, [payload[at + 1], payload[at]]) : new(at, 0, []);

    // A line, or what stands between two brackets, is lost or comes twice.
    private Edit Lines(byte[] payload, int at)
    {
        var end = Array.FindIndex(payload, at, sign => sign is (byte)'\n' or (byte)'>' or (byte)'}');
        end = end < 0 ? payload.Length : end + 1;
        return random.Next(2) == 0 ? new(at, end - at, []) : new(end, 0, payload[at..end]);
    }
}
