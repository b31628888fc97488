using System.Diagnostics;
using Dastan.Web.Commands;

namespace Dastan.Tests;

/// <summary><c>./dastan</c> as a process of its own, working in a folder.</summary>
internal static class CommandProcess
{
    private static readonly Dictionary<string, string> Nothing = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<(int Code, string Output, string Error)> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, Nothing, arguments);

    /// <param name="with">Variables of its environment.</param>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string> with,
        params string[] arguments
    )
    {
        using var process = Start(folder, with, arguments);
        var output = process.StandardOutput.ReadToEndAsync(Stop);
        var error = process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    public static Process Start(string folder, IReadOnlyDictionary<string, string> with, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Remove("DASTAN_POSTGRES");
        // It lives for a few seconds: it measures nothing for later, and what it calls often is compiled better at once.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        foreach (var (name, value) in with)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
