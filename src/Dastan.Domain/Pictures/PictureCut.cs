namespace Dastan.Domain.Pictures;

/// <summary>A picture cut to a shape, so that what matters most in it stays in it.</summary>
/// <param name="Width">Of the cut, in pixels.</param>
/// <param name="Height">Of the cut, in pixels.</param>
/// <param name="FocusX">How far from the left of the whole picture what matters most lies, in percent.</param>
/// <param name="FocusY">How far from its top.</param>
public readonly record struct PictureCut(int Width, int Height, int FocusX, int FocusY)
{
    private const int Percent = 100;

    /// <summary>The largest part of a picture that has the shape of the cut, as near to what matters most as the edges let it be.</summary>
    /// <param name="width">Of the whole picture, in pixels.</param>
    /// <param name="height">Of the whole picture, in pixels.</param>
    public (int Left, int Top, int Width, int Height) PartOf(int width, int height)
    {
        // In whole numbers: a cut is the same to the pixel on every machine.
        var isTooWide = (long)width * Height > (long)height * Width;
        var partWidth = isTooWide ? Divided((long)height * Width, Height) : width;
        var partHeight = isTooWide ? height : Divided((long)width * Height, Width);
        return (
            Start(FocusX, width, partWidth),
            Start(FocusY, height, partHeight),
            Math.Clamp(partWidth, 1, width),
            Math.Clamp(partHeight, 1, height)
        );
    }

    /// <summary>Is there as much of a picture as the cut takes? Nothing is made larger than it is.</summary>
    public bool Fits(int width, int height) =>
        PartOf(width, height) is var part && part.Width >= Width && part.Height >= Height;

    /// <summary>Where in the cut what matters most lies, in percent: there it is to stay where the cut is cut again.</summary>
    public (int X, int Y) FocusWithin(int width, int height)
    {
        var part = PartOf(width, height);
        return (Within(FocusX, width, part.Left, part.Width), Within(FocusY, height, part.Top, part.Height));
    }

    private static int Start(int focus, int whole, int part) =>
        Math.Clamp(Divided((long)whole * focus, Percent) - (part / 2), 0, Math.Max(0, whole - part));

    private static int Within(int focus, int whole, int start, int part) =>
        Math.Clamp(Divided(((long)whole * focus) - ((long)start * Percent), part), 0, Percent);

    private static int Divided(long number, int by) => (int)((number + (by / 2)) / by);
}
