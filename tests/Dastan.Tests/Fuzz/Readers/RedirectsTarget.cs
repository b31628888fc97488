using System.Text;
using Dastan.Domain.Papers;

namespace Dastan.Tests.Fuzz.Readers;

/// <summary>Files of redirects: nothing throws, each line is one of the file, and what is good leads to a path or to the web and is read again as the same.</summary>
internal sealed class RedirectsTarget(Random random)
    : ReaderTarget<IReadOnlyList<RedirectLine>>(random, Corpus.In("redirects"), Shards, (1_000_000, 2_000))
{
    private const string Origin = "https://paper.example";

    private static readonly string[] Shards =
    [
        .. "/ // \\ , \" \"\" ,, ; / /ru /a/ /%00 /%FF %2F%2F ? # ?p=1 https://paper.example/ https://paper.example https://x/ http:// //x https://u@x/ javascript:x 301 302 308 yes no from".Split(
            ' '
        ),
        "\r\n",
        "\n",
        "\r",
        "\t",
        " ",
        "\0",
        "\uFEFF",
        "\u2028",
        "\u0085",
        "é",
        "е\u0301",
        "İ",
        "😀",
    ];

    protected override IReadOnlyList<RedirectLine> Read(byte[] body) =>
        RedirectFile.Read(Encoding.UTF8.GetString(body), Origin);

    protected override (string Outcome, string? Fault) Judge(IReadOnlyList<RedirectLine> reading, byte[] body)
    {
        var lines = 1 + body.Count(sign => sign is (byte)'\n');
        var good = reading.Where(line => line.Fault is null).ToList();
        var fault = reading.FirstOrDefault(line => line.Number < 1 || line.Number > lines) is { } lost
            ? $"has a line that is not there: {lost.Number} of {lines}"
            : good.Select(OfGood).FirstOrDefault(one => one is not null);
        return (good.Count == reading.Count ? "all good" : "some faulty", fault);
    }

    private static string? OfGood(RedirectLine line)
    {
        var (from, to, isForAll) = line.Asked;
        if (to.StartsWith("//", StringComparison.Ordinal) || to.Any(char.IsControl) || from.Any(char.IsControl))
            return $"leads where it may not: from {from} to {to}";
        var written = RedirectFile.Line(Redirect.OfKey(from, to, isForAll));
        return RedirectFile.Read(written, Origin) is [{ Fault: null } again] && again.Asked == line.Asked
            ? null
            : $"is written as another: {line.Asked} as {written}";
    }
}
