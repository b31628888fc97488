using System.CommandLine;
using System.Net.Sockets;
using Dastan.Web.Https;
using Dastan.Web.Newsroom;
using Dastan.Web.Newsroom.SignIn;
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
        using var turn = OneServer.Of(settings);
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
        // The second is how the server refuses an address whose form it does not know, such as http://localhost:0; the third one that this machine has not,
        // and a port that this user may not have.
        catch (Exception problem) when (problem is IOException or InvalidOperationException or SocketException)
        {
            throw new CommandRefusal(
                $"Can't listen on {string.Join(" and ", new[] { settings.Listen, settings.Telemetry.Prometheus }.OfType<string>())} ({problem.Message.TrimEnd('.')}). Choose another address with --listen; ports below 1024 want a right of their own."
            );
        }

        Console.WriteLine($"The paper is open on {string.Join(", ", paper.Urls)}");
        Console.WriteLine(
            await OpenFirst.LinkAsync(paper.Services, "./dastan serve", stop) is { } first
                ? $"Its newsroom has no staff yet. The first administrator comes in by {OpenedAt(settings, paper)}{first} (once, within a day)"
                : $"Its newsroom is at {OpenedAt(settings, paper)}{NewsroomAddress.Root}"
        );
        Console.WriteLine("Press Ctrl+C to stop.");
        await paper.WaitForShutdownAsync(stop);
        return HasBroken(paper.Services) ? 1 : 0;
    }

    /// <summary>Did a job end by itself, and take the paper along? Whatever looks after the paper (systemd: <c>Restart=on-failure</c>) starts it again only if it hears of it.</summary>
    public static bool HasBroken(IServiceProvider services) =>
        services.GetServices<IHostedService>().Any(job => job is BackgroundService { ExecuteTask.IsFaulted: true });

    // Where nobody said how the paper is called from outside, the way in begins where it listens: port 0 has become another by now.
    private static string OpenedAt(NewspaperSettings settings, WebApplication paper) =>
        settings.Address is null ? paper.Urls.First().TrimEnd('/') : settings.PublicAddress;
}
