using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dastan.Web.Imports;

/// <summary>
/// Which section, topic or person a category, tag or author becomes, as docs/import-wordpress.md describes the file. Keys are
/// slugs, names or logins of the other system; values are slugs of ours, and "" leaves out.
/// </summary>
public sealed record ImportMap
{
    public static ImportMap Empty { get; } = new();

    /// <summary>Categories to sections.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();

    /// <summary>Categories and tags to topics.</summary>
    public IReadOnlyDictionary<string, string> Topics { get; init; } = new Dictionary<string, string>();

    /// <summary>Logins or names to people.</summary>
    public IReadOnlyDictionary<string, string> Authors { get; init; } = new Dictionary<string, string>();

    /// <summary>The section of stories that no category places.</summary>
    public string? Section { get; init; }

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="FormatException">The text is no such map; the message says where.</exception>
    public static ImportMap Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportMap>(json, Form) ?? Empty;
        }
        catch (JsonException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    /// <summary>What the map says of something by any of its names; null when it says nothing.</summary>
    public static string? Find(IReadOnlyDictionary<string, string> map, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (name is not "" && map.TryGetValue(name, out var found))
                return found;
        return null;
    }
}
