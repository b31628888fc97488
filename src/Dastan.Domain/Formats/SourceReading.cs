namespace Dastan.Domain.Formats;

/// <summary>What a file of another system says of itself, and how well it could be read.</summary>
public sealed record SourceReading
{
    /// <summary>Why nothing was read; null for a file that was.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The name of the site or feed; "" for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The site's address; null when unsaid.</summary>
    public string? Address { get; init; }

    /// <summary>A language tag as the source writes it; null when unsaid.</summary>
    public string? Language { get; init; }

    /// <summary>Where the file is broken, in the order of its lines. What could be read was read all the same.</summary>
    public IReadOnlyList<SourceBreak> Breaks { get; init; } = [];

    /// <summary>How many items of each kind that is no story or page: "nav_menu_item", 12.</summary>
    public IReadOnlyDictionary<string, int> OtherItems { get; init; } = new Dictionary<string, int>();
}

/// <summary>A place where a file does not keep the rules of its format.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Reason">A sentence.</param>
public sealed record SourceBreak(int Line, string Reason)
{
    public override string ToString() => $"line {Line}: {Reason}";
}
