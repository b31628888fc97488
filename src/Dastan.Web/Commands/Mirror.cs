using System.CommandLine;
using System.Globalization;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Mirrors;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan mirror</c>: writes all that readers may see as files that any web server can give, and signs them; or checks such files.</summary>
public static class Mirror
{
    private static readonly Argument<string?> To = new("to")
    {
        Description = "A folder; what an earlier run wrote there is brought up to date.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Writes nothing: names every file that is not what the paper signed.",
    };

    private static readonly Option<string?> Key = new("--key")
    {
        Description = "For --check, where the paper is not at hand: a file with its public key.",
    };

    private static readonly Option<bool> PublicKey = new("--public-key")
    {
        Description = "Prints the public key by which mirrors of this paper can be checked.",
    };

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var mirror = new Command(
            "mirror",
            "Writes all that readers may see as signed files that any web server can give, or checks them."
        )
        {
            To,
            SettingsOfCommand.Data,
            Check,
            Key,
            PublicKey,
        };
        mirror.SetAction(
            async (command, stop) =>
            {
                var (isCheck, isKey) = (command.GetValue(Check), command.GetValue(PublicKey));
                if (isCheck && isKey || command.GetValue(Key) is not null && !isCheck)
                    throw new CommandRefusal("--key goes with --check, and --public-key with neither.");
                if (isKey)
                    return MirrorCheck.TellKey(SettingsOfCommand.DataOf(command));
                var to = command.GetValue(To) ?? throw new CommandRefusal("Say where to: ./dastan mirror FOLDER.");
                return isCheck
                    ? MirrorCheck.Run(to, command.GetValue(Key), SettingsOfCommand.DataOf(command), stop)
                    : await WriteAsync(to, SettingsOfCommand.Read(command), stop);
            }
        );
        return mirror;
    }

    private static async Task<int> WriteAsync(string to, NewspaperSettings settings, CancellationToken stop)
    {
        DatabaseOfCommand.RequirePaper(settings);
        if (settings.Address is null)
            throw new CommandRefusal(
                "Set Address (DASTAN_ADDRESS): canonical links and feeds in the mirror are made of it."
            );
        if (HasIn(to, settings.Data))
            throw new CommandRefusal(
                $"{settings.Data} is in {to}: its secrets would be public. Choose another folder."
            );
        await using var paper = await PaperOfCommand.OpenAsync(
            settings with
            {
                Patience = PressPatience.WithoutReaders,
            },
            stop
        );
        using var key = MirrorCheck.Opened(() => MirrorKey.OpenOrMake(settings.Data));
        try
        {
            using var turn = Turn(to);
            using var progress = new Progress(0);
            var now = SystemClock.Instance.GetCurrentInstant();
            var report = await new MakeMirror(
                new UnopenedPaper(paper, settings.PublicAddress),
                new(settings.PublicAddress),
                to,
                key
            )
            {
                Former = await FormerAsync(paper, now, stop),
            }.RunAsync(now, files => progress.At($"{files} files"), stop);
            return Tell(report, to);
        }
        catch (Exception problem)
            when (problem is UnauthorizedAccessException or IOException && !FullDisk.IsAbout(problem))
        {
            throw new CommandRefusal(
                $"The mirror in {to} can't be written ({problem.Message.TrimEnd('.')}). What is there is whole; run it again."
            );
        }
    }

    private static async Task<IReadOnlyList<string>> FormerAsync(
        WebApplication paper,
        Instant now,
        CancellationToken stop
    )
    {
        await using var scope = paper.Services.CreateAsyncScope();
        return await FormerAddresses.OfAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), now, stop);
    }

    // Two at once would write the same unfinished files.
    private static FileStream Turn(string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, ".mirroring");
        try
        {
            return new(
                file,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException problem) when (HeldFile.IsBehind(problem))
        {
            throw new CommandRefusal($"Another program writes the mirror in {folder}: wait until it is done.");
        }
    }

    private static int Tell(MirrorReport report, string to)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Files:#,0} files are in {to}{(report.IsSigned ? ", signed" : "")}: {report.Written:#,0} new or changed, {report.Gone:#,0} taken away."
            )
        );
        foreach (var left in report.Left)
            Console.Error.WriteLine($"not mirrored: {left}");
        foreach (var failed in report.Failed)
            Console.Error.WriteLine($"could not be made: {failed}");
        if (report.Failed is [])
            return 0;
        Console.Error.WriteLine("What an earlier run wrote is kept, and nothing is taken away. Run it again.");
        if (!report.IsSigned)
            Console.Error.WriteLine("The mirror is not signed: nothing tells whether what was kept is this paper's.");
        return 1;
    }

    // Whoever gives the folder to readers gives all that lies in it.
    private static bool HasIn(string folder, string data)
    {
        var within = Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(data));
        return !Path.IsPathRooted(within) && within.Split(Path.DirectorySeparatorChar)[0] is not "..";
    }
}
