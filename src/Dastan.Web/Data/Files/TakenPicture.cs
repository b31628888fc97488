using Dastan.Domain.Pictures;

namespace Dastan.Web.Data.Files;

/// <summary>A picture that was found whole and is kept.</summary>
/// <param name="Hash">Of the bytes that readers get.</param>
/// <param name="OriginalHash">Of the file as it came.</param>
/// <param name="Width">Pixels, as it is shown: upright.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">Of what readers get.</param>
/// <param name="Said">What its maker wrote into it.</param>
public sealed record TakenPicture(
    string Hash,
    string OriginalHash,
    string MediaType,
    int Width,
    int Height,
    long Bytes,
    SaidInPicture Said
)
{
    /// <summary>What it looks like.</summary>
    public required Likeness Looks { get; init; }
}

/// <summary>What the file itself says of the picture; "" where it says nothing.</summary>
public sealed record SaidInPicture(string Caption, string Alternative, string Credit, string Rights)
{
    public static SaidInPicture Nothing { get; } = new("", "", "", "");
}
