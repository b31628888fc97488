namespace Dastan.Domain.Trackers.Charts;

/// <summary>Words at a point of a picture, and the room that they take.</summary>
/// <param name="Anchor">start, middle or end.</param>
internal readonly record struct Label(int X, int Y, string Text, string Anchor)
{
    private const int Line = 13;
    private const int Letter = 7;
    private const int NarrowLetter = 4;

    /// <summary>About the units that a text takes.</summary>
    public static int WidthOf(string text) =>
        text.Sum(letter => letter is ' ' or '\u00a0' or ',' or '.' ? NarrowLetter : Letter);

    private int Width => WidthOf(Text);

    private int Left =>
        Anchor switch
        {
            "end" => X - Width,
            "middle" => X - Width / 2,
            _ => X,
        };

    public bool Meets(Label other) =>
        Math.Abs(Y - other.Y) < Line && Left < other.Left + other.Width && other.Left < Left + Width;

    /// <summary>Does a column that is so broad and stands between two heights lie behind it?</summary>
    public bool MeetsColumn(int x, int breadth, int one, int other) =>
        Left < x + breadth / 2
        && x - breadth / 2 < Left + Width
        && Math.Min(one, other) < Y
        && Y - Line < Math.Max(one, other);

    /// <summary>The first of some that meets none of others; the first of all where each does.</summary>
    public static Label Free(IReadOnlyList<Label> some, IReadOnlyList<Label> others) =>
        some.Where(label => !others.Any(label.Meets)).Concat(some).First();
}
