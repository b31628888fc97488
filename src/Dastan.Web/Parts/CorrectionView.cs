namespace Dastan.Web.Parts;

/// <summary>A correction as readers see it.</summary>
/// <param name="Anchor">Its place on the story's page.</param>
/// <param name="Label">What it is, in a word.</param>
/// <param name="Wrong">What was wrong, in plain text; "" where nothing was.</param>
/// <param name="Now">What it says now, in plain text.</param>
public sealed record CorrectionView(string Anchor, string Label, ShownTime At, string Wrong, string Now);
