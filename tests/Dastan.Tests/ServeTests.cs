using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests;

/// <summary><c>./dastan serve</c>, where it can't.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly Dictionary<string, string> Nobody = new() { ["DASTAN_RATES__FETCH"] = "false" };

    private readonly string folder = Directory.CreateTempSubdirectory("dastan-serve-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_is_served_by_one_program_until_that_ends_however_it_ends()
    {
        using (var first = Start())
        {
            Assert.StartsWith("The paper is open on ", await first.StandardOutput.ReadLineAsync(Stop));

            var (code, _, error) = await CommandProcess.RunAsync(folder, Nobody, Serve("http://127.0.0.1:0"));
            Assert.Equal(
                (
                    1,
                    "Another program serves the paper in paper. Stop that first; a paper with several nodes wants PostgreSQL.\n"
                ),
                (code, error)
            );

            first.Kill();
            await first.WaitForExitAsync(Stop);
        }
        using var next = Start();
        Assert.StartsWith("The paper is open on ", await next.StandardOutput.ReadLineAsync(Stop));
        next.Kill();
        await next.WaitForExitAsync(Stop);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whether_a_job_ended_the_paper_is_known_when_it_has_ended(bool breaks)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHostedService(services => new Job(
            breaks,
            services.GetRequiredService<IHostApplicationLifetime>()
        ));
        await using var paper = builder.Build();
        paper.Urls.Add("http://127.0.0.1:0");

        await paper.StartAsync(Stop);
        if (!breaks)
            await paper.StopAsync(Stop);
        await paper.WaitForShutdownAsync(Stop);

        Assert.Equal(breaks, Dastan.Web.Commands.Serve.HasBroken(paper.Services));
    }

    private sealed class Job(bool breaks, IHostApplicationLifetime life) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            // Before that the start itself would fail.
            var started = new TaskCompletionSource();
            await using var _ = life.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stoppingToken);
            if (breaks)
                throw new InvalidOperationException("It broke.");
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
    }

    [Fact]
    public async Task An_address_that_this_machine_has_not_is_refused_in_a_sentence()
    {
        // An address for examples: https://www.rfc-editor.org/rfc/rfc5737
        var (code, _, error) = await CommandProcess.RunAsync(folder, Nobody, Serve("http://192.0.2.1:8080"));

        Assert.Equal(1, code);
        Assert.Contains("Can't listen on http://192.0.2.1:8080 (", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DASTAN_SECONDSTEP", "sometimes", "SecondStep is neither offered nor required.")]
    [InlineData(
        "DASTAN_PROXIES",
        "10.0.0.5;nginx",
        "Proxies is \"10.0.0.5;nginx\": one of these is neither an address nor"
    )]
    [InlineData(
        "DASTAN_HOSTS",
        "http://paper.internal:80",
        "Hosts is \"http://paper.internal:80\": one of these is no name"
    )]
    [InlineData(
        "DASTAN_POSTGRES",
        "Host=127.0.0.1;Port=1;Database=paper",
        "The database that DASTAN_POSTGRES names can't be opened (Connection refused"
    )]
    [InlineData("DASTAN_STOLENPASSWORDS", "nowhere.txt", "StolenPasswords names nowhere.txt, which can't be used")]
    [InlineData(
        "DASTAN_ADRESS",
        "https://paper.example",
        "ADRESS is no setting, but stands in the environment (DASTAN_ADRESS). It may be meant as Address."
    )]
    public async Task What_is_set_wrongly_is_told_by_its_name(string name, string value, string wrong)
    {
        var with = new Dictionary<string, string> { [name] = value };

        var (code, _, error) = await CommandProcess.RunAsync(folder, with, Serve("http://127.0.0.1:0"));

        Assert.Equal(1, code);
        Assert.Contains(wrong, error, StringComparison.Ordinal);
    }

    private static string[] Serve(string listen) => ["serve", "--data", "paper", "--listen", listen];

    private Process Start() => CommandProcess.Start(folder, Nobody, Serve("http://127.0.0.1:0"));
}
