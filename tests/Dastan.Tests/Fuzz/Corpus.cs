using System.Reflection;

namespace Dastan.Tests.Fuzz;

/// <summary>Good inputs, to be spoilt: files of <c>Fuzz/Corpora</c>, which come with the program.</summary>
internal static class Corpus
{
    private const string Root = "corpora/";

    /// <param name="folder">For example "story".</param>
    public static IReadOnlyList<Entry> In(string folder)
    {
        var here = Assembly.GetExecutingAssembly();
        return
        [
            .. here.GetManifestResourceNames()
                .Where(name => name.StartsWith($"{Root}{folder}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Entry(name[Root.Length..], Bytes(here, name))),
        ];
    }

    private static byte[] Bytes(Assembly here, string name)
    {
        using var file = here.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>A good input and what it is called.</summary>
internal sealed record Entry(string Name, byte[] Body);
