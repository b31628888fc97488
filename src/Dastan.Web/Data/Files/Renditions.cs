using System.Collections.Concurrent;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Smaller forms of a picture, in the widths that pages ask for: made by libvips when first asked for or before, kept on the disk,
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

    private static readonly TimeSpan PauseForReaders = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> making = new();

    private long made;

    /// <summary>Pixels.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280, 1600];

    /// <summary>The widths worth offering of an original, which itself is another.</summary>
    public static IEnumerable<int> WidthsUnder(int original) => Widths.Where(width => width <= original);

    public static string AddressOf(string hash, int width, RenditionForm form = RenditionForm.Webp) =>
        FormattableString.Invariant($"/pictures/{hash}-{width}.{form.Ending}");

    /// <summary>How many were made since the start.</summary>
    public long Made => Interlocked.Read(ref made);

    /// <summary>
    /// Where the rendition lies; null where there is no such picture or width, or it can't be decoded. On a machine for
    /// which libvips does not come with the program the original stands in.
    /// </summary>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    public async Task<string?> FindAsync(string hash, int width, RenditionForm form, CancellationToken stop)
    {
        if (!Widths.Contains(width))
            return null;
        var path = files.PathOfRendition(hash, width, form);
        if (File.Exists(path))
            return path;
        if (files.FindOriginal(hash) is not { } original)
            return null;

        var found = await MakeOnce(original, width, form, path).WaitAsync(stop);
        if (found is not null)
            files.Expect(hash);
        return found;
    }

    /// <summary>Makes a form that nobody waits for, while nobody waits for another.</summary>
    /// <returns>False when there is nothing to make.</returns>
    internal async Task<bool> MakeAheadAsync(string hash, int width, RenditionForm form, CancellationToken stop)
    {
        var path = files.PathOfRendition(hash, width, form);
        if (File.Exists(path) || files.FindOriginal(hash) is not { } original)
            return false;

        while (!making.IsEmpty)
            await Task.Delay(PauseForReaders, stop);
        return await MakeOnce(original, width, form, path) is not null;
    }

    private Task<string?> MakeOnce(string original, int width, RenditionForm form, string path) =>
        making.GetOrAdd(path, _ => new(() => MakeAsync(original, width, form, path))).Value;

    private async Task<string?> MakeAsync(string original, int width, RenditionForm form, string path)
    {
        await atOnce.WaitAsync();
        try
        {
            // Somebody may have made it between the look for it and the wait for a turn.
            return File.Exists(path) ? path : await Task.Run(() => Make(original, width, form, path));
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
            making.TryRemove(path, out _);
            atOnce.Release();
        }
    }

    private string? Make(string original, int width, RenditionForm form, string path)
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
        Interlocked.Increment(ref made);
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
