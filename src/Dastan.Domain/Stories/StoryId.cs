namespace Dastan.Domain.Stories;

public readonly record struct StoryId(Guid Value)
{
    public static StoryId New() => new(Guid.CreateVersion7());
}

/// <summary>What translations of one story have in common.</summary>
public readonly record struct TranslationsId(Guid Value)
{
    public static TranslationsId New() => new(Guid.CreateVersion7());
}
