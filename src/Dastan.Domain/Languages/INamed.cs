namespace Dastan.Domain.Languages;

/// <summary>What has a page by its name and stands on many stories: a topic, or somebody in a byline.</summary>
public interface INamed
{
    /// <summary>The end of its page's address.</summary>
    string Slug { get; }

    LocalText Name { get; }

    /// <summary>What else it is called.</summary>
    NameForms Forms { get; }

    /// <summary>Grows with every change.</summary>
    int Version { get; }

    /// <summary>Gives its page another address; the old one is the caller's to lead there.</summary>
    void MoveTo(string slug);

    /// <summary>Gives it other forms beside its names.</summary>
    Refusal? AlsoCall(NameForms forms);

    /// <summary>Is it called so, in any language?</summary>
    bool IsCalled(string name) =>
        Name.ByLanguage.Values.Contains(name, StringComparer.OrdinalIgnoreCase) || Forms.Has(name);

    /// <summary>Every name of something that is merged into this one is a form of this one's.</summary>
    Refusal? TakeIn(INamed other) =>
        other.Slug == Slug
            ? NameRefusals.IntoItself
            : AlsoCall(Forms.With(other.Name.ByLanguage.Values.Concat(other.Forms.All)));
}
