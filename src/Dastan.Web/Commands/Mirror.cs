using System.CommandLine;
using System.Globalization;
using Dastan.Web.Mirrors;
using Dastan.Web.Press;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan mirror</c>: writes all that readers may see as files that any web server can give.</summary>
public static class Mirror
{
    private static readonly Argument<string> To = new("to")
    {
        Description = "A folder; what an earlier run wrote there is brought up to date.",
    };

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var mirror = new Command("mirror", "Writes all that readers may see as files that any web server can give.")
        {
            To,
            SettingsOfCommand.Data,
        };
        mirror.SetAction(
            async (command, stop) =>
            {
                var settings = SettingsOfCommand.Read(command);
                DatabaseOfCommand.RequirePaper(settings);
                if (settings.Address is null)
                    throw new CommandRefusal(
                        "Set Address (DASTAN_ADDRESS): canonical links and feeds in the mirror are made of it."
                    );
                await using var paper = await PaperOfCommand.OpenAsync(settings, stop);
                using var progress = new Progress(0);
                var to = command.GetValue(To)!;
                var report = await new MakeMirror(
                    new UnopenedPaper(paper, settings.PublicAddress),
                    new(settings.PublicAddress),
                    to
                ).RunAsync(files => progress.At($"{files} files"), stop);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{report.Files:#,0} files are in {to}: {report.Written:#,0} new or changed, {report.Gone:#,0} taken away."
                    )
                );
                foreach (var left in report.Left)
                    Console.Error.WriteLine($"not mirrored: {left}");
                foreach (var failed in report.Failed)
                    Console.Error.WriteLine($"could not be made: {failed}");
                if (report.Failed is [])
                    return 0;
                Console.Error.WriteLine("What an earlier run wrote is kept, and nothing is taken away. Run it again.");
                return 1;
            }
        );
        return mirror;
    }
}
