using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Domain.Stories;

namespace Dastan.Web.Commands;

/// <summary><c>./dastan read story-html</c>: HTML on standard input, Story HTML on standard output.</summary>
public static class ReadStoryHtml
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // The output is a file or a terminal, never a page: letters of every script may stay letters.
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Command { get; } = Build();

    private static Command Build()
    {
        var lines = new Option<bool>("--jsonl")
        {
            Description = """Reads a line {"id","html"} a text and writes a line {"id","output"} for each.""",
        };
        var read = new Command("story-html", "HTML on standard input: the story that is made of it.") { lines };
        read.SetAction(
            async (command, stop) =>
            {
                using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
                await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
                if (command.GetValue(lines))
                    await ReadLinesAsync(input, output, stop);
                else
                    await output.WriteLineAsync(StoryHtml.Read(await input.ReadToEndAsync(stop)).Html);
            }
        );
        return read;
    }

    /// <summary>
    /// Answers each line of <paramref name="input"/> with one of <paramref name="output"/> as soon as it is read. A line
    /// that is not understood is answered with its number and what is wrong with it.
    /// </summary>
    public static async Task ReadLinesAsync(TextReader input, TextWriter output, CancellationToken stop)
    {
        for (var number = 1; await input.ReadLineAsync(stop) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            await output.WriteAsync(Answer(line, number) + "\n");
            await output.FlushAsync(stop);
        }
    }

    private static string Answer(string line, int number)
    {
        try
        {
            using var asked = JsonDocument.Parse(HalfCharacters.Mend(line));
            var html = HtmlOf(asked.RootElement);
            if (html is null)
                return Malformed(number, "It has no text in \"html\" or \"input\".");
            var id = asked.RootElement.TryGetProperty("id", out var given) ? given.Clone() : (JsonElement?)null;
            return JsonSerializer.Serialize(new { id, output = StoryHtml.Read(html).Html }, Readable);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return Malformed(number, problem.Message);
        }
    }

    private static string? HtmlOf(JsonElement asked)
    {
        if (asked.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var name in new[] { "html", "input" })
            if (asked.TryGetProperty(name, out var html) && html.ValueKind == JsonValueKind.String)
                return html.GetString();
        return null;
    }

    private static string Malformed(int number, string why) =>
        JsonSerializer.Serialize(new { id = (string?)null, error = $"line {number}: {why}" }, Readable);
}
