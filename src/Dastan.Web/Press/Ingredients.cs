using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// What one answer was made of, gathered while it is made. Parts that are shown name themselves; a slice then says that nothing is
/// missing. The answer of a slice that does not is never kept.
/// </summary>
public sealed class Ingredients
{
    private readonly HashSet<Tag> tags = [];

    public IReadOnlySet<Tag> Tags => tags;

    /// <summary>Has a slice said that nothing is missing?</summary>
    public bool AreAllNamed { get; private set; }

    /// <summary>The instant from which on the answer may be another though nothing was changed.</summary>
    public Instant Until { get; private set; } = Instant.MaxValue;

    /// <summary>Something that is shown, whoever shows it.</summary>
    public void Show(Tag tag) => tags.Add(tag);

    /// <summary>A slice's word that with these, and with what shows itself, all is named that the answer depends on.</summary>
    public void AreAll(params IEnumerable<Tag> others)
    {
        tags.UnionWith(others);
        AreAllNamed = true;
    }

    /// <summary>It is another answer from this instant on.</summary>
    public void HoldUntil(Instant until) => Until = Instant.Min(Until, until);
}
