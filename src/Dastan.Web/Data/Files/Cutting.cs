using Dastan.Domain.Pictures;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>Cuts pictures to a shape, by libvips.</summary>
internal static class Cutting
{
    /// <summary>The cut of a picture; null of one that has not as much to take.</summary>
    public static Image? Of(string original, PictureCut cut)
    {
        var (width, height) = SizeOf(original);
        if (!cut.Fits(width, height))
            return null;

        // First smaller, then cut: a decoder that makes it smaller itself reads an eighth.
        var part = cut.PartOf(width, height);
        double Smaller(int length) => (double)length * cut.Width / part.Width;
        using var smaller = Image.Thumbnail(
            original,
            Math.Max(cut.Width, (int)Math.Round(Smaller(width))),
            height: Math.Max(cut.Height, (int)Math.Round(Smaller(height))),
            size: Enums.Size.Force,
            outputProfile: "srgb"
        );
        return smaller.ExtractArea(
            Math.Clamp((int)Math.Round(Smaller(part.Left)), 0, smaller.Width - cut.Width),
            Math.Clamp((int)Math.Round(Smaller(part.Top)), 0, smaller.Height - cut.Height),
            cut.Width,
            cut.Height
        );
    }

    // Upright, as it is shown.
    private static (int Width, int Height) SizeOf(string original)
    {
        using var header = Image.NewFromFile(original);
        return header.Contains("orientation") && header.Get("orientation") is int and >= 5 and <= 8
            ? (header.Height, header.Width)
            : (header.Width, header.Height);
    }
}
