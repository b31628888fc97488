using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>A correction as it is typed beside the words of its story.</summary>
public sealed record TypedCorrection
{
    /// <summary>The name of a <see cref="CorrectionKind"/>.</summary>
    public string? Kind { get; init; }

    public string? Wrong { get; init; }

    public string? Now { get; init; }

    /// <summary>The name of a <see cref="CorrectionPlace"/>.</summary>
    public string? Place { get; init; }

    /// <summary>By the edition's clock: <c>2026-11-26T18:00</c>; "" for now.</summary>
    public string? At { get; init; }

    /// <summary>Was anything written that would be lost?</summary>
    public bool IsWritten => !string.IsNullOrWhiteSpace(Wrong) || !string.IsNullOrWhiteSpace(Now);

    /// <summary>As it would be told; a kind or a place that is none is refused there.</summary>
    public CorrectionText Text =>
        new(
            Named<CorrectionKind>(Kind),
            StoryPassage.Plain(Wrong ?? ""),
            StoryPassage.Plain(Now ?? ""),
            Named<CorrectionPlace>(Place)
        );

    private static T Named<T>(string? name)
        where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(value => value.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
}
