using Dastan.Domain.Stories.Compared;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Histories;

/// <summary>What readers have seen of a story, the newest first.</summary>
/// <param name="Language">Of the text.</param>
/// <param name="OlderAddress">Where its older versions are; null where these are the oldest.</param>
public sealed record HistoryView(
    Link Story,
    string Language,
    IReadOnlyList<VersionView> Versions,
    string? NewerAddress,
    string? OlderAddress
);

/// <summary>A version of a story.</summary>
/// <param name="Changes">What is different from the one before; empty where no word is.</param>
/// <param name="Whole">All its words as plain text, for the first one; "" for the others, which can be made of it.</param>
/// <param name="Corrections">Those that became public while it stood.</param>
public sealed record VersionView(
    bool IsFirst,
    ShownTime From,
    IReadOnlyList<ProsePiece> Changes,
    string Whole,
    IReadOnlyList<CorrectionView> Corrections
);
