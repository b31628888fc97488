using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Jobs;

/// <summary>
/// Looks at the pictures that came before anybody asked what they look like, some at a time and in the quiet, until all are seen. What comes in is looked
/// at then, so there are none left after that.
/// </summary>
public sealed partial class LookAtPictures(
    IServiceScopeFactory scopes,
    PictureFiles files,
    TimeProvider clock,
    ILogger<LookAtPictures> log
) : BackgroundService
{
    private const int AtOnce = 20;

    // The start is for readers.
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AfterBreaking = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Before, clock, stoppingToken);
            while (await TryAsync(stoppingToken) is var (isDone, rest) && !isDone)
                await Task.Delay(rest, clock, stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The paper closes: those that are left are looked at after the next start.
        }
    }

    /// <returns>Whether there are none left.</returns>
    public async Task<bool> LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var pictures = await db.Pictures.Where(picture => picture.Looks == null).Take(AtOnce).ToListAsync(stop);
        foreach (var picture in pictures)
            picture.LooksAs(await LooksOfAsync(picture, stop));
        if (pictures is not [])
            // Not as readers' pages see changes: nothing of it is shown to them.
            _ = await db.SaveChangesAsync(stop);
        return pictures.Count < AtOnce;
    }

    private async Task<Likeness> LooksOfAsync(Picture picture, CancellationToken stop) =>
        files.Find(PictureFiles.NameOf(picture.Hash, picture.MediaType)) is { } path
            ? await Task.Run(() => Looks.Of(path), stop)
            : new(0);

    private async Task<(bool IsDone, TimeSpan Pause)> TryAsync(CancellationToken stop)
    {
        try
        {
            return (await LookAsync(stop), Rest);
        }
        catch (DllNotFoundException)
        {
            // On a machine without libvips nothing is ever seen.
            return (true, Rest);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            // The job's edge: somebody described one of them meanwhile, or the database is away.
            LogBroken(problem);
            return (false, AfterBreaking);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pictures could not be looked at; it is tried again later")]
    private partial void LogBroken(Exception problem);
}
