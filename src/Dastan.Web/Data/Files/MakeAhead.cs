using System.Diagnostics;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Makes the other forms of a picture once it came or one of them was asked for, so that the next reader, on another screen, does not wait: an
/// AVIF takes up to a second. One at a time, in the pauses that readers leave.
/// </summary>
public sealed partial class MakeAhead(
    Renditions renditions,
    PictureFiles files,
    TimeProvider clock,
    ILogger<MakeAhead> log
) : BackgroundService
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
            try
            {
                await MakeAllAsync(hash, stoppingToken);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // The disk is full, perhaps. The paper goes on, and who asks for a form hears of it.
                LogNotMade(hash, problem.Message);
            }
        }
    }

    private async Task MakeAllAsync(string hash, CancellationToken stop)
    {
        foreach (var form in Forms)
        foreach (var width in Renditions.Widths)
        {
            var began = Stopwatch.GetTimestamp();
            if (await renditions.MakeAheadAsync(hash, width, form, stop))
                await Task.Delay(Stopwatch.GetElapsedTime(began) * RestFor, stop);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Smaller forms of the picture {Hash} can't be made ({Reason})")]
    private partial void LogNotMade(string hash, string reason);
}
