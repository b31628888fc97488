using System.CommandLine;
using System.Globalization;
using Dastan.Web.Exports;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan export</c>: writes the whole paper out, in a form that other programs can read.</summary>
public static class Export
{
    private static readonly Argument<string> To = new("to")
    {
        Description = "A folder that is not there yet, or a file whose name ends in .tar.",
    };

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var export = new Command("export", "Writes the whole paper out, in a form that other programs can read.")
        {
            To,
            SettingsOfCommand.Data,
        };
        export.SetAction(
            async (command, stop) =>
            {
                var settings = SettingsOfCommand.Read(command);
                var to = command.GetValue(To)!;
                var manifest = await DatabaseOfCommand.InAsync(
                    settings,
                    async db =>
                    {
                        DatabaseOfCommand.RequirePaper(settings);
                        await using IExportPlace place = to.EndsWith(".tar", StringComparison.OrdinalIgnoreCase)
                            ? new ExportTar(to)
                            : new ExportFolder(to);
                        return await ExportPaper.ToAsync(place, db, settings.Data, stop);
                    }
                );
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{manifest.Tables["stories"]:#,0} stories, {manifest.Tables.Values.Sum():#,0} rows in all and {manifest.Files:#,0} files are in {to}."
                    )
                );
                return 0;
            }
        );
        return export;
    }
}
