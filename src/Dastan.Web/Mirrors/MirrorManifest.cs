using System.Text;
using System.Text.Json;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Mirrors;

/// <summary>What a mirror is made of, to be signed: a line of JSON for each file.</summary>
/// <param name="Format">Of the manifest itself: <see cref="Newest"/>.</param>
/// <param name="Address">The paper's public address.</param>
/// <param name="MadeAt">When the run began: what a file shows is no older, but where the paper could not answer for it.</param>
/// <param name="Files">In the order of their paths.</param>
public sealed record MirrorManifest(int Format, string Address, string MadeAt, IReadOnlyList<MirrorFile> Files)
{
    public const int Newest = 1;

    private static readonly JsonSerializerOptions OneLine = new(WholeJson.Options)
    {
        WriteIndented = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public byte[] ToBytes()
    {
        var text = new StringBuilder("{\n");
        text.Append("  \"format\": ").Append(JsonSerializer.Serialize(Format, OneLine)).Append(",\n");
        text.Append("  \"address\": ").Append(JsonSerializer.Serialize(Address, OneLine)).Append(",\n");
        text.Append("  \"madeAt\": ").Append(JsonSerializer.Serialize(MadeAt, OneLine)).Append(",\n");
        text.Append("  \"files\": [\n    ");
        text.AppendJoin(",\n    ", Files.Select(file => JsonSerializer.Serialize(file, OneLine)));
        return Encoding.UTF8.GetBytes(text.Append("\n  ]\n}\n").ToString());
    }

    /// <exception cref="FormatException">It is no manifest, or one of a newer program.</exception>
    public static MirrorManifest Of(byte[] bytes)
    {
        try
        {
            var read = JsonSerializer.Deserialize<MirrorManifest>(bytes, OneLine);
            if (read is null || !read.Files.All(file => file is not null && MirrorPath.IsWithin(file.Path)))
                throw new FormatException("It names files that no mirror can have.");
            return read.Format is Newest
                ? read
                : throw new FormatException($"It is of format {read.Format}, which this version does not know.");
        }
        catch (JsonException problem)
        {
            throw new FormatException("It can't be read.", problem);
        }
    }
}

/// <summary>One file of a mirror.</summary>
/// <param name="Path">Within the mirror, with forward slashes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record MirrorFile(string Path, long Bytes, string Sha256);
