using System.Diagnostics;
using System.Globalization;
using Dastan.Bench.Photos;
using Dastan.Web.Data.Files;
using Microsoft.Extensions.Logging.Abstractions;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var data = Directory.CreateTempSubdirectory("dastan-photos-").FullName;
try
{
    var files = new PictureFiles(data);
    var intake = new PictureIntake(files);
    var renditions = new Renditions(
        files,
        new CleanOriginals(files, NullLogger<CleanOriginals>.Instance),
        NullLogger<Renditions>.Instance
    );
    Say("at rest", Stopwatch.GetTimestamp());

    var photograph = Path.Combine(data, "photograph.jpg");
    HostileFiles.WritePhotograph(photograph, 4000, 3000);
    var size = new FileInfo(photograph).Length;
    var began = Stopwatch.GetTimestamp();
    var (taken, no) = await intake.TakeAsync(photograph, "photograph.jpg", default);
    if (taken is null)
        throw new InvalidOperationException(no!.Reason);
    Say($"taken in: {size / 1024.0 / 1024:0.0} MB, 12 megapixels, turned, with Exif", began);

    foreach (var form in Enum.GetValues<RenditionForm>())
    {
        began = Stopwatch.GetTimestamp();
        foreach (var width in Renditions.Widths)
            if (await renditions.FindAsync(taken.Hash, width, form, default) is null)
                throw new InvalidOperationException($"{width} {form} was not made.");
        Say($"{Renditions.Widths.Count} widths as {form}", began);
    }

    began = Stopwatch.GetTimestamp();
    var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
    var (kept, slowest) = (0, TimeSpan.Zero);
    foreach (var (name, bytes) in HostileFiles.All(200))
    {
        var path = Path.Combine(data, "hostile");
        await File.WriteAllBytesAsync(path, bytes);
        var one = Stopwatch.GetTimestamp();
        var (picture, why) = await intake.TakeAsync(path, name, default);
        slowest = new[] { slowest, Stopwatch.GetElapsedTime(one) }.Max();
        if (picture is null)
            refused[why!.Code] = refused.GetValueOrDefault(why.Code) + 1;
        else
        {
            kept++;
            Console.WriteLine($"  taken: {name}, {picture.Width} × {picture.Height}");
        }
    }
    Say(
        $"200 malformed and hostile files: {refused.Values.Sum()} refused, {kept} taken, the slowest {slowest.TotalMilliseconds:0} ms",
        began
    );
    foreach (var (code, times) in refused)
        Console.WriteLine($"  {code, -18} {times, 4}");
}
finally
{
    Directory.Delete(data, recursive: true);
}

static void Say(string what, long began) =>
    Console.WriteLine(
        $"{what, -75} {Stopwatch.GetElapsedTime(began).TotalSeconds, 7:0.00} s   {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024, 5} MB at most"
    );
