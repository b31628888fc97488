using Dastan.Tests.Fuzz.Papers;
using Dastan.Tests.Fuzz.Readers;

namespace Dastan.Tests.Fuzz;

/// <summary>All that is fuzzed, by name.</summary>
internal static class FuzzTargets
{
    /// <param name="manifest">Names recorded answers of banks; null for our own alone.</param>
    public static IReadOnlyDictionary<string, Func<Random, Task<FuzzTarget>>> All(string? manifest) =>
        new Dictionary<string, Func<Random, Task<FuzzTarget>>>
        {
            ["banks"] = random => Here(new BanksTarget(random, manifest)),
            ["story"] = random => Here(new StoryHtmlTarget(random)),
            ["pasted"] = random => Here(new PastedTarget(random)),
            ["exports"] = random => Here(new ExportTarget(random)),
            ["headers"] = random => Here(new PictureHeaderTarget(random)),
            ["pictures"] = random => Here(new PictureFilesTarget(random)),
            ["redirects"] = random => Here(new RedirectsTarget(random)),
            ["requests"] = RequestsTarget.OpenAsync,
            ["forms"] = async random => await FormsTarget.OpenAsync(random),
        };

    private static Task<FuzzTarget> Here(FuzzTarget target) => Task.FromResult(target);
}
