using System.Text.Json;
using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Banks;
using Dastan.Web.Commands;

namespace Dastan.Tests.Rates.Eye;

/// <summary><c>./dastan read rates</c>: a line for each file, whatever the file is.</summary>
public sealed class ReadRatesTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 0, 0);

    private readonly string folder = Directory.CreateTempSubdirectory("dastan-rates-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_answer_of_the_manifest_turns_out_to_be_what_it_is_known_to_be()
    {
        var path = Path.Combine(SharedData.Folder("rates"), "manifest.json");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
        var expected = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();

        var lines = Lines(RateManifest.Read(path));

        Assert.Equal(expected.Count, lines.Count);
        var wrong = expected.Zip(lines).Where(pair => !IsAsExpected(pair.First, pair.Second)).ToList();
        TestContext.Current.SendDiagnosticMessage($"{expected.Count - wrong.Count} of {expected.Count} outcomes");
        Assert.Empty(wrong.Select(pair => $"{pair.First.GetProperty("outcome")} is read as {pair.Second}"));
        Assert.All(expected.Zip(lines), pair => AssertDetails(pair.First, pair.Second));
    }

    [Fact]
    public void A_line_tells_what_is_printed_what_is_refused_and_what_is_missing()
    {
        var sample = Samples.Of("CBR");
        var text = sample.Write(
            "17.03.2026",
            [new("GBP", "1", "107,3043"), new("EUR", "1", "92.6555"), new("TRL", "10", "18,40")]
        );

        var line = Assert.Single(Lines([new(Put("list.xml", text), In("list.xml"), Bank.Find("CBR"), null, null)]));

        Assert.Equal(
            "list.xml CBR partial 2026-03-17 2",
            $"{line.GetProperty("file")} {line.GetProperty("bank")} {line.GetProperty("outcome")} {line.GetProperty("as_of")} {line.GetProperty("count")}"
        );
        Assert.Equal(
            """[{"base":"GBP","units":1,"quote":"RUB","value":"107.3043","text":"107,3043","as_of":"2026-03-17","list":"","valid_until":null,"flags":[]},{"base":"TRL","units":10,"quote":"RUB","value":"18.40","text":"18,40","as_of":"2026-03-17","list":"","valid_until":null,"flags":["defunct"]}]""",
            line.GetProperty("rates").GetRawText()
        );
        Assert.Equal("EUR", line.GetProperty("rejected")[0].GetProperty("code").GetString());
        Assert.Contains("92.6555", line.GetProperty("rejected")[0].GetProperty("reason").GetString());
        Assert.Equal("[\"USD\"]", line.GetProperty("missing").GetRawText());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("requested_date").ValueKind);
    }

    [Fact]
    public void A_manifest_tells_what_is_known_of_each_file()
    {
        Put("list.xml", Samples.Of("CBR").Text);
        var manifest = Put(
            "manifest.json",
            """
            {"files": [
              {"file": "list.xml", "source": "CBR", "request": "GET /scripts/XML_daily.asp?date_req=16/03/2026", "status": 200},
              {"file": "list.xml", "source": "CBR", "status": 503},
              {"file": "list.xml", "source": "CBR", "retrieved_at": "2026-03-01T00:00:00Z"},
              {"file": "list.xml", "source": "a market"},
              {"file": "nowhere.xml", "source": "CBR"},
              {"file": "", "source": "CBR"}
            ]}
            """
        );

        var lines = Lines(RateManifest.Read(In(manifest)));

        Assert.Equal(
            ["date_mismatch", "source_error", "reject_payload", "indicative", "source_error", "source_error"],
            lines.Select(line => line.GetProperty("outcome").GetString())
        );
        Assert.Equal("2026-03-16", lines[0].GetProperty("requested_date").GetString());
        Assert.Equal("nowhere.xml is not there.", lines[4].GetProperty("reason").GetString());
    }

    [Fact]
    public void A_table_of_one_pair_is_read_as_its_days()
    {
        Put("nbkr_usd_kgs.csv", "date,value\n2026-03-16,87.45\n2026-03-17,87.4477\n2026-03-18,zero\n");

        var line = Assert.Single(Lines([new("t", In("nbkr_usd_kgs.csv"), Bank.Find("NBKR"), null, null)]));

        Assert.Equal("partial", line.GetProperty("outcome").GetString());
        Assert.Equal(2, line.GetProperty("count").GetInt32());
        Assert.Equal("87.4477", line.GetProperty("rates")[1].GetProperty("value").GetString());
    }

    [Fact]
    public void What_can_t_be_so_is_refused_in_one_sentence()
    {
        var noManifest = In(Put("no.json", "[]"));
        var refused = new Dictionary<string[], string>
        {
            [[]] = "Name a bank and its files, or a manifest.",
            [["nbk"]] = "Name a bank and its files, or a manifest.",
            [["nbx", "a"]] = "No bank is called nbx; there are NBK, NBKR, NBT, CBU, CBT, ECB, CBR, TCMB, PBOC.",
            [["nbk", "a", "--status", "2OO"]] = "--status is a number from 100 to 599, not 2OO.",
            [["nbk", "a", "--asked", "2026-02-30"]] = "--asked is written as 2026-04-01, not 2026-02-30.",
            [["nbk", "a", "--fetched", "noon"]] = "--fetched is written as 2026-04-01T11:00:00Z, not noon.",
            [["nbk", "a", "--header", "x"]] = "--header is \"Name: value\", not \"x\".",
            [["nbk", "a", "--url", "http://[x"]] = "http://[x is no address.",
            [["nbk", "a", "--manifesto", "x"]] =
                "There is no option --manifesto; a file of that name is ./--manifesto.",
            [["nbk", "a", "--manifest", "x"]] = "A manifest says all of each file: leave the bank out.",
            [["--status", "200", "--manifest", "x"]] = "A manifest says all of each file: leave --status out.",
            [["--manifest", "nowhere.json"]] = "The manifest nowhere.json can't be read: ",
            [["--manifest", noManifest]] = $"The manifest {noManifest} can't be understood: ",
        };
        foreach (var (arguments, sentence) in refused)
        {
            var refusal = Assert.Throws<CommandRefusal>(() =>
                ReadRates.Command.Parse(arguments).Invoke(new() { EnableDefaultExceptionHandler = false })
            );
            Assert.StartsWith(sentence, refusal.Message);
        }
    }

    [Fact]
    public async Task A_refusal_ends_the_command_with_1_and_prints_no_line()
    {
        var (code, output, error) = await RunAsync("nbx", "list.xml");

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("No bank is called nbx", error);
    }

    [Fact]
    public async Task The_command_tells_the_adapter_all_that_it_was_told()
    {
        Put("list.xml", Samples.Of("CBR").Text);

        var (code, output, error) = await RunAsync(
            "cbr",
            "list.xml",
            "nowhere.xml",
            "--url",
            "/scripts/XML_daily.asp",
            "--asked",
            "2026-03-15",
            "--fetched",
            "2026-03-16T11:00:00Z",
            "--header",
            "Content-Type: text/xml; charset=koi8-r",
            "--header",
            "Server: x",
            "--status",
            "200"
        );

        var lines = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["date_mismatch", "source_error"], lines.Select(line => line.GetProperty("outcome").GetString()));
        Assert.StartsWith(
            "CBR, https://www.cbr.ru/scripts/XML_daily.asp: the list of 2026-03-15",
            lines[0].GetProperty("reason").GetString()
        );
    }

    // A change of format may be refused or read with a warning: this program refuses it.
    private static bool IsAsExpected(JsonElement expected, JsonElement line) =>
        expected.GetProperty("file").GetString() == line.GetProperty("file").GetString()
        && expected.GetProperty("outcome").GetString()!.Replace("reject_or_warn", "reject_payload")
            == line.GetProperty("outcome").GetString();

    private static void AssertDetails(JsonElement expected, JsonElement line)
    {
        if (!expected.TryGetProperty("expect", out var expect))
            return;
        foreach (var name in new[] { "missing", "quarantined", "fixing_date" })
            if (
                expect.TryGetProperty(name, out var told)
                && !(name is "fixing_date" && !line.TryGetProperty(name, out _))
            )
                Assert.Equal(Plain(told), Plain(line.GetProperty(name)));
        if (expect.TryGetProperty("rows", out var rows))
            Assert.Equal(rows.GetInt32(), line.GetProperty("count").GetInt32());
    }

    private static string Plain(JsonElement told) => JsonSerializer.Serialize(told);

    private static List<JsonElement> Lines(IReadOnlyList<RateFile> files)
    {
        using var output = new MemoryStream();
        ReadRates.Write(files, output, Now);
        output.Position = 0;
        using var text = new StreamReader(output);
        return
        [
            .. text.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }

    private string In(string name) => Path.Combine(folder, name);

    private string Put(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return name;
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        CommandProcess.RunAsync(folder, ["read", "rates", .. arguments]);
}
