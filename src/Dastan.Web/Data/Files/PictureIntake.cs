using Dastan.Domain;
using Dastan.Domain.Pictures;
using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Takes in a picture that somebody sent: nothing is believed that the file says of itself, it is decoded to its end in bounded memory and time, and what a
/// camera wrote into it stays out of what readers get. The file as it came is kept beside that.
/// </summary>
public sealed class PictureIntake(PictureFiles files)
{
    // The size stands behind what a camera or an agency wrote into the file, which may be much.
    private const int MostOfHeader = 4 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // Each may take some hundred megabytes.
    private readonly SemaphoreSlim atOnce = new(1);

    /// <summary>Looks at a file and keeps it; it is moved away from where it lay, or left there when it is refused.</summary>
    /// <param name="name">As it was called where it came from.</param>
    public async Task<(TakenPicture? Taken, Refusal? No)> TakeAsync(string path, string name, CancellationToken stop)
    {
        var length = new FileInfo(path).Length;
        if (length == 0)
            return (null, PictureRefusals.NoFile);
        if (length > PictureRefusals.MostBytes)
            return (null, PictureRefusals.IsLarge);

        var (header, no) = await LookAsync(path, name, stop);
        if (header is null)
            return (null, no);

        await atOnce.WaitAsync(stop);
        try
        {
            return await DecodeAsync(path, header, stop);
        }
        finally
        {
            atOnce.Release();
        }
    }

    /// <summary>The same with a file that is in memory and has no name of which to make anything: from an import.</summary>
    public async Task<(TakenPicture? Taken, Refusal? No)> TakeAsync(ReadOnlyMemory<byte> file, CancellationToken stop)
    {
        var path = files.NewPlace();
        try
        {
            await File.WriteAllBytesAsync(path, file, stop);
            return await TakeAsync(path, "", stop);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<(PictureHeader? Header, Refusal? No)> LookAsync(
        string path,
        string name,
        CancellationToken stop
    )
    {
        var first = new byte[Math.Min(MostOfHeader, new FileInfo(path).Length)];
        await using (var file = File.OpenRead(path))
            await file.ReadExactlyAsync(first, stop);
        if (PictureHeader.Read(first) is not { } header)
            return (
                null,
                FileKind.OfOther(first) switch
                {
                    null => PictureRefusals.NoPicture,
                    FileKind.Heic => PictureRefusals.IsHeic,
                    var kind => PictureRefusals.OfAnotherKind(kind),
                }
            );
        if (FileKind.PromisedBy(name) is { } promised && promised != header.MediaType)
            return (null, PictureRefusals.CalledOtherwise(FileKind.EndingOf(name), FileKind.NameOf(header.MediaType)));
        return
            (long)header.Width * header.Height > PictureRefusals.MostPixels
            || Math.Max(header.Width, header.Height) > PictureRefusals.LongestSide
            ? (null, PictureRefusals.HasTooManyPixels(header.Width, header.Height))
            : (header, null);
    }

    private async Task<(TakenPicture? Taken, Refusal? No)> DecodeAsync(
        string path,
        PictureHeader header,
        CancellationToken stop
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Longest);
        var clean = path + ".clean." + FileKind.NameOf(header.MediaType).ToLowerInvariant();
        try
        {
            var said = SaidInFile.Read(path);
            var isChanged = await Task.Run(
                () => CleanPicture.Write(path, header.MediaType, clean, patience.Token),
                stop
            );
            var (width, height) = isChanged ? CleanPicture.SizeOf(clean) : (header.Width, header.Height);
            var bytes = new FileInfo(isChanged ? clean : path).Length;
            var original = await PictureFiles.HashOfFileAsync(path, stop);
            var hash = isChanged ? await files.KeepFileAsync(clean, header.MediaType, stop) : original;
            if (isChanged)
                files.KeepOriginal(path, original, header.MediaType);
            else
                _ = await files.KeepFileAsync(path, header.MediaType, stop);
            var looks = await Task.Run(() => Looks.Of(files.Find(PictureFiles.NameOf(hash, header.MediaType))!), stop);
            return (new(hash, original, header.MediaType, width, height, bytes, said) { Looks = looks }, null);
        }
        catch (VipsException)
        {
            stop.ThrowIfCancellationRequested();
            return (null, patience.IsCancellationRequested ? PictureRefusals.TakesTooLong : PictureRefusals.IsDamaged);
        }
        finally
        {
            File.Delete(clean);
        }
    }
}
