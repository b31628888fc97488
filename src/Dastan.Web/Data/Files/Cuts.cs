using Dastan.Domain.Pictures;

namespace Dastan.Web.Data.Files;

/// <summary>The shapes to which pictures are cut, and round what.</summary>
public static class Cuts
{
    // Heads are in the upper half: where nobody has said what matters most, that is shown.
    private const int AboveMiddle = 35;

    /// <summary>As stories are shown in lists, three wide to two high; the smallest first.</summary>
    public static IReadOnlyList<(int Width, int Height)> Cards { get; } =
    [(320, 213), (480, 320), (640, 427), (960, 640), (1280, 853)];

    /// <summary>As messengers and networks show what is shared; the largest first.</summary>
    public static IReadOnlyList<(int Width, int Height)> Shared { get; } = [(1200, 630), (600, 315)];

    /// <summary>Is a cut one of those that are made of a picture with such a focus? There is no end to the others.</summary>
    public static bool Know(PictureCut cut, int focusX, int focusY) =>
        (Cards.Contains((cut.Width, cut.Height)) || Shared.Contains((cut.Width, cut.Height)))
        && cut == At((cut.Width, cut.Height), focusX, focusY);

    /// <summary>A shape round what matters most.</summary>
    /// <param name="focusX">As the newsroom has said, in percent.</param>
    /// <param name="focusY">As the newsroom has said, in percent.</param>
    public static PictureCut At((int Width, int Height) shape, int focusX, int focusY) =>
        (focusX, focusY) is (Picture.Middle, Picture.Middle)
            ? new(shape.Width, shape.Height, Picture.Middle, AboveMiddle)
            : new(shape.Width, shape.Height, focusX, focusY);
}
