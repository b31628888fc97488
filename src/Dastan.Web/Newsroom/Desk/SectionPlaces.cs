namespace Dastan.Web.Newsroom.Desk;

/// <summary>Every section of every edition, to be chosen from.</summary>
internal static class SectionPlaces
{
    /// <summary>By the name of the edition: the sections as <c>en/kazakhstan</c>, with their names.</summary>
    public static IReadOnlyList<(string Edition, IReadOnlyList<(string Place, string Name)> Sections)> Of(
        Visit visit
    ) =>
        [
            .. visit.Reading.Snapshot.Editions.Select(edition =>
                (
                    edition.Name,
                    (IReadOnlyList<(string, string)>)
                        [
                            .. visit
                                .Reading.Snapshot.Sections[edition.Code]
                                .Select(section => ($"{edition.Code}/{section.Slug}", section.Name)),
                        ]
                )
            ),
        ];
}
