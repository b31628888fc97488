namespace Dastan.Bill;

/// <summary>A package that somebody else made and that ships with the paper.</summary>
/// <param name="Registry"><c>nuget</c> or <c>npm</c>.</param>
/// <param name="Licence">An SPDX expression; null where the package does not say one that we know.</param>
/// <param name="Sha512">Of the package as the registry gives it, in hexadecimal digits; null where it is not known.</param>
/// <param name="Needs">The addresses of the parts that it calls.</param>
public sealed record Part(
    string Registry,
    string Name,
    string Version,
    string? Licence,
    string? Sha512,
    IReadOnlyList<string> Needs
)
{
    /// <summary>What everybody calls it: <c>pkg:nuget/NodaTime@3.3.7</c> (https://github.com/package-url/purl-spec).</summary>
    public string Address => AddressOf(Registry, Name, Version);

    public static string AddressOf(string registry, string name, string version) =>
        $"pkg:{registry}/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}";

    /// <summary>The digits of a hash that is written in base 64, as both registries do.</summary>
    public static string Digits(string base64) => Convert.ToHexStringLower(Convert.FromBase64String(base64.Trim()));
}
