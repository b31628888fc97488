namespace Dastan.Domain.Languages;

/// <summary>
/// What else somebody or something is called, in any language and script: "Шерхан Муртаза", "Sherkhan Murtaza". Forms that differ in capitals alone
/// are one.
/// </summary>
public sealed class NameForms : IEquatable<NameForms>
{
    /// <summary>How many forms a name has at most.</summary>
    public const int Most = 100;

    /// <summary>The longest form, in characters.</summary>
    public const int MaxLength = 200;

    private NameForms(IEnumerable<string> forms) =>
        All = [.. forms.Select(OneLine.Of).Where(form => form is not "").Distinct(StringComparer.OrdinalIgnoreCase)];

    public static NameForms None { get; } = new([]);

    public IReadOnlyList<string> All { get; }

    /// <summary>The forms of a text that has one on each line. <see cref="ToString"/> writes what this reads.</summary>
    public static NameForms Read(string lines) => new(lines.Split('\n'));

    /// <summary>May a name have as many forms, and as long?</summary>
    public bool IsFit => All.Count <= Most && All.All(form => form.Length <= MaxLength);

    public NameForms With(IEnumerable<string> more) => new(All.Concat(more));

    public NameForms Without(IEnumerable<string> some) => new(All.Except(some, StringComparer.OrdinalIgnoreCase));

    /// <summary>Is it one of them, in small letters or large?</summary>
    public bool Has(string name) => All.Contains(name, StringComparer.OrdinalIgnoreCase);

    public bool Equals(NameForms? other) => other is not null && All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => Equals(obj as NameForms);

    public override int GetHashCode() => All.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join('\n', All);
}
