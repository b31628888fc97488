using System.Collections.Immutable;

namespace Dastan.Domain.Languages;

/// <summary>
/// One text in several languages, for example the name of a topic: language codes (<c>en</c>, <c>ru</c> …) to texts.
/// </summary>
public sealed class LocalText : IEquatable<LocalText>
{
    private readonly ImmutableSortedDictionary<string, string> byLanguage;

    public LocalText(IEnumerable<KeyValuePair<string, string>> texts) =>
        byLanguage = texts
            .Where(text => text.Value is not "")
            .ToImmutableSortedDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);

    public static LocalText Empty { get; } = new([]);

    public static LocalText Of(string language, string text) => new([KeyValuePair.Create(language, text)]);

    public IReadOnlyDictionary<string, string> ByLanguage => byLanguage;

    public bool IsEmpty => byLanguage.IsEmpty;

    /// <summary>The text in a language; where there is none, the English one; else any; else "".</summary>
    public string In(string language) =>
        byLanguage.GetValueOrDefault(language)
        ?? byLanguage.GetValueOrDefault("en")
        ?? byLanguage.Values.FirstOrDefault()
        ?? "";

    /// <summary>The same text with one language set anew ("" removes it).</summary>
    public LocalText With(string language, string text) => new(byLanguage.SetItem(language, text));

    public bool Equals(LocalText? other) => other is not null && byLanguage.SequenceEqual(other.byLanguage);

    public override bool Equals(object? obj) => Equals(obj as LocalText);

    public override int GetHashCode() =>
        byLanguage.Aggregate(0, (hash, text) => HashCode.Combine(hash, text.Key, text.Value));

    public override string ToString() => In("en");
}
