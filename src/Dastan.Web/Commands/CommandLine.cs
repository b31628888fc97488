using System.CommandLine;
using Dastan.Web.Backups;
using Dastan.Web.Data.Files;

namespace Dastan.Web.Commands;

/// <summary>What <c>./dastan</c> can be told to do: one command a file, listed here and nowhere else.</summary>
public static class CommandLine
{
    // As shells tell of what was interrupted.
    private const int BrokenOff = 130;

    /// <summary>The commands in the order in which <c>./dastan</c> lists them.</summary>
    public static IReadOnlyList<Command> Commands { get; } =
    [
        Demo.Command,
        Serve.Command,
        Import.Command,
        Export.Command,
        Backup.Command,
        Restore.Command,
        Check.Command,
        Mirror.Command,
        Read.Command,
        Rates.Command,
        Search.Command,
        User.Command,
        Publish.Command,
    ];

    /// <summary>Runs one command line. The exit code is 0 when done, 1 when refused or broken, 2 when misspelt, 130 when somebody broke it off.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [])
            return ListCommands();

        var root = new RootCommand("Dastan: a newspaper in one program.");
        foreach (var command in Commands)
            root.Add(command);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return Misspelt(parsed);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception refusal) when (refusal is CommandRefusal or UpgradeRefusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (Exception problem) when (FullDisk.IsAbout(problem))
        {
            await Console.Error.WriteLineAsync(
                $"It was not done: there is no room on the disk ({problem.GetBaseException().Message.TrimEnd('.')}). Make room, and say the same again."
            );
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Broken off.");
            return BrokenOff;
        }
    }

    private static int Misspelt(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("./dastan lists the commands, ./dastan COMMAND --help its options.");
        return 2;
    }

    private static int ListCommands()
    {
        Console.WriteLine("Dastan: a newspaper in one program.\n");
        var width = Commands.Max(command => command.Name.Length) + 2;
        foreach (var command in Commands)
            Console.WriteLine($"  {command.Name.PadRight(width)}{command.Description}");
        Console.WriteLine("\n./dastan COMMAND --help tells more about one.");
        return 0;
    }
}
