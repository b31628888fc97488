namespace Dastan.Domain.Languages;

/// <summary>Why something can't be called so.</summary>
public static class NameRefusals
{
    public static readonly Refusal Nameless = new("nameless", "Say a name in one language at least.");

    public static readonly Refusal TooManyForms = new(
        "too-many-forms",
        $"A name has at most {NameForms.Most} other forms, each of at most {NameForms.MaxLength} characters."
    );

    public static readonly Refusal IntoItself = new("into-itself", "It can’t be merged into itself.");
}
