using Dastan.Web;
using Dastan.Web.Checks;
using Dastan.Web.Commands;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>A paper that is looked over, as by <c>./dastan check</c>.</summary>
internal static class CheckedPaper
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="backups">Those that are at hand; none unless said.</param>
    /// <param name="mends">Is what can be mended mended?</param>
    public static async Task<(IReadOnlyList<string> Lines, bool IsWell)> LookAsync(
        TestPaper paper,
        IReadOnlyList<ICheck> checks,
        KeptBackups? backups = null,
        bool mends = false
    )
    {
        await using var beside = await Newspaper.BuildAsync(paper.Settings, paper.Clock, Stop);
        await using var scope = beside.Services.CreateAsyncScope();
        var settings = paper.Settings with { Backup = new() { Folder = backups?.Folder } };
        using var told = new StringWriter { NewLine = "\n" };
        var isWell = await Check.RunAsync(
            checks,
            new(
                settings,
                scope.ServiceProvider.GetRequiredService<NewsDb>(),
                new UnopenedPaper(beside, settings.PublicAddress),
                paper.Now,
                mends
            ),
            told,
            Stop
        );
        return (told.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), isWell);
    }
}
