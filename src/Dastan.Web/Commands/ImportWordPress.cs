using System.CommandLine;
using Dastan.Domain.Formats.WordPress;
using Dastan.Web.Data.Files;
using Dastan.Web.Imports;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan import wordpress FILE</c>: an export of WordPress, as docs/import-wordpress.md tells.</summary>
public static class ImportWordPress
{
    private static readonly Argument<string> File = new("file")
    {
        Description = "An export of WordPress (WXR 1.0 to 1.2).",
    };

    private static readonly ImportOptions Options = new();

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var import = new Command(
            "wordpress",
            "An export of WordPress: stories, pages, people, topics, pictures, addresses."
        )
        {
            File,
        };
        Options.AddTo(import);
        import.SetAction(RunAsync);
        return import;
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken stop)
    {
        var began = SystemClock.Instance.GetCurrentInstant();
        await using var file = Open(command.GetValue(File)!);
        var choices = Options.Read(command, "wordpress");
        var export = WordPressExport.Survey(file, choices.Edition);
        if (export.Reading.Refusal is { } refusal)
            throw new CommandRefusal($"{command.GetValue(File)} was not imported. {refusal.Reason}");

        var incoming = new Incoming(export.Reading, export.Stories(choices.Edition), export.Count)
        {
            Categories = export.Categories,
            Addresses = export.Addresses,
            AheadOfUtc = export.AheadOfUtc,
        };
        var report = await BringAsync(incoming, choices, SettingsOfCommand.Read(command), stop);
        Write(report, SystemClock.Instance.GetCurrentInstant() - began, Options.ReportFile(command));
        return 0;
    }

    private static async Task<ImportReport> BringAsync(
        Incoming incoming,
        ImportChoices choices,
        NewspaperSettings settings,
        CancellationToken stop
    )
    {
        await using var paper = await Newspaper.BuildAsync(settings, stop: stop);
        using var progress = new Progress(incoming.Count);
        try
        {
            var bringing = new BringIn(
                paper.Services,
                paper.Services.GetRequiredService<PictureIntake>(),
                TimeProvider.System
            );
            return await bringing.RunAsync(incoming, choices, done => progress.Show(done), stop);
        }
        catch (ImportRefusal refused)
        {
            throw new CommandRefusal(refused.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new CommandRefusal("The import was stopped. What came in stays; run it again and it completes.");
        }
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw new CommandRefusal($"{path} is a folder: name the export itself.");
        try
        {
            return System.IO.File.OpenRead(path);
        }
        catch (FileNotFoundException)
        {
            throw new CommandRefusal($"{path} is not there.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal($"{path} can't be read: {problem.Message}");
        }
    }

    private static void Write(ImportReport report, Duration took, string? file)
    {
        ReportText.Write(report, took, Console.Out);
        if (file is null)
            return;
        using var output = System.IO.File.Create(file);
        ReportJson.Write(report, output);
    }
}
