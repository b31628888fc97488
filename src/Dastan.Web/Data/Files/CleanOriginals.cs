using System.Collections.Concurrent;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Originals as readers get them. What came in before <see cref="PictureIntake"/> looked at everything lies on the disk as its camera wrote it, with place and time:
/// of those a copy without is made when it is first asked for.
/// </summary>
public sealed partial class CleanOriginals(PictureFiles files, ILogger<CleanOriginals> log)
{
    // About 5 MB. When it is full it begins anew, which costs each picture one look.
    private const int MostKnown = 50_000;

    // A picture may take some hundred megabytes while it is written.
    private readonly SemaphoreSlim atOnce = new(1);

    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Where the file of an original's name lies, or its copy; null where there is none, and where what is in it can't be taken out.</summary>
    public async Task<string?> FindAsync(PictureName name, CancellationToken stop)
    {
        if (files.Find(name.Text) is not { } original)
            return null;
        if (known.ContainsKey(name.Hash))
            return original;
        var clean = files.PathOfClean(name);
        if (File.Exists(clean))
            return clean;

        if (await Task.Run(() => HasToChange(original), stop))
            return await CleanAsync(original, clean, stop);

        if (known.Count >= MostKnown)
            known.Clear();
        known[name.Hash] = true;
        return original;
    }

    private async Task<string?> CleanAsync(string original, string clean, CancellationToken stop)
    {
        await atOnce.WaitAsync(stop);
        try
        {
            // Somebody may have written it between the look for it and the wait for a turn. Whoever asked may go: it is written all the same.
            return File.Exists(clean) ? clean : await Task.Run(() => Write(original, clean), CancellationToken.None);
        }
        catch (Exception problem) when (problem is VipsException or DllNotFoundException)
        {
            LogNotCleaned(Path.GetFileName(original), problem);
            return null;
        }
        finally
        {
            atOnce.Release();
        }
    }

    private static string Write(string original, string clean)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(clean)!);
        var unfinished = $"{clean}.{Guid.CreateVersion7():N}.part{Path.GetExtension(clean)}";
        var type = PictureFiles.MediaTypeOf(original);
        if (!CleanPicture.Write(original, type, unfinished, CancellationToken.None, Enums.FailOn.None))
            return original;
        File.Move(unfinished, clean, overwrite: true);
        return clean;
    }

    private static bool HasToChange(string original)
    {
        try
        {
            return CleanPicture.HasToChange(original, PictureFiles.MediaTypeOf(original));
        }
        catch (Exception problem) when (problem is VipsException or DllNotFoundException)
        {
            return SaidInFile.MayHoldMore(original);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The picture {Name} is not given to readers: what its camera wrote can't be taken out"
    )]
    private partial void LogNotCleaned(string name, Exception problem);
}
