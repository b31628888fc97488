using System.Globalization;
using System.Text.RegularExpressions;
using Dastan.Domain.Pictures;

namespace Dastan.Web.Data.Files;

/// <summary>
/// The name of a picture's file as addresses have it: <c>{sha-256}.jpg</c>, <c>{sha-256}-640.webp</c> for a smaller form, <c>{sha-256}-1200x630-50-20.jpg</c> for one
/// that is cut, round a place 50 percent from the left and 20 percent from the top.
/// </summary>
/// <param name="Hash">64 lower-case hexadecimal digits.</param>
/// <param name="Width">Of the smaller form, in pixels; null for the original.</param>
/// <param name="Ending">"jpg".</param>
public sealed partial record PictureName(string Hash, int? Width, string Ending)
{
    // As much as tells one file of a picture from the others.
    private const int TagLength = 24;

    /// <summary>How it is cut; null where it is whole.</summary>
    public PictureCut? Cut { get; init; }

    /// <summary>The name itself.</summary>
    public string Text => $"{Hash}{Form}.{Ending}";

    /// <summary>What the file's ETag says, which never changes.</summary>
    public string Tag => Form is "" ? Hash[..TagLength] : $"{Form[1..]}-{Ending}-{Hash[..TagLength]}";

    private string Form =>
        Cut is { } cut ? FormattableString.Invariant($"-{cut.Width}x{cut.Height}-{cut.FocusX}-{cut.FocusY}")
        : Width is { } width ? FormattableString.Invariant($"-{width}")
        : "";

    public static PictureName Of(string hash, PictureCut cut, RenditionForm form) =>
        new(hash, cut.Width, form.Ending) { Cut = cut };

    /// <summary>Null for anything that no file is called.</summary>
    public static PictureName? Read(string name)
    {
        if (Written().Match(name) is not { Success: true } match)
            return null;

        int? Number(string part) =>
            match.Groups[part] is { Success: true, Value: var digits }
                ? int.Parse(digits, CultureInfo.InvariantCulture)
                : null;
        return new(match.Groups["hash"].Value, Number("width"), match.Groups["ending"].Value)
        {
            Cut = Number("height") is { } height
                ? new(Number("width")!.Value, height, Number("x")!.Value, Number("y")!.Value)
                : null,
        };
    }

    // Of a number one form: no two names are one file.
    [GeneratedRegex(
        @"\A(?<hash>[0-9a-f]{64})(?:-(?<width>[1-9][0-9]{1,3})(?:x(?<height>[1-9][0-9]{1,3})-(?<x>0|[1-9][0-9]?|100)-(?<y>0|[1-9][0-9]?|100))?)?\.(?<ending>[a-z]{3,4})\z"
    )]
    private static partial Regex Written();
}
