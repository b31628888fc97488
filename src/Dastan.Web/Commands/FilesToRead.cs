using System.CommandLine;

namespace Dastan.Web.Commands;

/// <summary>
/// The files of a <c>read</c> command: named, or listed in a file with paths that are relative to a root. Each gets its line,
/// also one that is not there or can't be read.
/// </summary>
public sealed class FilesToRead
{
    private readonly Argument<string[]> named;

    private readonly Option<string?> root = new("--root") { Description = "The folder that listed paths start from." };

    private readonly Option<string?> list = new("--list") { Description = "A file with one path a line." };

    public FilesToRead(string what) =>
        named = new Argument<string[]>("file") { Description = what, Arity = ArgumentArity.ZeroOrMore };

    public void AddTo(Command command)
    {
        command.Add(named);
        command.Add(root);
        command.Add(list);
    }

    /// <summary>Writes a line for each file to standard output.</summary>
    public int Read(ParseResult command, Action<FileStream, ReadingLine> write)
    {
        using var output = Console.OpenStandardOutput();
        foreach (var (name, path) in Paths(command))
            Read(name, path, output, write);
        return 0;
    }

    private IEnumerable<(string Name, string Path)> Paths(ParseResult command)
    {
        var start = command.GetValue(root) ?? "";
        if (command.GetValue(list) is not { } listing)
            return command.GetValue(named)!.Select(name => (name, Path.Combine(start, name)));
        if (!File.Exists(listing))
            throw new CommandRefusal($"The list {listing} is not there.");

        return File.ReadLines(listing)
            .Select(name => name.Trim())
            .Where(name => name is not "")
            .Select(name => (name, Path.Combine(start, name)));
    }

    // A line is owed for every file, so nothing that goes wrong with one may end the others.
    private static void Read(string name, string path, Stream output, Action<FileStream, ReadingLine> write)
    {
        using var line = new ReadingLine(name, output);
        try
        {
            if (Directory.Exists(path))
                line.Refuse($"{name} is a folder.");
            else if (!File.Exists(path))
                line.Refuse($"{name} is not there.");
            else
            {
                using var file = File.OpenRead(path);
                write(file, line);
            }
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            line.Refuse($"{name} can't be read: {problem.Message}");
        }
    }
}
