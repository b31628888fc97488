using System.Text;
using Dastan.Web.Backups;

namespace Dastan.Tests.Backups;

public sealed class PiecesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Together_the_pieces_are_the_lines()
    {
        foreach (var size in new[] { 0, 1, 50, 5_000, 20_000_000 })
        {
            var lines = Lines(size == 20_000_000 ? 3 : 3_000, size);

            var pieces = await PiecesAsync(lines);

            Assert.Equal(
                string.Concat(lines),
                string.Concat(pieces.Select(piece => Encoding.UTF8.GetString(piece.Bytes.Span)))
            );
            Assert.Equal(lines.Count, pieces.Sum(piece => piece.Rows));
            Assert.All(pieces, piece => Assert.Equal((byte)'\n', piece.Bytes.Span[^1]));
        }
        Assert.Empty(await PiecesAsync([]));
    }

    [Fact]
    public async Task A_line_that_is_added_changed_or_gone_leaves_nearly_all_pieces_as_they_were()
    {
        var lines = Lines(20_000, 2_000);
        var before = (await PiecesAsync(lines)).Select(Text).ToHashSet();
        var others = new[]
        {
            lines.Take(7_000).Append("{\"id\":\"new\"}\n").Concat(lines.Skip(7_000)),
            lines.Select((line, at) => at == 9_000 ? line.Replace("\"text\":\"", "\"text\":\"otherwise ") : line),
            lines.Where((_, at) => at != 12_345),
            lines.Append("{\"id\":\"zzz\"}\n"),
        };

        Assert.InRange(before.Count, 20, 80);
        foreach (var other in others)
            Assert.InRange((await PiecesAsync([.. other])).Count(piece => !before.Contains(Text(piece))), 1, 2);
    }

    [Fact]
    public async Task Pieces_are_neither_tiny_nor_huge()
    {
        foreach (var size in new[] { 10, 200, 20_000 })
        {
            var pieces = await PiecesAsync(Lines(30_000_000 / (size + 60), size));

            Assert.All(pieces.SkipLast(1), piece => Assert.InRange(piece.Length, 128 * 1024, 9 * 1024 * 1024));
            Assert.InRange(pieces.Count, 8, 120);
        }
    }

    private static string Text(Piece piece) => Encoding.UTF8.GetString(piece.Bytes.Span);

    private static List<string> Lines(int count, int size) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number => $"{{\"id\":\"{number * 7919L:x12}\",\"text\":\"{new string('x', size)}\"}}\n"),
        ];

    private static async Task<List<Piece>> PiecesAsync(IReadOnlyList<string> lines)
    {
        var pieces = new List<Piece>();
        await foreach (var piece in Pieces.OfAsync(Each(lines), Stop))
            pieces.Add(piece);
        return pieces;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Each(IEnumerable<string> lines)
    {
        await Task.CompletedTask;
        foreach (var line in lines)
            yield return Encoding.UTF8.GetBytes(line);
    }
}
