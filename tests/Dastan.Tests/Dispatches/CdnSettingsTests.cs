using System.CommandLine;
using System.Text.Json;
using Dastan.Web;
using Dastan.Web.Commands;

namespace Dastan.Tests.Dispatches;

/// <summary>The settings of the network in front, as they are given in settings.json.</summary>
public sealed class CdnSettingsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("dastan-cdn-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void What_is_given_is_read_and_nothing_is_no_network()
    {
        Assert.Null(Read(new { }).Cdn.Kind);

        var cdn = Read(
            new
            {
                Cdn = new
                {
                    Kind = "Varnish",
                    Address = "http://10.0.0.1:6081; http://10.0.0.2:6081/",
                    Seconds = "60",
                },
            }
        ).Cdn;

        Assert.Equal(("varnish", 60), (cdn.Kind, cdn.Seconds));
        Assert.Equal([new("http://10.0.0.1:6081/"), new("http://10.0.0.2:6081/")], cdn.Addresses);
    }

    [Theory]
    [InlineData("akamai", null, "z", "k", "60", "Cdn:Kind is \"akamai\"")]
    [InlineData("varnish", null, null, null, "60", "Cdn:Address is not: where does Varnish take PURGE?")]
    [InlineData("varnish", "10.0.0.1:6081", null, null, "60", "Cdn:Address is \"10.0.0.1:6081\"")]
    [InlineData("cloudflare", null, null, "k", "60", "Cdn:Zone is not")]
    [InlineData("bunny", null, "z", null, "60", "Cdn:Key is not")]
    [InlineData("fastly", null, "z", "k", "0", "Cdn:Seconds is \"0\"")]
    public void What_cannot_be_is_refused_by_name(
        string kind,
        string? address,
        string? zone,
        string? key,
        string seconds,
        string sentence
    )
    {
        var refusal = Assert.Throws<CommandRefusal>(() =>
            Read(
                new
                {
                    Cdn = new
                    {
                        Kind = kind,
                        Address = address,
                        Zone = zone,
                        Key = key,
                        Seconds = seconds,
                    },
                }
            )
        );

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_never_printed() =>
        Assert.DoesNotContain("secret", $"{new CdnSettings { Kind = "bunny", Zone = "1", Key = "secret" }}");

    [Theory]
    [InlineData("Trusted", "10.0.0.5:9000")]
    [InlineData("Trusted", "http://10.0.0.5:9000; nowhere")]
    [InlineData("Hubs", "ftp://hub.example/")]
    public void Addresses_that_are_none_are_refused(string name, string value)
    {
        var refusal = Assert.Throws<CommandRefusal>(() => Read(new Dictionary<string, string> { [name] = value }));

        Assert.Contains($"{name} is \"{value}\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_says_itself_in_which_header_it_reads_tags() =>
        Assert.Throws<CommandRefusal>(() =>
            Read(new { TagHeader = "Cache-Tag", Cdn = new { Kind = "varnish", Address = "http://10.0.0.1/" } })
        );

    private NewspaperSettings Read(object settings)
    {
        File.WriteAllText(
            Path.Combine(data, "settings.json"),
            JsonSerializer.Serialize(
                settings,
                new JsonSerializerOptions
                {
                    DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
                }
            )
        );
        var root = new RootCommand { SettingsOfCommand.Data, SettingsOfCommand.Listen };
        return SettingsOfCommand.Read(root.Parse(["--data", data]));
    }
}
