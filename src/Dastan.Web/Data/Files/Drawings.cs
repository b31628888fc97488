using System.Text;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>Makes PNG of drawings that this program itself wrote as SVG. No text may stand in them: fonts differ between machines.</summary>
public static class Drawings
{
    /// <summary>The picture; null on a machine for which libvips does not come with the program.</summary>
    /// <param name="svg">Of this program's own making, with its width and height in pixels.</param>
    public static byte[]? Png(string svg)
    {
        try
        {
            Vips.Limit();
            using var drawing = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg));
            return drawing.PngsaveBuffer(compression: 9, palette: true, keep: Enums.ForeignKeep.None);
        }
        catch (DllNotFoundException)
        {
            return null;
        }
    }
}
