using Dastan.Domain.Languages;

namespace Dastan.Domain.Topics;

public readonly record struct TopicId(Guid Value)
{
    public static TopicId New() => new(Guid.CreateVersion7());
}

public enum TopicKind
{
    Subject,
    Person,
    Organisation,
    Place,
}

/// <summary>What stories are about. One topic serves all editions; its names are by language.</summary>
public sealed class Topic : INamed
{
    private Topic() { }

    public Topic(TopicId id, string slug, TopicKind kind, LocalText name) =>
        (Id, Slug, Kind, Name) = (id, slug, kind, name);

    public TopicId Id { get; private set; }

    public string Slug { get; private set; } = "";

    public TopicKind Kind { get; private set; }

    public LocalText Name { get; private set; } = LocalText.Empty;

    public LocalText Description { get; private set; } = LocalText.Empty;

    public NameForms Forms { get; private set; } = NameForms.None;

    public int Version { get; private set; }

    public void Describe(TopicKind kind, LocalText name, LocalText description)
    {
        (Kind, Name, Description) = (kind, name, description);
        Version++;
    }

    public void MoveTo(string slug)
    {
        Slug = slug;
        Version++;
    }

    public Refusal? AlsoCall(NameForms forms)
    {
        var others = forms.Without(Name.ByLanguage.Values);
        if (!others.IsFit)
            return NameRefusals.TooManyForms;

        Forms = others;
        Version++;
        return null;
    }
}
