using System.CommandLine;
using System.Globalization;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan search rebuild</c>: makes the index of the search anew, where other hands changed the paper's database.</summary>
public static class Search
{
    public static Command Command { get; } = new("search", "Makes the index of the search anew.") { BuildRebuild() };

    private static Command BuildRebuild()
    {
        var rebuild = new Command(
            "rebuild",
            "Makes the index of the search anew from the stories, some at a time: readers search meanwhile, and nobody waits to publish."
        )
        {
            SettingsOfCommand.Data,
        };
        rebuild.SetAction(
            async (command, stop) =>
            {
                await using var paper = await PaperOfCommand.OpenAsync(SettingsOfCommand.Read(command), stop);
                await using var scope = paper.Services.CreateAsyncScope();
                var stories = await AnewAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), stop);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{stories:#,0} stories are in the index of the search."
                    )
                );
                return 0;
            }
        );
        return rebuild;
    }

    private static async Task<int> AnewAsync(NewsDb db, CancellationToken stop)
    {
        try
        {
            return await db.RefeedSearchAsync(stop);
        }
        catch (Exception problem) when (Refusals.IsDamage(problem))
        {
            // Then nobody finds anything in it either.
            db.ChangeTracker.Clear();
            return await db.RebuildSearchAsync(stop);
        }
    }
}
