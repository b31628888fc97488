using System.CommandLine;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan rates import</c>: takes figures of a bank that a person wrote down, for days that its own address no longer gives.</summary>
public static class RatesImport
{
    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var code = new Argument<string>("bank")
        {
            Description = $"Whose figures they are: {string.Join(", ", Bank.All)}.",
        };
        var file = new Argument<string>("file")
        {
            Description =
                "CSV with the header list,base,units,quote,value,as_of; lines that begin with # say where it is from.",
        };
        var import = new Command(
            "import",
            "Takes figures of a bank from a file, through archive and guard like any list."
        )
        {
            code,
            file,
            SettingsOfCommand.Data,
        };
        import.SetAction(
            (command, stop) =>
                RunAsync(
                    SettingsOfCommand.Read(command),
                    Bank.Find(command.GetValue(code)!)
                        ?? throw new CommandRefusal(
                            $"{command.GetValue(code)} is no bank that is read: {string.Join(", ", Bank.All)}."
                        ),
                    command.GetValue(file)!,
                    stop
                )
        );
        return import;
    }

    private static async Task<int> RunAsync(NewspaperSettings settings, Bank bank, string path, CancellationToken stop)
    {
        var answer = new BankAnswer(
            Transcript.AddressOf(Path.GetFileName(path)),
            StatusCodes.Status200OK,
            "text/csv; charset=utf-8",
            await BytesAsync(path, stop),
            SystemClock.Instance.GetCurrentInstant()
        );
        await using var paper = await PaperOfCommand.OpenAsync(settings, stop);
        await using var scope = paper.Services.CreateAsyncScope();
        var taken = await TakeAnswer.IntoAsync(
            scope.ServiceProvider.GetRequiredService<NewsDb>(),
            paper.Services.GetRequiredService<RateBooks>(),
            new Transcript(bank),
            answer,
            stop
        );
        if (!taken.Reading.IsUsable)
            throw new CommandRefusal(taken.Reading.Reason);

        Console.WriteLine(
            $"{bank}: {taken.Reading.Rates.Count} figures read, {taken.Settled.Observations} new, {taken.Settled.Restated} restated, {taken.Settled.Held} held."
        );
        foreach (var row in taken.Reading.Refused)
            await Console.Error.WriteLineAsync(row.Reason);
        return taken.Reading.Refused is [] ? 0 : 1;
    }

    private static async Task<byte[]> BytesAsync(string path, CancellationToken stop)
    {
        try
        {
            return new FileInfo(path).Length <= Transcript.MostBytes
                ? await File.ReadAllBytesAsync(path, stop)
                : throw new CommandRefusal($"{path} is longer than {Transcript.MostBytes} bytes: divide it by years.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusal($"{path} can't be read ({problem.Message.TrimEnd('.')}).");
        }
    }
}
