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

        await atOnce.WaitAsync(stop);
        try
        {
            // Somebody may have looked or written between the look for it and the wait for a turn. Whoever asked may go: it is written all the same.
            if (known.ContainsKey(name.Hash))
                return original;
            if (File.Exists(clean))
                return clean;
            var given = await Task.Run(
                () => HasToChange(original) ? Write(original, clean) : original,
                CancellationToken.None
            );
            if (given == original)
                Know(name.Hash);
            return given;
        }
        catch (Exception problem) when (problem is VipsException or DllNotFoundException or IOException)
        {
            LogNotCleaned(Path.GetFileName(original), problem);
            return null;
        }
        finally
        {
            atOnce.Release();
        }
    }

    private void Know(string hash)
    {
        if (known.Count >= MostKnown)
            known.Clear();
        known[hash] = true;
    }

    private static string Write(string original, string clean)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(clean)!);
        var unfinished = $"{clean}.{Guid.CreateVersion7():N}.part{Path.GetExtension(clean)}";
        var type = PictureFiles.MediaTypeOf(original);
        try
        {
            if (!CleanPicture.Write(original, type, unfinished, CancellationToken.None, Enums.FailOn.None))
                return original;
            File.Move(unfinished, clean, overwrite: true);
            return clean;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static bool HasToChange(string original)
    {
        var type = PictureFiles.MediaTypeOf(original);
        try
        {
            return CleanPicture.HasToChange(original, type);
        }
        catch (Exception problem) when (problem is VipsException or DllNotFoundException)
        {
            return SaidInFile.MayHoldMore(original) || CleanPicture.HasToBeTrimmed(original, type);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The picture {Name} is not given to readers: what its camera wrote can't be taken out"
    )]
    private partial void LogNotCleaned(string name, Exception problem);
}
