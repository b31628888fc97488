using System.Collections.Concurrent;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Smaller forms of a picture, in the widths that pages ask for: made by libvips when first asked for, kept on the disk,
/// never larger than the original, without what a camera wrote into it.
/// </summary>
public sealed partial class Renditions(PictureFiles files, ILogger<Renditions> log)
{
    // By eye about the same picture in all three.
    private const int WebpQuality = 80;
    private const int AvifQuality = 55;
    private const int JpegQuality = 80;

    // Of 0 to 9: at 2 a picture takes a third of the time that it takes at 4, and is no third larger.
    private const int AvifEffort = 2;

    // A picture that is held whole while it is decoded takes four bytes a pixel.
    private const long MostPixels = 100_000_000;

    // Decoding is work for a whole core; readers' pages go first.
    private readonly SemaphoreSlim atOnce = new(Math.Max(1, System.Environment.ProcessorCount / 2));

    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> making = new();

    /// <summary>Pixels.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280, 1600];

    /// <summary>The widths worth offering of an original, which itself is another.</summary>
    public static IEnumerable<int> WidthsUnder(int original) => Widths.Where(width => width <= original);

    public static string AddressOf(string hash, int width, RenditionForm form = RenditionForm.Webp) =>
        FormattableString.Invariant($"/pictures/{hash}-{width}.{form.Ending}");

    /// <summary>
    /// Where the rendition lies; null where there is no such picture or width, or it can't be decoded. On a machine for
    /// which libvips does not come with the program the original stands in.
    /// </summary>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    public async Task<string?> FindAsync(string hash, int width, RenditionForm form, CancellationToken stop)
    {
        if (!Widths.Contains(width) || files.FindOriginal(hash) is not { } original)
            return null;

        var path = files.PathOfRendition(hash, width, form);
        if (File.Exists(path))
            return path;

        var made = making.GetOrAdd(path, _ => new(() => MakeAsync(original, width, form, path)));
        try
        {
            return await made.Value.WaitAsync(stop);
        }
        finally
        {
            if (made.Value.IsCompleted)
                making.TryRemove(path, out _);
        }
    }

    private async Task<string?> MakeAsync(string original, int width, RenditionForm form, string path)
    {
        await atOnce.WaitAsync();
        try
        {
            return await Task.Run(() => Make(original, width, form, path));
        }
        catch (VipsException)
        {
            LogNotDecoded(Path.GetFileName(original));
            return null;
        }
        catch (DllNotFoundException)
        {
            return original;
        }
        finally
        {
            atOnce.Release();
        }
    }

    private static string? Make(string original, int width, RenditionForm form, string path)
    {
        Vips.Limit();
        using (var header = Image.NewFromFile(original))
            if ((long)header.Width * header.Height > MostPixels || header.Width < width)
                return null;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.CreateVersion7():N}.part.{form.Ending}";
        using (var smaller = Image.Thumbnail(original, width, size: Enums.Size.Down, outputProfile: "srgb"))
            Save(smaller, unfinished, form);
        File.Move(unfinished, path, overwrite: true);
        return path;
    }

    private static void Save(Image picture, string path, RenditionForm form)
    {
        const Enums.ForeignKeep nothing = Enums.ForeignKeep.None;
        switch (form)
        {
            case RenditionForm.Avif:
                const Enums.ForeignHeifCompression av1 = Enums.ForeignHeifCompression.Av1;
                picture.Heifsave(path, q: AvifQuality, compression: av1, effort: AvifEffort, keep: nothing);
                break;
            case RenditionForm.Jpeg:
                picture.Jpegsave(path, q: JpegQuality, background: [255], interlace: true, keep: nothing);
                break;
            default:
                picture.Webpsave(path, q: WebpQuality, keep: nothing);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture {Name} can't be decoded")]
    private partial void LogNotDecoded(string name);
}
