using CsCheck;
using Dastan.Domain.Stories.Compared;

namespace Dastan.Tests.Stories;

public sealed class ProseTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "New.", "+New.¶")]
    [InlineData("Old.", "", "-Old.¶")]
    [InlineData("The dam holds.", "The dam holds.", "=The dam holds.¶")]
    [InlineData("The dam holds today.", "The old dam holds.", "=The |+old |=dam |-holds today.¶|+holds.¶")]
    [InlineData("One.\n\nTwo.", "One.\n\nBetween.\n\nTwo.", "=One.¶|+Between.¶|=Two.¶")]
    [InlineData("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "=One.¶|-Two.¶|=Three.¶")]
    [InlineData("Цена 5 сомов", "Цена 6 сомов", "=Цена |-5 |+6 |=сомов¶")]
    public void A_person_reads_what_became_of_each_word(string before, string after, string told) =>
        Assert.Equal(told, string.Join('|', Prose.Compare(before, after).Select(Told)));

    [Fact]
    public void Both_texts_can_be_read_off_it()
    {
        var text = Gen.String["ab \n"]
            .Select(some => string.Join("\n\n", some.Split('\n').Where(line => line.Trim() != "")));
        Gen.Select(text, text)
            .Sample(
                (before, after) =>
                {
                    var pieces = Prose.Compare(before, after);
                    Assert.Equal(Ended(before), Text(pieces, Fate.Added));
                    Assert.Equal(Ended(after), Text(pieces, Fate.Removed));
                },
                iter: 2000
            );
    }

    [Fact]
    public void Nothing_is_told_of_that_is_the_same_at_a_place()
    {
        Gen.Int[0, 3]
            .Array[1, 12]
            .Array[2]
            .Sample(
                both =>
                {
                    var (before, after) = (Sentence(both[0]), Sentence(both[1]));
                    var pieces = Prose.Compare(before, after);
                    var kept = pieces.Where(piece => piece.Fate is Fate.Same).Sum(piece => Words(piece.Text));
                    Assert.Equal(LongestCommon(before.Split(' '), after.Split(' ')), kept);
                },
                iter: 2000
            );
    }

    [Fact]
    public void A_long_text_that_became_another_is_told_as_two()
    {
        var (before, after) = (
            string.Join(' ', Enumerable.Range(0, 4000)),
            string.Join(' ', Enumerable.Range(5000, 4000))
        );

        Assert.Equal([Fate.Removed, Fate.Added], Prose.Compare(before, after).Select(piece => piece.Fate));
    }

    private static string Told(ProsePiece piece) =>
        (
            piece.Fate switch
            {
                Fate.Same => "=",
                Fate.Added => "+",
                _ => "-",
            }
        ) + piece.Text.Replace("\n\n", "¶", StringComparison.Ordinal);

    private static string Ended(string text) => text.Trim() is "" ? "" : text.Trim() + "\n\n";

    private static string Text(IEnumerable<ProsePiece> pieces, Fate without) =>
        string.Concat(pieces.Where(piece => piece.Fate != without).Select(piece => piece.Text));

    private static string Sentence(int[] words) => string.Join(' ', words) + " .";

    private static int Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    // The reference: the plain table of the longest common subsequence.
    private static int LongestCommon(string[] one, string[] other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var x = 1; x <= one.Length; x++)
        for (var y = 1; y <= other.Length; y++)
            table[x, y] =
                one[x - 1] == other[y - 1] ? table[x - 1, y - 1] + 1 : Math.Max(table[x - 1, y], table[x, y - 1]);
        return table[one.Length, other.Length];
    }
}
