using System.CommandLine;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.SampleEdition;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan demo</c>: fills an empty data folder with the sample edition, and serves it.</summary>
public static class Demo
{
    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var demo = new Command("demo", "Shows a living newspaper: loads the sample edition and serves it.")
        {
            SettingsOfCommand.Data,
            SettingsOfCommand.Listen,
        };
        demo.SetAction(
            (command, stop) => Serve.RunAsync(WithoutBackups(SettingsOfCommand.Read(command)), Fill(stop), stop)
        );
        return demo;
    }

    // Where it is shown on a machine of a real paper, its backups are not to take the place of that one's.
    private static NewspaperSettings WithoutBackups(NewspaperSettings settings) =>
        settings with
        {
            Backup = settings.Backup with { Folder = null },
        };

    private static Func<IServiceProvider, Task> Fill(CancellationToken stop) =>
        async services =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var files = scope.ServiceProvider.GetRequiredService<PictureFiles>();
            var books = scope.ServiceProvider.GetRequiredService<RateBooks>();
            Console.WriteLine(
                await LoadSampleEdition.IntoAsync(db, files, books, stop)
                    ? "The sample edition is loaded."
                    : "There is a paper in the data folder already; it is served as it is."
            );
        };
}
