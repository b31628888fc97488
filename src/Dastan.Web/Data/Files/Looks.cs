using Dastan.Domain.Pictures;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>Looks at a picture as one does from afar: nine grey places by eight.</summary>
internal static class Looks
{
    private static readonly double[] White = [255];

    /// <summary>What the picture of a file looks like; one that can't be decoded says nothing.</summary>
    public static Likeness Of(string path)
    {
        Vips.Limit();
        try
        {
            using var small = Image.Thumbnail(path, Likeness.Side + 1, height: Likeness.Side, size: Enums.Size.Force);
            using var whole = small.HasAlpha() ? small.Flatten(background: White) : small.Copy();
            using var grey = whole.Colourspace(Enums.Interpretation.Bw);
            using var first = grey.ExtractBand(0);
            using var bytes = first.Cast(Enums.BandFormat.Uchar);
            return Likeness.Of(bytes.WriteToMemory<byte>());
        }
        catch (VipsException)
        {
            return new(0);
        }
    }
}
