namespace Dastan.Web.Newsroom.Desk;

/// <summary>The page of saved views.</summary>
/// <param name="Desks">The id and the name of each.</param>
/// <param name="MayShare">Editors may.</param>
/// <param name="Refused">What was typed and not taken, with the reason; null for nothing.</param>
public sealed record ViewsView(
    IReadOnlyList<ShownView> Views,
    IReadOnlyList<(string Id, string Name)> Desks,
    bool MayShare,
    ViewForm? Refused
);
