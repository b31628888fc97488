using System.Diagnostics;
using Dastan.Domain.Pictures;
using Dastan.Web.Data.Files;

namespace Dastan.Tests.Fuzz.Readers;

/// <summary>Whole pictures as they are taken in: taken or refused with a reason, never another exception; what is taken is within the limits, and memory is bounded.</summary>
internal sealed class PictureFilesTarget : FuzzTarget
{
    // Bytes that libvips may ever hold at once: what the largest picture takes with four bytes a pixel, twice.
    private const ulong MostHeld = 2 * 4 * (ulong)PictureRefusals.MostPixels;

    private readonly string data = Directory.CreateTempSubdirectory("dastan-fuzz-pictures-").FullName;
    private readonly IReadOnlyList<Entry> seeds = PictureHeaderTarget.Seeds;
    private readonly PictureIntake intake;
    private readonly PictureFiles files;
    private readonly Spoiler spoiler;
    private readonly Random random;

    public PictureFilesTarget(Random random)
    {
        this.random = random;
        spoiler = new(random, ["\0\0\0\0", "IDAT", "IEND", "Exif", "ftyp", "ispe", "ANIM", "VP8X"], 256);
        files = new(data);
        intake = new(files);
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(data, recursive: true);
        return base.DisposeAsync();
    }

    public override async Task<Trial> TryAsync()
    {
        var seed = seeds[random.Next(seeds.Count)];
        var body = Edit.Apply(seed.Body, spoiler.Spoil(seed.Body));
        var began = Stopwatch.GetTimestamp();
        try
        {
            var (taken, no) = await intake.TakeAsync(body, default);
            var took = Stopwatch.GetElapsedTime(began);
            Forget();
            return new(seed.Name, no?.Code ?? "taken", took, Fault(taken, no), body);
        }
        catch (Exception crash)
        {
            return new(seed.Name, Trial.Crash, Stopwatch.GetElapsedTime(began), $"crashed: {crash}", body);
        }
    }

    private static string? Fault(TakenPicture? taken, Dastan.Domain.Refusal? no) =>
        taken is null == no is null ? "is neither taken nor refused"
        : NetVips.Stats.MemHighwater > MostHeld ? $"held too much: {NetVips.Stats.MemHighwater} bytes"
        : taken is { } one
        && (
            one.Width is < 1 or > PictureRefusals.LongestSide
            || one.Height is < 1 or > PictureRefusals.LongestSide
            || (long)one.Width * one.Height > PictureRefusals.MostPixels
        )
            ? $"is taken though too large: {one.Width} × {one.Height}"
        : null;

    // Hours of pictures would fill the disk.
    private void Forget()
    {
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
            File.Delete(file);
    }
}
