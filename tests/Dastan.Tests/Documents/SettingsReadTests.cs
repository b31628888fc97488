using System.CommandLine;
using System.Text.Json;
using Dastan.Web;
using Dastan.Web.Commands;

namespace Dastan.Tests.Documents;

/// <summary>What docs/settings.md tells of is read, and nothing else is taken for a setting.</summary>
public sealed class SettingsReadTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("dastan-settings-").FullName;

    public SettingsReadTests()
    {
        File.WriteAllText(In("secret"), "0123456789abcdef");
        File.WriteAllText(In("stolen"), "0000000000000000000000000000000000000000:1\n");
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void Every_setting_is_read()
    {
        IReadOnlyList<Dictionary<string, string>> rounds = [AlmostAll(), Instead()];

        Assert.Equal(
            SettingsTests.Settings(new NewspaperSettings()).Select(setting => setting.Name).Except(["Data"]).Order(),
            rounds.SelectMany(round => round.Keys).Select(Generally).Distinct().Order()
        );
        foreach (var round in rounds)
        {
            var read = Read(round);
            var usual = SettingsTests.Settings(new NewspaperSettings()).ToHashSet();
            Assert.Equal(
                [],
                SettingsTests.Settings(read).Where(one => round.ContainsKey(one.Name) && usual.Contains(one))
            );
        }
    }

    [Fact]
    public void What_stands_under_the_name_of_a_bank_or_a_currency_is_read()
    {
        var rates = Read(AlmostAll()).Rates;

        Assert.Equal("https://mirror.example/nbk/", rates.Banks["NBK"].Address?.AbsoluteUri);
        Assert.Equal("NBK", rates.Owners["USD"]);
    }

    [Theory]
    [InlineData("Adress", "It may be meant as Address.")]
    [InlineData("Backup_Folder", "It may be meant as Backup:Folder.")]
    [InlineData("SecondSetp", "It may be meant as SecondStep.")]
    [InlineData("Theme", "It may be one of Address, Backup, ")]
    [InlineData("Date", "It may be meant as Data.")]
    public void What_is_no_setting_is_refused_with_what_may_have_been_meant(string name, string hint)
    {
        var refusal = Assert.Throws<CommandRefusal>(() => Read(new() { [name] = "x" }));

        Assert.StartsWith($"{name} is no setting, but stands in {In("settings.json")}. {hint}", refusal.Message);
    }

    [Fact]
    public void The_folder_can_t_be_set_in_a_file_that_lies_in_it()
    {
        var refusal = Assert.Throws<CommandRefusal>(() => Read(new() { ["Data"] = "x" }));

        Assert.Equal(
            $"Data can't be set in {In("settings.json")}. It may be set by --data or by the environment: the file lies in it.",
            refusal.Message
        );
    }

    [Fact]
    public void A_folder_of_backups_that_is_empty_is_none() =>
        Assert.Null(Read(new() { ["Backup:Folder"] = "" }).Backup.Folder);

    [Theory]
    [InlineData("Telemetry:Otlp", "https://news:under the saddle@collector.example")]
    [InlineData("Mail:Server", "smtps://news:under the saddle@mail.example/x")]
    [InlineData("Cdn:Address", "ftp://news:under the saddle@cdn.example")]
    public void No_refusal_repeats_a_password(string name, string value)
    {
        var given = new Dictionary<string, string> { [name] = value };
        if (name.StartsWith("Cdn:", StringComparison.Ordinal))
            given["Cdn:Kind"] = "varnish";

        var refusal = Assert.Throws<CommandRefusal>(() => Read(given));

        Assert.Contains(name, refusal.Message);
        Assert.DoesNotContain("saddle", refusal.Message);
    }

    [Theory]
    [InlineData("Adress", "Address", true)]
    [InlineData("HUB", "Hubs", true)]
    [InlineData("BACKUP_FOLDER", "Backup:Folder", true)]
    [InlineData("Lsiten", "Listen", true)]
    [InlineData("Listne", "Listen", true)]
    [InlineData("Hatxh", "Hatch", true)]
    [InlineData("PORT", "Postgres", false)]
    [InlineData("Hat", "Hatch", false)]
    [InlineData("SERVICE_HOST", "Mail:Server", false)]
    [InlineData("Trsuetd", "Trusted", false)]
    [InlineData("", "Hubs", false)]
    public void A_slip_of_the_pen_is_one_letter(string written, string meant, bool isSlip)
    {
        Assert.Equal(isSlip, Slip.Between(written, meant));
        Assert.Equal(isSlip, Slip.Between(meant, written));
    }

    private Dictionary<string, string> AlmostAll() =>
        new()
        {
            ["Listen"] = "https://127.0.0.1:8443",
            ["Address"] = "https://paper.example",
            ["Hosts"] = "paper.internal",
            ["Certificate"] = "paper.pem",
            ["CertificateKey"] = "paper.key",
            ["PostgresFile"] = In("secret"),
            ["SecondStep"] = "required",
            ["StolenPasswords"] = In("stolen"),
            ["Rates:Fetch"] = "off",
            ["Rates:Contact"] = "rates@paper.example",
            ["Rates:Patience"] = "30",
            ["Rates:Pause"] = "2",
            ["Rates:Banks:nbk:Address"] = "https://mirror.example/nbk/",
            ["Rates:Owners:usd"] = "nbk",
            ["Mail:Server"] = "smtps://mail.example",
            ["Mail:From"] = "news@paper.example",
            ["Mail:User"] = "news",
            ["Mail:PasswordFile"] = In("secret"),
            ["Cdn:Kind"] = "fastly",
            ["Cdn:Address"] = "https://purge.example",
            ["Cdn:Zone"] = "zone",
            ["Cdn:KeyFile"] = In("secret"),
            ["Cdn:Seconds"] = "60",
            ["Backup:Folder"] = "s3://backups/paper",
            ["Backup:Bucket:Endpoint"] = "https://s3.example",
            ["Backup:Bucket:Region"] = "eu-central-1",
            ["Backup:Bucket:PathStyle"] = "on",
            ["Backup:Bucket:AccessKey"] = "key",
            ["Backup:Bucket:SecretFile"] = In("secret"),
            ["Backup:Every"] = "06:00:00",
            ["Backup:KeyFile"] = In("secret"),
            ["Backup:BeforeUpgrade"] = "off",
            ["Backup:Days"] = "1",
            ["Backup:Weeks"] = "2",
            ["Backup:Months"] = "3",
            ["Telemetry:Otlp"] = "https://collector.example",
            ["Telemetry:Prometheus"] = "127.0.0.1:9464",
            ["Trusted"] = "http://10.0.0.7:9000",
            ["Proxies"] = "10.0.0.5",
            ["Hubs"] = "https://hub.example/",
            ["RequestsPerMinute"] = "17",
            ["PressMegabytes"] = "7",
            ["Hatch"] = "off",
        };

    // What another setting is instead of.
    private static Dictionary<string, string> Instead() =>
        new()
        {
            ["TagHeader"] = "Cache-Tag",
            ["Postgres"] = "Host=database",
            ["Mail:User"] = "news",
            ["Mail:Password"] = "secret",
            ["Cdn:Key"] = "key",
            ["Backup:Key"] = "0123456789abcdef",
            ["Backup:Bucket:Secret"] = "secret",
        };

    private string In(string file) => Path.Combine(data, file);

    private static string Generally(string name) =>
        name switch
        {
            "Rates:Banks:nbk:Address" => "Rates:Banks:{bank}:Address",
            "Rates:Owners:usd" => "Rates:Owners:{currency}",
            _ => name,
        };

    private NewspaperSettings Read(Dictionary<string, string> settings)
    {
        File.WriteAllText(In("settings.json"), JsonSerializer.Serialize(settings));
        var root = new RootCommand { SettingsOfCommand.Data, SettingsOfCommand.Listen };
        return SettingsOfCommand.Read(root.Parse(["--data", data]));
    }
}
