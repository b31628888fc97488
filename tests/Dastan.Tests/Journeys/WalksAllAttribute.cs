using Xunit.v3;

namespace Dastan.Tests.Journeys;

/// <summary>
/// Asks the sample edition for all that it names, which takes minutes. Once is enough: each kind of page is asked for on either database by the tests that are
/// about it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WalksAllAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("walks", "all")];
}
