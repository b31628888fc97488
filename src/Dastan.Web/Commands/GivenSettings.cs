using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Dastan.Web.Commands;

/// <summary>
/// Settings as the environment and settings.json give them. One that can't be is refused by its name, its value, the place where it
/// stands, and what it may be.
/// </summary>
internal sealed partial class GivenSettings
{
    private readonly IConfigurationRoot root;
    private readonly string file;
    private readonly SortedSet<string> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="data">The data folder.</param>
    /// <exception cref="CommandRefusal">The file can't be read.</exception>
    public GivenSettings(string data)
    {
        file = Path.GetFullPath(Path.Combine(data, "settings.json"));
        try
        {
            root = new ConfigurationBuilder()
                .AddJsonFile(file, optional: true)
                .AddEnvironmentVariables("DASTAN_")
                .Build();
        }
        catch (InvalidDataException problem)
        {
            var reason = (problem.InnerException ?? problem).Message;
            throw new CommandRefusal($"The settings in {file} can't be read ({reason}) Mend the file or remove it.");
        }
    }

    /// <summary>A setting as it is given; null where it is not.</summary>
    public string? this[string name]
    {
        get
        {
            asked.Add(name);
            return root[name];
        }
    }

    /// <summary>The names that are given below one: <c>nbk</c> below <c>Rates:Banks</c>.</summary>
    public IEnumerable<string> Below(string name)
    {
        asked.Add(name);
        return root.GetSection(name).GetChildren().Select(child => child.Key);
    }

    /// <summary>A setting in its own type.</summary>
    /// <param name="usual">What it is where it is not given.</param>
    /// <param name="read">False for a text that it can't be.</param>
    /// <param name="allowed">What it may be, as the end of a sentence.</param>
    public T Read<T>(string name, T usual, Reading<T> read, string allowed)
    {
        if (this[name] is not { } text)
            return usual;
        return read(text, out var value) ? value : throw Wrong(name, $"is \"{WithoutPassword(text)}\"", allowed);
    }

    /// <summary>Reads a whole number without a sign.</summary>
    public static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>Reads "on" and "off".</summary>
    public static bool Switch(string text, out bool isOn)
    {
        isOn = text.ToLowerInvariant() is "on" or "true";
        return isOn || text.ToLowerInvariant() is "off" or "false";
    }

    /// <summary>Refuses a name that is given below one and is none of its names.</summary>
    /// <param name="allowed">What it may be, as the end of a sentence; the known names unless said.</param>
    public void RequireKnown(string name, IReadOnlyList<string> known, string? allowed = null)
    {
        foreach (var below in Below(name))
            if (!known.Contains(below, StringComparer.OrdinalIgnoreCase))
                throw Wrong(
                    $"{name}:{below}",
                    "is no setting, but stands",
                    allowed ?? $"one of {string.Join(", ", known)}"
                );
    }

    /// <summary>Refuses a setting that settings.json can't have.</summary>
    /// <param name="instead">What it may be, as the end of a sentence.</param>
    public void RefuseInFile(string name, string instead)
    {
        asked.Add(name);
        if (root.Providers.Any(provider => provider is JsonConfigurationProvider && Has(provider, name)))
            throw new CommandRefusal($"{name} can't be set in {file}. It may be {instead}.");
    }

    /// <summary>
    /// Refuses what stands in settings.json and was never asked for, and what stands in the environment and was but for a slip of the pen.
    /// Whatever else begins like our variables there may be another's: Kubernetes sets <c>DASTAN_PORT</c> beside a service of that name.
    /// </summary>
    public void RequireNoOther()
    {
        foreach (var provider in root.Providers)
        foreach (var name in provider.GetChildKeys([], null).Where(name => !IsAsked(name)))
            if (asked.FirstOrDefault(one => Slip.Between(one, name)) is { } meant)
                throw Wrong(name, "is no setting, but stands", $"meant as {meant}");
            else if (provider is JsonConfigurationProvider)
                throw Wrong(
                    name,
                    "is no setting, but stands",
                    $"one of {string.Join(", ", asked.Select(First).Distinct())}"
                );
    }

    // What is refused goes to the screen and to the journal.
    private static string WithoutPassword(string text) => Password().Replace(text, "…@");

    [GeneratedRegex("(?<=://).*@", RegexOptions.Singleline)]
    private static partial Regex Password();

    private bool IsAsked(string name) => asked.Any(one => First(one).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string First(string name) => name.Split(':')[0];

    private CommandRefusal Wrong(string name, string what, string allowed)
    {
        var variable = $"DASTAN_{name.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()}";
        var where = IsOfEnvironment(name) ? $"the environment ({variable})" : file;
        return new($"{name} {what} in {where}. It may be {allowed}. docs/settings.md tells more.");
    }

    // A section has no value of its own: then it is one of its members that is asked about.
    private bool IsOfEnvironment(string name) =>
        root.Providers.Reverse().FirstOrDefault(provider => Has(provider, name))
        is EnvironmentVariablesConfigurationProvider;

    private static bool Has(IConfigurationProvider provider, string name) =>
        provider.TryGet(name, out _) || provider.GetChildKeys([], name).Any();

    /// <summary>Reads a text; false for one that it can't be.</summary>
    public delegate bool Reading<T>(string text, out T value);
}
