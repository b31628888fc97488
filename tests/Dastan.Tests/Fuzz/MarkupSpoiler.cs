using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Tests.Fuzz;

/// <summary>Spoils markup tag by tag: tags are lost, come twice, change places, nest without end, or get values of the wrong kind.</summary>
internal sealed partial class MarkupSpoiler(Random random)
{
    private const int MostActs = 6;
    private const int Deepest = 2048;

    private static readonly string[] Values =
    [
        "",
        "0",
        "-1",
        "1e99",
        "99999999999999999999",
        "x",
        "javascript:alert(1)",
        "jav&#x09;ascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "\\\\evil.example",
        "https://[::1",
        "https://\u00AD.example/%",
        "#",
        "# b-x",
        "&quot;&gt;&lt;script&gt;",
        "\0",
        "\u202E",
        "\uFFFE",
        "&#xD800;",
        "2026-02-30",
        "9999-12-31",
        "0000-00-00",
        "kk-Cyrl-x-",
        "rtl",
        "youtube",
        "USD",
        "NaN",
        "１２",
    ];

    public byte[] Spoil(byte[] markup)
    {
        var pieces = Pieces().Matches(Encoding.UTF8.GetString(markup)).Select(match => match.Value).ToList();
        for (var acts = 1 + random.Next(MostActs); acts > 0 && pieces.Count > 1; acts--)
            Act(pieces);
        return Encoding.UTF8.GetBytes(string.Concat(pieces));
    }

    private void Act(List<string> pieces)
    {
        var (one, other) = (random.Next(pieces.Count), random.Next(pieces.Count));
        switch (random.Next(8))
        {
            case 0:
                (pieces[one], pieces[other]) = (pieces[other], pieces[one]);
                break;
            case 1:
                pieces.RemoveAt(one);
                break;
            case 2:
                pieces.Insert(other, pieces[one]);
                break;
            case 3:
                Wrap(pieces, Math.Min(one, other), Math.Max(one, other));
                break;
            case 4:
                pieces.Insert(one, Much(pieces[one]));
                break;
            case 5:
                pieces.RemoveRange(one, Math.Min(1 + random.Next(5), pieces.Count - one));
                break;
            default:
                pieces[one] = Value().Replace(pieces[one], _ => $"=\"{NewValue()}\"", 1 + random.Next(2));
                break;
        }
    }

    // A tag that stands somewhere opens here, and ends there.
    private void Wrap(List<string> pieces, int from, int to)
    {
        if (pieces.FindAll(piece => piece is ['<', not '/' and not '!', ..]) is not [_, ..] starts)
            return;
        var start = starts[random.Next(starts.Count)];
        pieces.Insert(to, $"</{Name().Match(start).Value}>");
        pieces.Insert(from, start);
    }

    private string Much(string piece) =>
        string.Concat(Enumerable.Repeat(piece, 1 << random.Next(1 + random.Next(int.Log2(Deepest) + 1))));

    private string NewValue() =>
        random.Next(20) == 0 ? new string('x', 1 << random.Next(16)) : Values[random.Next(Values.Length)];

    [GeneratedRegex("<[^<>]*>|[^<]+|<")]
    private static partial Regex Pieces();

    [GeneratedRegex("(?<=<)[a-zA-Z0-9:-]+")]
    private static partial Regex Name();

    [GeneratedRegex("""=("[^"]*"|'[^']*'|[^\s>]+)""")]
    private static partial Regex Value();
}
