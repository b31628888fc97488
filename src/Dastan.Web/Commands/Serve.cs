using System.CommandLine;
using Dastan.Web.Https;
using Dastan.Web.Press;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan serve</c>: serves the paper in a data folder, or a new and empty one.</summary>
public static class Serve
{
    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var serve = new Command("serve", "Serves an existing paper, or a new and empty one.")
        {
            SettingsOfCommand.Data,
            SettingsOfCommand.Listen,
        };
        serve.SetAction((command, stop) => RunAsync(SettingsOfCommand.Read(command), _ => Task.CompletedTask, stop));
        return serve;
    }

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="beforeOpening">What is to be done with the prepared paper before its first reader.</param>
    public static async Task<int> RunAsync(
        NewspaperSettings settings,
        Func<IServiceProvider, Task> beforeOpening,
        CancellationToken stop
    )
    {
        await using var paper = await PaperOfCommand.OpenAsync(settings, stop);
        await beforeOpening(paper.Services);
        Rehearsal.Continue(paper.Services, stop);
        try
        {
            await paper.StartAsync(stop);
        }
        catch (UnusableCertificate problem)
        {
            throw new CommandRefusal(problem.Message);
        }
        // The second is how the server refuses an address whose form it does not know, such as http://localhost:0.
        catch (Exception problem) when (problem is IOException or InvalidOperationException)
        {
            throw new CommandRefusal(
                $"Can't listen on {settings.Listen} ({problem.Message.TrimEnd('.')}). Choose another address with --listen."
            );
        }

        Console.WriteLine($"The paper is open on {string.Join(", ", paper.Urls)}");
        Console.WriteLine("Press Ctrl+C to stop.");
        await paper.WaitForShutdownAsync(stop);
        return 0;
    }
}
