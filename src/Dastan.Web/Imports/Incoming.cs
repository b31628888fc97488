using Dastan.Domain.Formats;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>A source as it is imported, whatever its format.</summary>
/// <param name="Reading">What the source says of itself.</param>
/// <param name="Stories">Its stories and pages, read as they are asked for.</param>
/// <param name="Count">How many those will be.</param>
public sealed record Incoming(SourceReading Reading, IEnumerable<IncomingStory> Stories, int Count)
{
    /// <summary>The categories in use, and by how many stories each.</summary>
    public IReadOnlyDictionary<IncomingTerm, int> Categories { get; init; } = new Dictionary<IncomingTerm, int>();

    /// <summary>The addresses of its stories and pages, so that links among them can be told from others.</summary>
    public IReadOnlyCollection<string> Addresses { get; init; } = [];

    /// <summary>How far its site is ahead of UTC.</summary>
    public Offset AheadOfUtc { get; init; }
}
