using System.Buffers.Binary;
using System.Security.Cryptography;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Web.Data.Search;

/// <summary>
/// Where a story stands in the index of the search: by edition, then by the second of publication, then by its id, so that
/// the index can be read newest first and by days without any sorting.
/// </summary>
public sealed class StoryPlace(long place, StoryId storyId)
{
    private const int IdBits = 12;
    private const int EditionBit = 56;

    /// <summary>Bits 56 to 62 the edition, 12 to 55 seconds since 1 January 1600, 0 to 11 of the story's id.</summary>
    public long Place { get; private set; } = place;

    public StoryId StoryId { get; private set; } = storyId;

    private static readonly Instant Origin = Instant.FromUtc(1600, 1, 1, 0, 0);

    /// <summary>The place that a story has unless another of the same second has it already: then the next free one.</summary>
    public static long Of(string edition, Instant publishedAt, StoryId id)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(id.Value.ToByteArray(), hash);
        return First(edition, publishedAt) | (BinaryPrimitives.ReadUInt32LittleEndian(hash) & ((1u << IdBits) - 1));
    }

    /// <summary>The first place of an edition at or after an instant.</summary>
    public static long First(string edition, Instant from)
    {
        var seconds = (long)Math.Clamp((from - Origin).TotalSeconds, 0, (1L << (EditionBit - IdBits)) - 1);
        return (Number(edition) << EditionBit) | (seconds << IdBits);
    }

    /// <summary>The second in which the story of a place was published.</summary>
    public static Instant PublishedAt(long place) =>
        Origin + Duration.FromSeconds((place >> IdBits) & ((1L << (EditionBit - IdBits)) - 1));

    /// <summary>The last place of an edition.</summary>
    public static long Last(string edition) => ((Number(edition) + 1) << EditionBit) - 1;

    // Part of every stored place: languages keep their order. Editions in other languages share one number.
    private static long Number(string edition)
    {
        var language = Language.Find(edition);
        return language is null ? 0 : Language.All.ToList().IndexOf(language) + 1;
    }
}
