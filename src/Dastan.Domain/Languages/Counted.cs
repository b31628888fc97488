namespace Dastan.Domain.Languages;

/// <summary>A noun in the forms that stand beside numbers; a language that needs fewer repeats one.</summary>
/// <param name="One">Beside 1 (and 21, 31 … in Russian).</param>
/// <param name="Few">Beside 2 to 4 in Russian.</param>
/// <param name="Many">Beside 5 to 20 and 0 in Russian.</param>
/// <param name="Other">Beside all other numbers.</param>
public sealed record Counted(string One, string Few, string Many, string Other)
{
    /// <summary>For languages that leave a counted noun as it is.</summary>
    public static Counted Same(string form) => new(form, form, form, form);

    /// <summary>The number in the language's form, and the noun: "12,345 stories".</summary>
    public string Of(long count, Language language) =>
        $"{NumberForms.Count(count, language)}\u00a0{Plurals.Choose(count, language, One, Few, Many, Other)}";
}
