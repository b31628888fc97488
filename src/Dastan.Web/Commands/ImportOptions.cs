using System.CommandLine;
using Dastan.Web.Imports;
using Dastan.Web.Outside;

namespace Dastan.Web.Commands;

/// <summary>The options that all imports share.</summary>
public sealed class ImportOptions
{
    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Report what would be done, and write nothing.",
    };

    private readonly Option<string?> edition = new("--edition")
    {
        Description = "The edition for stories that do not say their language (the source's own unless set).",
    };

    private readonly Option<bool> keepAddresses = new("--keep-addresses")
    {
        Description = "Stories answer at the paths they had; otherwise those lead to new ones.",
    };

    private readonly Option<string?> map = new("--map")
    {
        Description = "A file that says which section, topic or person a category, tag or author becomes.",
    };

    private readonly Option<string?> pictures = new("--pictures")
    {
        Description = "A folder with the old site's uploads, to bring pictures from.",
    };

    private readonly Option<bool> fetchPictures = new("--fetch-pictures")
    {
        Description = "Fetch pictures from the addresses they have.",
    };

    private readonly Option<string?> report = new("--report") { Description = "A file for the whole report, as JSON." };

    public Command AddTo(Command command)
    {
        foreach (
            var option in new Option[]
            {
                SettingsOfCommand.Data,
                dryRun,
                edition,
                keepAddresses,
                map,
                pictures,
                fetchPictures,
                report,
            }
        )
            command.Add(option);
        return command;
    }

    /// <exception cref="CommandRefusal">A file or folder that is named can't be used.</exception>
    public ImportChoices Read(ParseResult command, string system) =>
        new()
        {
            System = system,
            Edition = command.GetValue(edition),
            KeepsAddresses = command.GetValue(keepAddresses),
            IsDryRun = command.GetValue(dryRun),
            Map = MapIn(command.GetValue(map)),
            Pictures = command.GetValue(fetchPictures)
                ? new PicturesElsewhere(new GuardedClient(PublicAddress.Is)).FindAsync
                : PicturesIn(command.GetValue(pictures)),
        };

    /// <summary>Where the whole report is to go; null for nowhere.</summary>
    public string? ReportFile(ParseResult command) => command.GetValue(report);

    private static ImportMap MapIn(string? file)
    {
        if (file is null)
            return ImportMap.Empty;
        try
        {
            return ImportMap.Read(File.ReadAllText(file));
        }
        catch (FormatException wrong)
        {
            throw new CommandRefusal($"The map {file} can't be understood: {wrong.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal($"The map {file} can't be read: {problem.Message}");
        }
    }

    private static PictureSource? PicturesIn(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
            throw new CommandRefusal($"The folder {folder} with the pictures is not there.");
        return folder is null ? null : new UploadFolder(folder).FindAsync;
    }
}
