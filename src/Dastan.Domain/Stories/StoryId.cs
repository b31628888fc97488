namespace Dastan.Domain.Stories;

/// <summary>Ids have an order, which is that of both databases: it decides between two stories of one instant.</summary>
public readonly record struct StoryId(Guid Value)
{
    public static StoryId New() => new(Guid.CreateVersion7());

    public static bool operator <(StoryId one, StoryId other) => one.Value < other.Value;

    public static bool operator >(StoryId one, StoryId other) => one.Value > other.Value;

    public static bool operator <=(StoryId one, StoryId other) => one.Value <= other.Value;

    public static bool operator >=(StoryId one, StoryId other) => one.Value >= other.Value;
}

/// <summary>What translations of one story have in common.</summary>
public readonly record struct TranslationsId(Guid Value)
{
    public static TranslationsId New() => new(Guid.CreateVersion7());
}
