using System.Globalization;

namespace Dastan.Domain.Pictures;

/// <summary>Why a picture is not taken, or not described so.</summary>
public static class PictureRefusals
{
    /// <summary>Largest file, in bytes.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Most pixels. What a camera makes today has at most 61 million.</summary>
    public const long MostPixels = 64_000_000;

    /// <summary>Longest side, in pixels.</summary>
    public const int LongestSide = 20_000;

    public static readonly Refusal NoFile = new("picture-empty", "There is nothing in the file.");

    public static readonly Refusal NoPicture = new(
        "picture-none",
        "This is no picture that we can read: send a JPEG, PNG, WebP, AVIF or GIF."
    );

    public static readonly Refusal IsDamaged = new(
        "picture-damaged",
        "The picture is damaged or cut off: it can't be read to its end."
    );

    public static readonly Refusal TakesTooLong = new(
        "picture-slow",
        "The picture takes too long to read: save it anew in another program and send that."
    );

    public static readonly Refusal FocusIsOutside = new(
        "picture-focus",
        "What matters most lies in the picture: from 0 to 100 percent."
    );

    public static readonly Refusal IsInUse = new(
        "picture-in-use",
        "A story or a page shows the picture: take it out there first."
    );

    public static readonly Refusal IsLarge = new(
        "picture-large",
        $"The file is larger than {MostBytes / 1024 / 1024} MB."
    );

    /// <summary>As iPhones write it. Its codec is not free to use, and most browsers don't show it.</summary>
    public static readonly Refusal IsHeic = new(
        "picture-heic",
        "HEIC files are not taken. Send it as JPEG: on an iPhone choose it anew from Photos in the browser, which makes a JPEG of it, "
            + "or set Settings, Camera, Formats to “Most Compatible”; on a computer open it and export it as JPEG."
    );

    /// <param name="kind">What it is: <c>TIFF</c>.</param>
    public static Refusal OfAnotherKind(string kind) =>
        new("picture-kind", $"{kind} files are not taken: send the picture as JPEG, PNG, WebP, AVIF or GIF.")
        {
            With = [kind],
        };

    /// <param name="ending">What its name says: <c>jpg</c>.</param>
    /// <param name="kind">What it is: <c>PNG</c>.</param>
    public static Refusal CalledOtherwise(string ending, string kind) =>
        new(
            "picture-name",
            $"The name ends in .{ending}, but the file is {kind}. Give it its right name and send it again."
        )
        {
            With = [ending, kind],
        };

    public static Refusal HasTooManyPixels(int width, int height)
    {
        string[] size =
        [
            width.ToString(CultureInfo.InvariantCulture),
            height.ToString(CultureInfo.InvariantCulture),
            (MostPixels / 1_000_000).ToString(CultureInfo.InvariantCulture),
        ];
        return new(
            "picture-pixels",
            $"The picture is {size[0]} × {size[1]} pixels; at most {size[2]} million are taken, and {LongestSide} a side."
        )
        {
            With = size,
        };
    }
}
