using System.CommandLine;
using System.Globalization;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Eye;
using NodaTime.Text;

namespace Dastan.Web.Commands;

/// <summary>The files of <c>./dastan read rates</c>: of one bank and named, or listed in a manifest.</summary>
public sealed class RateFilesToRead
{
    private const string ADay = "2026-04-01";
    private const string AnInstant = "2026-04-01T11:00:00Z";

    private readonly Argument<string?> bank = new("bank")
    {
        Description = $"The bank: {Banks}.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string[]> named = new("file")
    {
        Description = "Files, each with an answer of the bank.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> url = new("--url")
    {
        Description = "The address that answered: whole, or below the bank's own.",
    };

    private readonly Option<string?> status = new("--status") { Description = "The HTTP status (200 unless said)." };

    private readonly Option<string[]> header = new("--header")
    {
        Description = "A header of the answer, as \"Content-Type: text/xml\"; as many as there are.",
    };

    private readonly Option<string?> asked = new("--asked")
    {
        Description = $"The day that was asked for (the one in the address unless said), as {ADay}.",
    };

    private readonly Option<string?> fetched = new("--fetched")
    {
        Description = $"When the answer came (now unless said), as {AnInstant}.",
    };

    private readonly Option<string?> manifest = new("--manifest")
    {
        Description = "A JSON file that lists answers of any banks, with what is known of each.",
    };

    private static string Banks => string.Join(", ", Bank.All.Select(bank => bank.Code));

    public void AddTo(Command command)
    {
        command.Add(bank);
        command.Add(named);
        foreach (var option in new Option[] { url, status, header, asked, fetched, manifest })
            command.Add(option);
    }

    /// <exception cref="CommandRefusal">What was said can't be so.</exception>
    public IReadOnlyList<RateFile> Read(ParseResult command)
    {
        var files = command.GetValue(named)!;
        if (command.GetValue(manifest) is { } list)
        {
            if (command.GetValue(bank) is not null || Said(command) is not null)
                throw new CommandRefusal($"A manifest says all of each file: leave {Said(command) ?? "the bank"} out.");
            return RateManifest.Read(list);
        }
        if (files is [])
            throw new CommandRefusal("Name a bank and its files, or a manifest.");
        if (files.FirstOrDefault(file => file.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
            throw new CommandRefusal($"There is no option {unknown}; a file of that name is ./{unknown}.");

        var owner =
            Bank.Find(command.GetValue(bank)!)
            ?? throw new CommandRefusal($"No bank is called {command.GetValue(bank)}; there are {Banks}.");
        return [.. files.Select(file => Entry(file, owner, command))];
    }

    private RateFile Entry(string file, Bank owner, ParseResult command)
    {
        var address = command.GetValue(url);
        if (address is not null && !Uri.TryCreate(owner.Address, address, out _))
            throw new CommandRefusal($"{address} is no address.");

        return new(file, file, owner, address, Parsed(fetched, command, InstantPattern.ExtendedIso, AnInstant))
        {
            Status = Status(command.GetValue(status)),
            ContentType = Header(command, "Content-Type") ?? "",
            AskedFor = Parsed(asked, command, LocalDatePattern.Iso, ADay) ?? NamedDay.In(address ?? ""),
        };
    }

    private static int Status(string? told) =>
        told is null ? StatusCodes.Status200OK
        : int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        && status is >= 100 and < 600
            ? status
        : throw new CommandRefusal($"--status is a number from 100 to 599, not {told}.");

    private string? Header(ParseResult command, string name)
    {
        string? found = null;
        foreach (var line in command.GetValue(header) ?? [])
            if (line.Split(':', 2) is not [var key, var value])
                throw new CommandRefusal($"--header is \"Name: value\", not \"{line}\".");
            else if (key.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                found = value.Trim();
        return found;
    }

    private static T? Parsed<T>(Option<string?> option, ParseResult command, IPattern<T> pattern, string like)
        where T : struct =>
        command.GetValue(option) is not { } told ? null
        : pattern.Parse(told).TryGetValue(default, out var value) ? value
        : throw new CommandRefusal($"{option.Name} is written as {like}, not {told}.");

    private string? Said(ParseResult command) =>
        new Option[] { url, status, header, asked, fetched }
            .FirstOrDefault(option => command.GetResult(option) is { Implicit: false })
            ?.Name;
}
