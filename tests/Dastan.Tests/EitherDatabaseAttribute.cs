using Xunit.v3;

namespace Dastan.Tests;

/// <summary>
/// Comes to the same on either database: it opens none, or asks it nothing that other tests do not ask it too, and is about HTTP, forms, files or pictures.
/// Once is enough, on SQLite.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EitherDatabaseAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("database", "either")];
}
