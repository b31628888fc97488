using System.Diagnostics;
using Dastan.Domain.Pictures;

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
        await foreach (var name in files.Expected.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Before, clock, stoppingToken);
            try
            {
                await MakeAllAsync(name, stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // The job's edge: the disk is full, perhaps. The paper goes on, and who asks for a form hears of it.
                LogNotMade(name.Hash, problem.Message, problem is IOException ? null : problem);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // The paper closes.
            }
        }
    }

    private async Task MakeAllAsync(PictureName name, CancellationToken stop)
    {
        foreach (var form in Forms)
        foreach (var other in name.Cut is { } cut ? CutAs(name.Hash, cut, form) : Whole(name.Hash, form))
        {
            var began = Stopwatch.GetTimestamp();
            if (await renditions.MakeAheadAsync(other, form, stop))
                await Task.Delay(Stopwatch.GetElapsedTime(began) * RestFor, stop);
        }
    }

    private static IEnumerable<PictureName> Whole(string hash, RenditionForm form) =>
        Renditions.Widths.Select(width => new PictureName(hash, width, form.Ending));

    // What is shared has one form, which is made when it is.
    private static IEnumerable<PictureName> CutAs(string hash, PictureCut cut, RenditionForm form) =>
        Cuts.Shared.Contains((cut.Width, cut.Height))
            ? []
            : Cuts.Cards.Select(shape =>
                PictureName.Of(hash, cut with { Width = shape.Width, Height = shape.Height }, form)
            );

    [LoggerMessage(Level = LogLevel.Warning, Message = "Smaller forms of the picture {Hash} can't be made ({Reason})")]
    private partial void LogNotMade(string hash, string reason, Exception? problem);
}
