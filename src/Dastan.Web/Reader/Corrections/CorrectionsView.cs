using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Corrections;

/// <summary>A page of an edition's corrections, each with its story.</summary>
public sealed record CorrectionsView(
    IReadOnlyList<(CorrectionView Correction, Link Story)> Corrections,
    ListPagesView Pages
);
