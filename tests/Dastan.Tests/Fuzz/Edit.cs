namespace Dastan.Tests.Fuzz;

/// <summary>Some bytes of a payload, and what stands there instead.</summary>
/// <param name="Start">In the payload as it was.</param>
internal readonly record struct Edit(int Start, int Length, byte[] Instead)
{
    public int End => Start + Length;

    /// <summary>Has it to do with these bytes? What is put in right beside them counts.</summary>
    public bool Touches(Span span) => Start <= span.End && span.Start <= End;

    /// <summary>The payload with all edits made.</summary>
    /// <param name="edits">They do not overlap.</param>
    public static byte[] Apply(byte[] payload, IEnumerable<Edit> edits)
    {
        List<byte> made = [];
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            made.AddRange(payload.AsSpan(at..edit.Start));
            made.AddRange(edit.Instead);
            at = edit.End;
        }
        made.AddRange(payload.AsSpan(at..));
        return [.. made];
    }
}

/// <summary>A run of bytes, the end not included.</summary>
internal readonly record struct Span(int Start, int End);
