using System.Text.RegularExpressions;
using System.Xml;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>A piece of an export as elements, and where it is broken, if it is.</summary>
internal sealed partial record WxrPiece(WxrElement Root, int Line, SourceBreak? Break)
{
    /// <summary>As the XML it should be; failing that, as far as its tags tell.</summary>
    public static WxrPiece Read(ExportPiece piece, IReadOnlyDictionary<string, string> declared)
    {
        try
        {
            var strict = StrictXml.Read(piece.Text, WxrNames.Bind(declared), piece.IsItem);
            return new(strict, piece.Line, Fault(piece));
        }
        catch (XmlException broken)
        {
            var at = new SourceBreak(piece.Line + Math.Max(broken.LineNumber, 1) - 1, Sentence(broken));
            return new(TolerantXml.Read(piece.Text, piece.IsItem), piece.Line, Fault(piece) ?? at);
        }
    }

    /// <summary>The items of one piece: more than one when a section that is never closed hid the ends of the others.</summary>
    public static IEnumerable<WxrPiece> ReadItems(ExportPiece piece, IReadOnlyDictionary<string, string> declared)
    {
        var read = Read(piece, declared);
        if (read.Break is null || piece.Text.IndexOf("<item>", 1, StringComparison.Ordinal) < 0)
            return [read];

        var hidden = BareTags.Cut(piece).Select(cut => Read(cut, declared)).ToList();
        hidden[0] = hidden[0] with { Break = read.Break };
        return hidden;
    }

    private static SourceBreak? Fault(ExportPiece piece) =>
        piece.Fault is { } fault ? new SourceBreak(piece.Line, fault) : null;

    // The parser counts lines from the start of the piece, so the numbers in its words are not the file's.
    private static string Sentence(XmlException broken) => Position().Replace(broken.Message, "").Trim();

    [GeneratedRegex(@"\s*\bon line \d+ position \d+|\s*Line \d+, position \d+\.")]
    private static partial Regex Position();
}
