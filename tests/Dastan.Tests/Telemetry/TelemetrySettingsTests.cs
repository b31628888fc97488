using System.CommandLine;
using System.Text.Json;
using Dastan.Web;
using Dastan.Web.Commands;

namespace Dastan.Tests.Telemetry;

/// <summary>The settings of telemetry, as they are given in settings.json.</summary>
public sealed class TelemetrySettingsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("dastan-telemetry-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void Nobody_is_told_anything_unless_it_is_set()
    {
        Assert.False(Read(new { }).Telemetry.IsOn);

        var given = Read(
            new { Telemetry = new { Otlp = "http://127.0.0.1:4318/", Prometheus = "[::1]:9464" } }
        ).Telemetry;

        Assert.Equal(("http://127.0.0.1:4318", 9464), (given.Otlp, given.PrometheusAddress?.Port));
    }

    [Theory]
    [InlineData("Otlp", "collector:4318")]
    [InlineData("Otlp", "https://me:secret@collector.example/")]
    [InlineData("Prometheus", "9464")]
    [InlineData("Prometheus", "127.0.0.1")]
    [InlineData("Prometheus", "metrics.example:9464")]
    [InlineData("Prometheus", "http://127.0.0.1:9464")]
    [InlineData("Statsd", "127.0.0.1:8125")]
    public void What_cannot_be_is_refused_by_name(string name, string value)
    {
        var refusal = Assert.Throws<CommandRefusal>(() =>
            Read(new { Telemetry = new Dictionary<string, string> { [name] = value } })
        );

        Assert.Contains($"Telemetry:{name} is ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_are_never_where_readers_are()
    {
        var refusal = Assert.Throws<CommandRefusal>(() =>
            Read(new { Listen = "http://*:9464", Telemetry = new { Prometheus = "127.0.0.1:9464" } })
        );

        Assert.Contains("Telemetry:Prometheus has a port of Listen", refusal.Message, StringComparison.Ordinal);
    }

    private NewspaperSettings Read(object settings)
    {
        File.WriteAllText(Path.Combine(data, "settings.json"), JsonSerializer.Serialize(settings));
        var root = new RootCommand { SettingsOfCommand.Data, SettingsOfCommand.Listen };
        return SettingsOfCommand.Read(root.Parse(["--data", data]));
    }
}
