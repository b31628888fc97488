using System.Text;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>What surrounds the items: together it is the export as a document without them, and can be checked as one.</summary>
internal sealed class WxrOutside
{
    private readonly StringBuilder text = new();
    private readonly List<(int Here, int InFile)> lines = [];
    private int line = 1;

    public void Add(ExportPiece piece)
    {
        if (text.Length + piece.Text.Length > ExportScanner.LongestPiece)
            return;

        lines.Add((line, piece.Line));
        text.Append(piece.Text);
        line += piece.Text.AsSpan().Count('\n');
    }

    /// <summary>
    /// A DTD that declares entities is how files are made that swell in memory or draw in others. No export has one.
    /// </summary>
    public bool DeclaresEntities
    {
        get
        {
            var all = text.ToString();
            var doctype = all.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
            return doctype >= 0 && all.IndexOf("<!ENTITY", doctype, StringComparison.OrdinalIgnoreCase) >= 0;
        }
    }

    /// <summary>The prefixes that the outermost element declares, as its attributes <c>xmlns:wp</c> and so on.</summary>
    public static IReadOnlyDictionary<string, string> PrefixesIn(ExportPiece head) =>
        TolerantXml
            .Read(head.Text, isItem: false)
            .Children.Take(1)
            .SelectMany(root => root.Attributes)
            .Where(attribute => attribute.Key.StartsWith("xmlns:", StringComparison.Ordinal))
            .ToDictionary();

    public WxrPiece Read(IReadOnlyDictionary<string, string> declared)
    {
        var read = WxrPiece.Read(new ExportPiece(false, text.ToString(), 1), declared);
        return read.Break is { } at ? read with { Break = at with { Line = InFile(at.Line) } } : read;
    }

    private int InFile(int here)
    {
        var (start, inFile) = lines.FindLast(stretch => stretch.Here <= here);
        return inFile + here - start;
    }
}
