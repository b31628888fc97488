using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dastan.Web.SampleEdition;

/// <summary>The files of the sample edition, as they ship inside the program.</summary>
public static class SampleFiles
{
    private static readonly Assembly Program = typeof(SampleFiles).Assembly;

    // Resources are named with the slashes of the machine that built the program.
    private static readonly Dictionary<string, string> Resources = Program
        .GetManifestResourceNames()
        .Where(resource => resource.StartsWith("sample/", StringComparison.Ordinal))
        .ToDictionary(resource => resource["sample/".Length..].Replace('\\', '/'));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The names of all files under a folder, with slashes: "stories/en/a-story.json". In ordinal order.</summary>
    public static IReadOnlyList<string> Under(string folder) =>
        [
            .. Resources
                .Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    public static byte[] Bytes(string name)
    {
        using var file = Open(name);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd().TrimEnd('\n');
    }

    /// <exception cref="FormatException">The file is not what it should be; it is named.</exception>
    public static T Read<T>(string name)
    {
        using var file = Open(name);
        try
        {
            return JsonSerializer.Deserialize<T>(file, Json) ?? throw new FormatException($"{name} is empty.");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{name} can't be read: {problem.Message}", problem);
        }
    }

    private static Stream Open(string name) =>
        Resources.TryGetValue(name, out var resource)
            ? Program.GetManifestResourceStream(resource)!
            : throw new FileNotFoundException($"The sample edition has no {name}.");
}
