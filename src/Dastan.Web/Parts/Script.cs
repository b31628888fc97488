using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Dastan.Web.Parts;

/// <summary>A script of our own, built from <c>Assets</c> and served by a name with its hash, so that it is kept for ever and never outdated.</summary>
public sealed class Script
{
    private static readonly ConcurrentDictionary<string, Script> Known = new(StringComparer.Ordinal);

    private Script(string name, byte[] bytes)
    {
        Bytes = bytes;
        FileName = $"{name}-{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}.js";
    }

    /// <summary>The script as the browser gets it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The last part of its address: <c>passkeys-0123456789abcdef.js</c>.</summary>
    public string FileName { get; }

    /// <summary>Where the newsroom has it.</summary>
    public string Address => $"/newsroom/scripts/{FileName}";

    /// <summary>Where readers have it.</summary>
    public string ReaderAddress => $"/scripts/{FileName}";

    /// <summary>The script of this name in <c>Assets/Built</c>, which has to be there.</summary>
    public static Script Named(string name) =>
        Find(name) ?? throw new ArgumentException($"There is no script named {name}.", nameof(name));

    /// <summary>The script that a file name means; null for one that is none, or has changed since.</summary>
    public static Script? OfFile(string fileName) =>
        fileName.LastIndexOf('-') is > 0 and var dash
        && Find(fileName[..dash]) is { } script
        && script.FileName == fileName
            ? script
            : null;

    private static Script? Find(string name)
    {
        if (Known.TryGetValue(name, out var known))
            return known;
        using var stream = typeof(Script).Assembly.GetManifestResourceStream($"assets/{name}.js");
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Known.GetOrAdd(name, new Script(name, bytes));
    }
}
