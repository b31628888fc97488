using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;

namespace Dastan.Domain.People;

public readonly record struct PersonId(Guid Value)
{
    public static PersonId New() => new(Guid.CreateVersion7());
}

/// <summary>Somebody, or a desk, whose byline stands on stories.</summary>
public sealed class Person : INamed
{
    private Person() { }

    public Person(PersonId id, string slug, LocalText name) => (Id, Slug, Name) = (id, slug, name);

    public PersonId Id { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>The name in the script of each language.</summary>
    public LocalText Name { get; private set; } = LocalText.Empty;

    /// <summary>What the person does for the paper, in a sentence or two.</summary>
    public LocalText Biography { get; private set; } = LocalText.Empty;

    public NameForms Forms { get; private set; } = NameForms.None;

    /// <summary>A picture of the library that shows the person; null for none.</summary>
    public PictureId? PortraitId { get; private set; }

    public int Version { get; private set; }

    public void Describe(LocalText name, LocalText biography)
    {
        (Name, Biography) = (name, biography);
        Version++;
    }

    /// <param name="picture">Null for none.</param>
    public void Portray(PictureId? picture)
    {
        PortraitId = picture;
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
