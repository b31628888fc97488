using System.CommandLine;
using System.Text;
using System.Text.Json;
using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan read amounts</c>: text on standard input, the sums of money in it on standard output.</summary>
public static class ReadAmounts
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var lines = new Option<bool>("--jsonl")
        {
            Description = """Reads a line {"id","lang","text"} a text and writes a line {"id","money"} for each.""",
        };
        var language = new Option<string?>("--language")
        {
            Description = $"What the text is written in ({Codes}); guessed by its letters unless said.",
        };
        var place = new Option<string?>("--place")
        {
            Description = "Where it was written: it says whose dollars are meant.",
        };
        var read = new Command("amounts", "Text on standard input: the sums of money in it.")
        {
            lines,
            language,
            place,
        };
        read.SetAction(
            async (command, stop) =>
            {
                using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
                await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
                var usual = new AmountsAsked(null, "", Known(command.GetValue(language)), command.GetValue(place));
                if (command.GetValue(lines))
                    return await ReadLinesAsync(input, output, usual, stop);
                List(await input.ReadToEndAsync(stop), output, usual);
                return 0;
            }
        );
        return read;
    }

    private static string Codes => string.Join(", ", Language.All.Select(language => language.Code));

    /// <summary>Writes a line for each sum of a text: where it stands, what it comes to, how it is written, and what is said of it.</summary>
    public static void List(string text, TextWriter output, AmountsAsked asked)
    {
        foreach (var amount in AmountFinder.Find(text, asked.Language, asked.Place))
            output.Write(AmountLine.Readable(text, amount) + "\n");
    }

    /// <summary>
    /// Answers each line of <paramref name="input"/> with one of <paramref name="output"/> as soon as it is read. A line that is not understood is
    /// answered with its number and what is wrong with it.
    /// </summary>
    /// <param name="usual">The language and place of texts that name none.</param>
    /// <returns>0, or 1 where a line was not understood.</returns>
    public static async Task<int> ReadLinesAsync(
        TextReader input,
        TextWriter output,
        AmountsAsked usual,
        CancellationToken stop
    )
    {
        var code = 0;
        for (var number = 1; await input.ReadLineAsync(stop) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            await output.WriteAsync(Answer(line, number, usual, ref code) + "\n");
            await output.FlushAsync(stop);
        }
        return code;
    }

    private static string Answer(string line, int number, AmountsAsked usual, ref int code)
    {
        try
        {
            var asked = AmountsAsked.Read(line, usual);
            return AmountLine.Json(asked.Id, AmountFinder.Find(asked.Text, asked.Language, asked.Place));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or CommandRefusal)
        {
            code = 1;
            return AmountLine.Malformed($"line {number}: {problem.Message}");
        }
    }

    private static Language? Known(string? code) =>
        code is null
            ? null
            : Language.Find(code) ?? throw new CommandRefusal($"--language is one of {Codes}, not {code}.");
}
