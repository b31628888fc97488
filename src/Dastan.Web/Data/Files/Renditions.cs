using System.Collections.Concurrent;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Smaller forms of a picture, in the widths that pages ask for: made by libvips when first asked for or before, kept on the disk,
/// never larger than the original, without what a camera wrote into it.
/// </summary>
public sealed partial class Renditions(PictureFiles files, CleanOriginals originals, ILogger<Renditions> log)
{
    // By eye about the same picture in all three.
    private const int WebpQuality = 80;
    private const int AvifQuality = 55;
    private const int JpegQuality = 80;

    // Of 0 to 9: at 2 a picture takes a third of the time that it takes at 4, and is no third larger.
    private const int AvifEffort = 2;

    // A picture that is held whole while it is decoded takes four bytes a pixel.
    private const long MostPixels = 100_000_000;

    // Unless it is told, libvips makes a picture as high as it may be wide: one that stands upright would be narrower than it is called.
    private const int AnyHeight = 10_000_000;

    // Decoding is work for a whole core; readers' pages go first.
    private readonly SemaphoreSlim atOnce = new(Math.Max(1, System.Environment.ProcessorCount / 2));

    private static readonly TimeSpan PauseForReaders = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> making = new();

    private long count;

    /// <summary>Pixels.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280, 1600];

    /// <summary>The widths worth offering of an original, which itself is another.</summary>
    public static IEnumerable<int> WidthsUnder(int original) => Widths.Where(width => width <= original);

    public static string AddressOf(string hash, int width, RenditionForm form = RenditionForm.Webp) =>
        FormattableString.Invariant($"/pictures/{hash}-{width}.{form.Ending}");

    /// <summary>How many were made since the start.</summary>
    public long Made => Interlocked.Read(ref count);

    /// <summary>
    /// Where the file of a name lies: the original without what its camera wrote, or what is made of it; null where there is none, where it can't be decoded, and for a width or shape that
    /// no page names. On a machine for which libvips does not come with the program the original stands in.
    /// </summary>
    public async Task<string?> FindAsync(PictureName name, CancellationToken stop)
    {
        if (name.Width is null)
            return await originals.FindAsync(name, stop);
        if (RenditionForm.Of(name.Ending) is not { } form || (name.Cut is null && !Widths.Contains(name.Width.Value)))
            return null;
        var path = files.PathOfMade(name);
        if (File.Exists(path))
            return path;
        if (files.FindOriginal(name.Hash) is not { } original)
            return null;

        var found = await MakeOnce(original, name, form, path).WaitAsync(stop);
        if (found is not null)
            files.Expect(name);
        return found;
    }

    /// <summary>A smaller form.</summary>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    public Task<string?> FindAsync(string hash, int width, RenditionForm form, CancellationToken stop) =>
        FindAsync(new(hash, width, form.Ending), stop);

    /// <summary>Is it there without being made?</summary>
    public bool Has(PictureName name) => File.Exists(files.PathOfMade(name));

    /// <summary>Makes a form that nobody waits for, while nobody waits for another.</summary>
    /// <returns>False when there is nothing to make.</returns>
    internal async Task<bool> MakeAheadAsync(PictureName name, RenditionForm form, CancellationToken stop)
    {
        var path = files.PathOfMade(name);
        if (File.Exists(path) || files.FindOriginal(name.Hash) is not { } original)
            return false;

        while (!making.IsEmpty)
            await Task.Delay(PauseForReaders, stop);
        return await MakeOnce(original, name, form, path) is not null;
    }

    private Task<string?> MakeOnce(string original, PictureName name, RenditionForm form, string path) =>
        making.GetOrAdd(path, _ => new(() => MakeAsync(original, name, form, path))).Value;

    private async Task<string?> MakeAsync(string original, PictureName name, RenditionForm form, string path)
    {
        await atOnce.WaitAsync();
        try
        {
            // Somebody may have made it between the look for it and the wait for a turn.
            return File.Exists(path) ? path : await Task.Run(() => Make(original, name, form, path));
        }
        catch (VipsException)
        {
            LogNotDecoded(Path.GetFileName(original));
            return null;
        }
        catch (DllNotFoundException)
        {
            return await originals.FindAsync(PictureName.Read(Path.GetFileName(original))!, CancellationToken.None);
        }
        finally
        {
            making.TryRemove(path, out _);
            atOnce.Release();
        }
    }

    private string? Make(string original, PictureName name, RenditionForm form, string path)
    {
        Vips.Limit();
        using (var header = Image.NewFromFile(original))
            if ((long)header.Width * header.Height > MostPixels || header.Width < name.Width)
                return null;
        using var made = name.Cut is { } cut
            ? Cutting.Of(original, cut)
            : Image.Thumbnail(
                original,
                name.Width!.Value,
                height: AnyHeight,
                size: Enums.Size.Down,
                outputProfile: "srgb"
            );
        if (made is null)
            return null;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.CreateVersion7():N}.part.{form.Ending}";
        Save(made, unfinished, form);
        File.Move(unfinished, path, overwrite: true);
        Interlocked.Increment(ref count);
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
