namespace Dastan.Domain.Stories.Html;

/// <summary>Something that holds for a stretch of text: emphasis, a link, a language.</summary>
/// <param name="name">The element that says so in Story HTML.</param>
/// <param name="attributes">Its attributes in the order in which they are written.</param>
internal sealed class Mark(string name, params KeyValuePair<string, string>[] attributes) : IEquatable<Mark>
{
    public string Name { get; } = name;
    public KeyValuePair<string, string>[] Attributes { get; } = attributes;

    /// <summary>Whether two stretches side by side are one: true of emphasis, not of two quotations.</summary>
    private bool Joins => Name is not ("q" or "data" or "time" or "abbr" or "bdi" or "kbd");

    public string? this[string attribute]
    {
        get
        {
            foreach (var (key, value) in Attributes)
                if (key == attribute)
                    return value;
            return null;
        }
    }

    public Mark With(string attribute, string value) =>
        new(Name, [.. Attributes.Select(a => a.Key == attribute ? new(attribute, value) : a)]);

    public bool Equals(Mark? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Joins && Name == other.Name && Attributes.SequenceEqual(other.Attributes));

    public override bool Equals(object? obj) => Equals(obj as Mark);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>How many marks two stretches share, counted from the outermost.</summary>
    public static int Shared(ReadOnlySpan<Mark> one, ReadOnlySpan<Mark> other)
    {
        var shared = 0;
        while (shared < one.Length && shared < other.Length && one[shared].Equals(other[shared]))
            shared++;
        return shared;
    }
}
