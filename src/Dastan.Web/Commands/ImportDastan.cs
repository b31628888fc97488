using System.CommandLine;
using System.Globalization;
using Dastan.Web.Exports;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan import dastan</c>: makes a paper of what <c>./dastan export</c> wrote.</summary>
public static class ImportDastan
{
    private static readonly Argument<string> From = new("from")
    {
        Description = "The folder or the tar file that ./dastan export wrote.",
    };

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var import = new Command("dastan", "Makes a whole paper of an export of another, where there is none yet.")
        {
            From,
            SettingsOfCommand.Data,
        };
        import.SetAction(
            async (command, stop) =>
            {
                var settings = SettingsOfCommand.Read(command);
                var from = command.GetValue(From)!;
                if (!Path.Exists(from))
                    throw new CommandRefusal($"{from} is not there.");
                using var progress = new Progress(0);
                var manifest = await DatabaseOfCommand.InAsync(
                    settings,
                    db => ImportPaper.FromAsync(from, db, settings.Data, progress.At, stop)
                );
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{manifest.Tables["stories"]:#,0} stories, {manifest.Tables.Values.Sum():#,0} rows in all and {manifest.Files:#,0} files came in."
                    )
                );
                return 0;
            }
        );
        return import;
    }
}
