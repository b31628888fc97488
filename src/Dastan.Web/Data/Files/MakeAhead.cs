using System.Diagnostics;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Makes the other forms of a picture once it came or one of them was asked for, so that the next reader, on another screen, does not wait: an
/// AVIF takes up to a second. One at a time, in the pauses that readers leave.
/// </summary>
public sealed class MakeAhead(Renditions renditions, PictureFiles files, TimeProvider clock) : BackgroundService
{
    // At most half of a core.
    private const int RestFor = 1;

    // Who asked for a form gets the page's others first.
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(1);

    // What pages name first; the JPEG that the oldest browsers get is made when one of them comes.
    private static readonly RenditionForm[] Forms = [RenditionForm.Webp, RenditionForm.Avif];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var hash in files.Expected.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Before, clock, stoppingToken);
            foreach (var form in Forms)
            foreach (var width in Renditions.Widths)
                await MakeAsync(hash, width, form, stoppingToken);
        }
    }

    private async Task MakeAsync(string hash, int width, RenditionForm form, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        if (await renditions.MakeAheadAsync(hash, width, form, stop))
            await Task.Delay(Stopwatch.GetElapsedTime(began) * RestFor, stop);
    }
}
