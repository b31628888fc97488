using System.Diagnostics;
using System.Globalization;
using Dastan.Tests.Rates.Asking;
using Microsoft.Data.Sqlite;

namespace Dastan.Tests.Rates;

/// <summary>The commands as processes of their own, against a server that stands in for the Central Bank of Turkmenistan.</summary>
public sealed class RatesCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-rates-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private BankServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await BankServer.OpenAsync();
        environment["DASTAN_RATES__BANKS__CBT__ADDRESS"] = server.Address.ToString();
        environment["DASTAN_RATES__PAUSE"] = "0";
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Rates_are_fetched_held_decided_on_and_proved()
    {
        server.Gives("kurs/2026/20052026.xml", BankPage.Of(List("20.05.2026", "3.5"), "text/xml"));
        server.Gives("kurs/2026/21052026.xml", BankPage.Of(List("21.05.2026", "5.0"), "text/xml"));

        var (code, output, error) = await RunAsync(
            "fetch",
            "--bank",
            "cbt",
            "--from",
            "2026-05-18",
            "--until",
            "2026-05-21"
        );
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("CBT   4        0           2          4            0         1     0       0", output);

        (code, output, _) = await RunAsync("held");
        Assert.Equal(0, code);
        Assert.Contains("CBT/USD/2026-05-21/1  1 USD = 5.0 TMT  1 USD = 3.5 TMT on 2026-05-20", output);

        (code, _, error) = await RunAsync("release", "CBT/USD/2026-05-21/9", "--note", "seen on the bank's page");
        Assert.Equal((1, "CBT/USD/2026-05-21/9 is no number in the ledger. Nothing was changed.\n"), (code, error));
        (code, _, error) = await RunAsync("reject", "--all-of", "CBT/2026-05-22", "--note", "a slip");
        Assert.Equal((1, "Nothing of CBT/2026-05-22 is held.\n"), (code, error));
        (code, output, _) = await RunAsync("reject", "--all-of", "CBT", "--note", "a slip", "--by", "Aigul");
        Assert.Equal((0, "Rejected: CBT/USD/2026-05-21/1.\n"), (code, output));
        Assert.Equal((0, "Nothing is held.\n"), Two(await RunAsync("held")));

        Assert.Equal(
            (0, "4 numbers of 2 days by the archive; the ledger says the same.\n"),
            Two(await RunAsync("rebuild", "--check"))
        );
        await TamperAsync("update observations set value = '4.5' where value = '3.5'");
        (code, output, _) = await RunAsync("rebuild", "--check");
        Assert.Equal(1, code);
        Assert.Contains("CBT 2026-05-20: only in the ledger: 1 USD = 4.5 TMT", output);
        Assert.Equal(0, (await RunAsync("rebuild")).Code);
        Assert.Equal(0, (await RunAsync("rebuild", "--check")).Code);

        (code, output, _) = await RunAsync("status");
        Assert.Equal(0, code);
        Assert.Contains("CBT   TMT       red    2026-05-21", output);
    }

    [Fact]
    public async Task What_failed_is_told_and_ends_with_one()
    {
        server.Gives("kurs/2026/20052026.xml", BankPage.Of(List("20.05.2026", "3.5"), "text/xml"));
        server.Gives("kurs/2026/19052026.xml", BankPage.Of("<html><title>Back soon</title></html>", "text/html"));

        var (code, output, _) = await RunAsync(
            "fetch",
            "--bank",
            "cbt",
            "--from",
            "2026-05-19",
            "--until",
            "2026-05-20"
        );

        Assert.Equal(1, code);
        Assert.Contains(
            $"CBT, {server.Address}kurs/2026/19052026.xml: it is a page for people, titled \"Back soon\"",
            output
        );
    }

    [Fact]
    public async Task Stopped_it_keeps_what_came_and_goes_on()
    {
        Assert.SkipWhen(
            IgnoresInterrupts(),
            "Whoever started the tests in the background has them, and what they start, ignore SIGINT."
        );
        environment["DASTAN_RATES__PAUSE"] = "1";
        server.Gives("kurs/2026/21052026.xml", BankPage.Of(List("21.05.2026", "3.5"), "text/xml"));
        server.Gives("kurs/2026/20052026.xml", BankPage.Of(List("20.05.2026", "3.5"), "text/xml"));
        using var process = CommandProcess.Start(
            folder,
            environment,
            "rates",
            "fetch",
            "--bank",
            "cbt",
            "--from",
            "2020-05-01",
            "--until",
            "2026-05-21"
        );
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (server.Asked.Count < 3 && !process.HasExited)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Equal("The fetching was stopped. What came in stays; run it again and it goes on.\n", await error);
        environment["DASTAN_RATES__PAUSE"] = "0";
        var (_, output, _) = await RunAsync("fetch", "--bank", "cbt", "--from", "2026-05-20", "--until", "2026-05-21");
        Assert.Contains("CBT   0        2           0", output);
    }

    [Theory]
    [InlineData(
        "RATES__FETCH",
        "maybe",
        "Rates:Fetch is \"maybe\" in the environment (DASTAN_RATES__FETCH). It may be on or off."
    )]
    [InlineData(
        "RATES__PATIENCE",
        "0",
        "Rates:Patience is \"0\" in the environment (DASTAN_RATES__PATIENCE). It may be 1 second to 5 minutes: 20, or 00:00:20."
    )]
    [InlineData("RATES__PATIENCE", "1.00:00:00", "Rates:Patience is \"1.00:00:00\"")]
    [InlineData("RATES__PAUSE", "-1", "Rates:Pause is \"-1\" in the environment")]
    [InlineData("RATES__CONTACT", "me (at home)", "Rates:Contact is \"me (at home)\"")]
    [InlineData(
        "RATES__BANKS__NBK__ADDRESS",
        "nationalbank.kz",
        "Rates:Banks:NBK:Address is \"nationalbank.kz\" in the environment (DASTAN_RATES__BANKS__NBK__ADDRESS). It may be an https or http address without a query"
    )]
    [InlineData(
        "RATES__BANKS__NBK__ADRESS",
        "https://nationalbank.kz",
        "Rates:Banks:NBK:ADRESS is no setting, but stands in the environment"
    )]
    [InlineData(
        "RATES__BANKS__NBQ__ADDRESS",
        "https://nationalbank.kz",
        "Rates:Banks:NBQ is no setting, but stands in the environment (DASTAN_RATES__BANKS__NBQ). It may be one of NBK, NBKR, NBT"
    )]
    [InlineData(
        "RATES__OWNERS__KZT",
        "NBQ",
        "Rates:Owners:KZT is \"NBQ\" in the environment (DASTAN_RATES__OWNERS__KZT). It may be the code of a bank: NBK, NBKR"
    )]
    [InlineData("RATES__OWNERS__XYZ", "NBK", "Rates:Owners:XYZ is no setting")]
    [InlineData("RATES__FECH", "off", "Rates:FECH is no setting")]
    public async Task A_setting_that_can_t_be_is_refused_by_name_value_place_and_what_it_may_be(
        string variable,
        string value,
        string sentence
    )
    {
        environment[$"DASTAN_{variable}"] = value;

        var (code, _, error) = await RunAsync("status");

        Assert.Equal(1, code);
        Assert.StartsWith(sentence, error);
        Assert.EndsWith("docs/settings.md tells more.\n", error);
    }

    [Fact]
    public async Task Settings_of_the_file_are_read_and_refused_with_the_file()
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var file = Path.Combine(data, "settings.json");
        File.WriteAllText(file, """{ "Rates": { "Fetch": false, "Patience": 10, "Owners": { "kzt": "nbk" } } }""");
        Assert.Equal(0, (await RunAsync("status")).Code);

        File.WriteAllText(file, """{ "Rates": { "Patience": "soon" } }""");
        Assert.StartsWith(
            $"Rates:Patience is \"soon\" in {file}. It may be 1 second",
            (await RunAsync("status")).Error
        );
    }

    [Theory]
    [InlineData("fetch --bank nbq", "nbq is no bank that is read: NBK, NBKR, NBT")]
    [InlineData("fetch --from 2026-02-30", "2026-02-30 is no day: write 2026-04-02.")]
    [InlineData("release som --note why", "som names no number: it is like NBK/UZS/2026-04-02/2")]
    [InlineData("release NBK/UZS/2026-04-02/2", "Option '--note' is required.")]
    public async Task A_misspelt_command_is_said(string arguments, string sentence)
    {
        var (code, _, error) = await RunAsync(arguments.Split(' '));

        Assert.Equal(2, code);
        Assert.StartsWith(sentence, error);
    }

    private static (int, string) Two((int Code, string Output, string Error) run) => (run.Code, run.Output);

    private static string List(string day, string dollar) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <cbt_currency_rate><date>{day}</date>
            <rate code="USD"><name>ABŞ-nyň dollary</name><rate_usd>1</rate_usd><multiplier>1</multiplier><rate_tmt>{dollar}</rate_tmt></rate>
            <rate code="JPY"><name>Ýaponiýanyň iýenasy</name><rate_usd>159</rate_usd><multiplier>100</multiplier><rate_tmt>2.2</rate_tmt></rate>
            </cbt_currency_rate>
            """;

    private async Task TamperAsync(string statement)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "data", "dastan.db")};Pooling=False"
        );
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        CommandProcess.RunAsync(folder, environment, ["rates", .. arguments]);

    // A process inherits what its parent ignores; the mask of proc(5) has bit n - 1 for signal n, and SIGINT is 2.
    private static bool IgnoresInterrupts()
    {
        const string Mask = "SigIgn:";
        var line = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").First(line => line.StartsWith(Mask, StringComparison.Ordinal))
            : Mask + "0";
        return (ulong.Parse(line.AsSpan(Mask.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2)
            != 0;
    }
}
