using Dastan.Domain.Stories;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Data.Lists;

/// <summary>
/// A place in any list of stories: that of the story with this id, published at this instant. As text it is readable:
/// <c>2025-12-12T07:00:00Z_0193c1d2e4f57a6b8c9d0e1f2a3b4c5d</c>.
/// </summary>
public readonly record struct ListKey(Instant PublishedAt, StoryId Id)
{
    private const char Joint = '_';

    // Both databases keep microseconds.
    private static readonly InstantPattern Time = InstantPattern.CreateWithInvariantCulture(
        "uuuu-MM-ddTHH:mm:ss.FFFFFF'Z'"
    );

    /// <summary>Reads exactly what <see cref="ToString"/> writes; null for anything else.</summary>
    public static ListKey? Read(string text)
    {
        var parts = text.Split(Joint);
        return
            parts.Length == 2
            && Time.Parse(parts[0]) is { Success: true, Value: var at }
            && Guid.TryParseExact(parts[1], "N", out var id)
            && new ListKey(at, new(id)) is var key
            && key.ToString() == text
            ? key
            : null;
    }

    public override string ToString() => $"{Time.Format(PublishedAt)}{Joint}{Id.Value:N}";
}
