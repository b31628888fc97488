using System.CommandLine;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Domain.Rates.Eye;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan read rates</c>: answers of banks, a line each, also for one that is not there or can't be read.</summary>
public static class ReadRates
{
    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var files = new RateFilesToRead();
        var read = new Command("rates", "Answers of banks: the official rates in them, and what is wrong with them.");
        files.AddTo(read);
        read.SetAction(command =>
        {
            using var output = new BufferedStream(Console.OpenStandardOutput());
            Write(files.Read(command), output, SystemClock.Instance.GetCurrentInstant());
        });
        return read;
    }

    /// <summary>Reads the files, each beside all others, and writes a line for each.</summary>
    /// <param name="now">When answers came of which nobody says when.</param>
    public static void Write(IReadOnlyList<RateFile> files, Stream output, Instant now)
    {
        List<SeenPayload> payloads = [.. files.Select(file => See(file, now))];
        foreach (var (payload, verdict) in payloads.Zip(Hindsight.Judge(payloads)))
            RateLine.Write(output, payload, verdict);
    }

    private static SeenPayload See(RateFile file, Instant now)
    {
        var body = file.Read(out var why);
        var reading = body is null ? BankReading.SourceError(why) : Read(file, body, now);
        return new(file.Name, file.Bank, file.AskedFor, file.FetchedAt, reading);
    }

    private static BankReading Read(RateFile file, byte[] body, Instant now)
    {
        if (file.Bank is not { } bank)
            return BankReading.NoData($"{file.Name} is from no bank.");

        var answer = new BankAnswer(file.AddressAt(bank), file.Status, file.ContentType, body, file.FetchedAt ?? now)
        {
            AskedFor = file.AskedFor,
            IsTimed = file.FetchedAt is not null,
        };
        var name = Path.GetFileName(file.Path);
        return PairTable.IsNamed(name) ? PairTable.Read(name, bank, answer) : RateSources.For(bank).Read(answer);
    }
}
