using System.Text;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Makes PNG of drawings that this program itself wrote as SVG. Text stands in them only where the machine has fonts, and is drawn in those.
/// </summary>
public static class Drawings
{
    private const int UsualDots = 72;

    private static readonly string[] FontFolders = ["/usr/share/fonts", "/usr/local/share/fonts"];

    /// <summary>Can text be drawn here? A small machine often has no font at all.</summary>
    public static bool HasFonts { get; } =
        FontFolders.Any(folder =>
            Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.?tf", SearchOption.AllDirectories).Any()
        );

    /// <summary>The picture; null on a machine for which libvips does not come with the program.</summary>
    /// <param name="svg">Of this program's own making, with its width and height in pixels.</param>
    /// <param name="scale">How many pixels of the picture one of the drawing becomes.</param>
    public static byte[]? Png(string svg, int scale = 1)
    {
        try
        {
            Vips.Limit();
            using var drawing = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg), dpi: UsualDots, scale: scale);
            return drawing.PngsaveBuffer(compression: 9, palette: true, keep: Enums.ForeignKeep.None);
        }
        catch (DllNotFoundException)
        {
            return null;
        }
    }
}
