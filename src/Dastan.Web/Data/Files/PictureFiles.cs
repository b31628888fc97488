using System.Security.Cryptography;
using System.Threading.Channels;

namespace Dastan.Web.Data.Files;

/// <summary>
/// The originals of pictures in the paper's data folder, each under the SHA-256 of its bytes:
/// <c>pictures/4f/4fa0….png</c>. A file that is there is whole and never changes.
/// </summary>
public sealed class PictureFiles(string dataFolder)
{
    private static readonly Dictionary<string, string> Endings = new()
    {
        ["image/avif"] = "avif",
        ["image/gif"] = "gif",
        ["image/jpeg"] = "jpg",
        ["image/png"] = "png",
        ["image/webp"] = "webp",
    };

    private const int MostExpected = 200;

    private readonly string folder = Path.Combine(dataFolder, "pictures");

    // What is too much, as in an import, is made when it is asked for.
    private readonly Channel<PictureName> expected = Channel.CreateBounded<PictureName>(
        new BoundedChannelOptions(MostExpected) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>The originals whose smaller forms will soon be asked for: those that came, and those of which one form was.</summary>
    public ChannelReader<PictureName> Expected => expected.Reader;

    /// <summary>The name under which a picture is kept and addressed: "4fa0….png".</summary>
    /// <exception cref="NotSupportedException">Pictures of this type are not kept.</exception>
    public static string NameOf(string hash, string mediaType) =>
        Endings.TryGetValue(mediaType, out var ending)
            ? $"{hash}.{ending}"
            : throw new NotSupportedException($"A picture of the type {mediaType} is not kept.");

    /// <summary>The type of the picture of a name that <see cref="Find"/> knows.</summary>
    public static string MediaTypeOf(string name) => Endings.First(type => name.EndsWith("." + type.Value)).Key;

    /// <summary>SHA-256 in 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> picture) => Convert.ToHexStringLower(SHA256.HashData(picture));

    /// <summary>Keeps a picture, and has it on the disk when it returns. The same picture again changes nothing.</summary>
    /// <returns>Its hash.</returns>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> picture, string mediaType, CancellationToken stop)
    {
        var hash = HashOf(picture.Span);
        var path = PathOf(NameOf(hash, mediaType));
        if (File.Exists(path))
            return hash;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.CreateVersion7():N}.part";
        await using (var file = File.Create(unfinished))
        {
            await file.WriteAsync(picture, stop);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
        Expect(hash);
        return hash;
    }

    /// <summary>Keeps a file that lies in the data folder already, by moving it.</summary>
    /// <returns>Its hash.</returns>
    public async Task<string> KeepFileAsync(string file, string mediaType, CancellationToken stop)
    {
        var hash = await HashOfFileAsync(file, stop);
        Move(file, PathOf(NameOf(hash, mediaType)));
        Expect(hash);
        return hash;
    }

    /// <summary>A place in the data folder for a file that is to be looked at before it is kept.</summary>
    public string NewPlace()
    {
        var coming = Path.Combine(folder, "coming");
        Directory.CreateDirectory(coming);
        return Path.Combine(coming, $"{Guid.CreateVersion7():N}.part");
    }

    /// <summary>Keeps a file as it came, for the newsroom alone: <c>pictures/originals/4f/4fa0….jpg</c>.</summary>
    public void KeepOriginal(string file, string hash, string mediaType) =>
        Move(file, PathOfOriginal(NameOf(hash, mediaType)));

    /// <summary>Where the file lies that came under a hash: where readers' are, if nothing was taken out of it; null where it is not.</summary>
    public string? FindAsItCame(string hash, string mediaType)
    {
        var name = NameOf(hash, mediaType);
        return IsName(name) && PathOfOriginal(name) is var path && File.Exists(path) ? path : Find(name);
    }

    public static async Task<string> HashOfFileAsync(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
    }

    private static void Move(string file, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var written = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite))
            RandomAccess.FlushToDisk(written);
        File.Move(file, path, overwrite: true);
    }

    private string PathOfOriginal(string name) => Path.Combine(folder, "originals", name[..2], name);

    /// <summary>Says that smaller forms of an original will be asked for.</summary>
    public void Expect(string hash) => Expect(new PictureName(hash, null, ""));

    /// <summary>Says that others like this one will be asked for: in other widths, cut in the same way where it is cut.</summary>
    public void Expect(PictureName name) => expected.Writer.TryWrite(name);

    /// <summary>Where the picture of a name lies; null where there is none.</summary>
    public string? Find(string name) => IsName(name) && PathOf(name) is var path && File.Exists(path) ? path : null;

    /// <summary>Where the original with a hash lies, whatever its type; null where there is none.</summary>
    public string? FindOriginal(string hash) =>
        Endings.Values.Select(ending => Find($"{hash}.{ending}")).FirstOrDefault(path => path is not null);

    /// <summary>Where a smaller form of an original is kept once it is made: <c>pictures/made/4f/4fa0…-640.webp</c>.</summary>
    public string PathOfRendition(string hash, int width, RenditionForm form) =>
        PathOfMade(new(hash, width, form.Ending));

    /// <summary>Where what is made of an original is kept, by its name.</summary>
    public string PathOfMade(PictureName name) => Path.Combine(folder, "made", name.Hash[..2], name.Text);

    /// <summary>Where a copy of an original lies out of which something had to be taken: <c>pictures/made/4f/4fa0…-clean.jpg</c>.</summary>
    public string PathOfClean(PictureName original) =>
        Path.Combine(folder, "made", original.Hash[..2], $"{original.Hash}-clean.{original.Ending}");

    private string PathOf(string name) => Path.Combine(folder, name[..2], name);

    // Nothing but a hash and a known ending reaches the file system.
    private static bool IsName(string name)
    {
        var parts = name.Split('.');
        return parts.Length == 2
            && parts[0].Length == 64
            && parts[0].All(char.IsAsciiHexDigitLower)
            && Endings.ContainsValue(parts[1]);
    }
}
