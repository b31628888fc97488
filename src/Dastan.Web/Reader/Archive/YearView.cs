using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Archive;

/// <summary>A year of the archive.</summary>
/// <param name="Months">All twelve, in order.</param>
/// <param name="Years">Every year with stories, the newest first, this one marked current.</param>
public sealed record YearView(int Year, IReadOnlyList<ArchiveMonth> Months, IReadOnlyList<Link> Years);

/// <summary>A month and how much was published in it.</summary>
/// <param name="Name">Of the month alone: "December".</param>
/// <param name="Address">Null where there are no stories.</param>
public sealed record ArchiveMonth(string Name, string? Address, int Stories);
