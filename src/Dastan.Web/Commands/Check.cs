using System.CommandLine;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Dastan.Web.Checks;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan check</c>: looks a paper over, and mends what can be mended.</summary>
public static class Check
{
    private static readonly Option<bool> Repair = new("--repair") { Description = "Mends what can be mended." };

    public static Command Command { get; } = Build();

    /// <summary>Everything that is looked at, in this order.</summary>
    public static IReadOnlyList<ICheck> All() =>
        [
            new DatabaseIsSound(),
            new PicturesAreWhole(),
            new FilesHaveOwners(),
            new SearchIsInStep(),
            new ListsAreInStep(),
            new LinksLeadSomewhere(),
            new MachineIsFit(),
        ];

    private static Command Build()
    {
        var check = new Command("check", "Looks a paper over: database, pictures, search, links, machine.")
        {
            SettingsOfCommand.Data,
            Repair,
        };
        check.SetAction(
            async (command, stop) =>
            {
                var settings = SettingsOfCommand.Read(command);
                DatabaseOfCommand.RequirePaper(settings);
                await using var paper = await PaperOfCommand.OpenAsync(settings, stop);
                await using var scope = paper.Services.CreateAsyncScope();
                var looked = new CheckedPaper(
                    settings,
                    scope.ServiceProvider.GetRequiredService<NewsDb>(),
                    new(paper, settings.PublicAddress),
                    Instant.FromDateTimeOffset(paper.Services.GetRequiredService<TimeProvider>().GetUtcNow()),
                    command.GetValue(Repair)
                );
                return await RunAsync(All(), looked, Console.Out, stop) ? 0 : 1;
            }
        );
        return check;
    }

    /// <summary>Looks at everything, and tells of it.</summary>
    /// <returns>Whether nobody has to act.</returns>
    public static async Task<bool> RunAsync(
        IEnumerable<ICheck> checks,
        CheckedPaper paper,
        TextWriter to,
        CancellationToken stop
    )
    {
        var isWell = true;
        foreach (var check in checks)
        {
            var findings = 0;
            await foreach (var finding in FindAsync(check, paper, stop))
            {
                findings++;
                isWell &= finding.Kind is FindingKind.Mended or FindingKind.Notice;
                await to.WriteLineAsync($"{check.What}: {Word(finding.Kind)}{finding.Sentence}");
            }
            if (findings == 0)
                await to.WriteLineAsync($"{check.What}: well");
        }
        return isWell;
    }

    // What can't be looked at, such as a page of the database that is spoiled, keeps nobody from looking at the rest.
    private static async IAsyncEnumerable<Finding> FindAsync(
        ICheck check,
        CheckedPaper paper,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var findings = check.LookAsync(paper, stop).GetAsyncEnumerator(stop);
        while (true)
        {
            Finding found;
            var isBroken = false;
            try
            {
                if (!await findings.MoveNextAsync())
                    yield break;
                found = findings.Current;
            }
            catch (Exception problem)
                when (problem is DbException or DbUpdateException or IOException or UnauthorizedAccessException
                    || DatabaseState.IsAbout(problem)
                )
            {
                paper.Db.ChangeTracker.Clear();
                isBroken = true;
                found = new($"It could not be looked at ({problem.GetBaseException().Message.TrimEnd('.')}).");
            }
            yield return found;
            if (isBroken)
                yield break;
        }
    }

    private static string Word(FindingKind kind) =>
        kind switch
        {
            FindingKind.Mended => "mended. ",
            FindingKind.Mendable => "wrong, --repair mends it. ",
            FindingKind.Notice => "mind: ",
            _ => "wrong. ",
        };
}
