using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Dastan.Web.Press.Rack;

/// <summary>A plate as it lies on disk.</summary>
/// <param name="Packed">The body in Brotli, or as it is when it is too short to be packed.</param>
/// <param name="Length">Bytes of the body before it was packed.</param>
/// <param name="IsBest">Is it packed as small as it gets?</param>
/// <param name="Hash">Of the body, as in its ETags.</param>
/// <param name="Parameters">The parameters of the query that decide the answers of its path.</param>
/// <param name="Tags">The numbers of its tags.</param>
/// <param name="Uses">How often it was given of late.</param>
internal sealed record RackedPlate(
    PlateKey Key,
    int Status,
    string ContentType,
    byte[] Packed,
    int Length,
    bool IsBest,
    string Hash,
    Instant? LastModified,
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<ulong> Tags,
    Instant MadeAt,
    Instant Until,
    Instant RecalledAt,
    int Uses
);
