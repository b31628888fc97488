namespace Dastan.Domain.Languages;

/// <summary>A language that a paper can appear in. There are seven, and one object for each.</summary>
/// <remarks>Uzbek and Turkmen are written in their Latin letters, Kazakh, Kyrgyz and Tajik in Cyrillic.</remarks>
public sealed class Language
{
    public static readonly Language English = new("en", "English", Script.Latin);
    public static readonly Language Russian = new("ru", "Русский", Script.Cyrillic);
    public static readonly Language Kazakh = new("kk", "Қазақша", Script.Cyrillic);
    public static readonly Language Kyrgyz = new("ky", "Кыргызча", Script.Cyrillic);
    public static readonly Language Uzbek = new("uz", "Oʻzbekcha", Script.Latin);
    public static readonly Language Tajik = new("tg", "Тоҷикӣ", Script.Cyrillic);
    public static readonly Language Turkmen = new("tk", "Türkmençe", Script.Latin);

    private Language(string code, string name, Script script) => (Code, Name, Script) = (code, name, script);

    /// <summary>All seven, in the order in which a choice of languages shows them.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Russian, Kazakh, Kyrgyz, Uzbek, Tajik, Turkmen];

    /// <summary>The code of ISO 639-1, as it stands in addresses and in <c>lang</c>: <c>en</c>, <c>ru</c>, <c>kk</c> …</summary>
    public string Code { get; }

    /// <summary>The language's name in itself, as its speakers look for it.</summary>
    public string Name { get; }

    public Script Script { get; }

    /// <summary>The value of the <c>dir</c> attribute. All seven run from left to right.</summary>
    public string Direction => "ltr";

    /// <summary>The language of a code such as <c>kk</c>, <c>KK</c> or <c>kk-KZ</c>; null when it is none of the seven.</summary>
    public static Language? Find(string? code)
    {
        var primary = code.AsSpan().Trim();
        if (primary.IndexOfAny('-', '_') is var end and > 0)
            primary = primary[..end];

        foreach (var language in All)
            if (primary.Equals(language.Code, StringComparison.OrdinalIgnoreCase))
                return language;

        return null;
    }

    /// <summary>The language of a code that is known to be good.</summary>
    /// <exception cref="ArgumentException">The code is none of the seven.</exception>
    public static Language Of(string code) =>
        Find(code) ?? throw new ArgumentException($"No edition can be in “{code}”.", nameof(code));

    public override string ToString() => Code;
}
