namespace Dastan.Web.Newsroom.Desk;

/// <summary>What somebody wants done with the stories that they ticked.</summary>
public sealed record ChosenForm
{
    // As many as the list shows.
    private const int Most = 100;

    public IReadOnlyList<Guid> Stories { get; init; } = [];

    /// <summary><c>assign</c>, <c>move</c>, <c>due</c>, <c>return</c>, <c>review</c> or <c>ready</c>.</summary>
    public string Act { get; init; } = "";

    /// <summary>The id of a member of the staff; "" for nobody.</summary>
    public string Holder { get; init; } = "";

    /// <summary>An edition and a section of it: <c>en/kazakhstan</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>By the clock of each story's edition: <c>2026-11-26T18:00</c>; "" for no time.</summary>
    public string Due { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>What the list showed that they were ticked on, as the query of its address.</summary>
    public string Desk { get; init; } = "";

    public static ChosenForm Of(IFormCollection sent) =>
        new()
        {
            Stories =
            [
                .. sent["story"]
                    .Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)
                    .Where(id => id != Guid.Empty)
                    .Distinct()
                    .Take(Most),
            ],
            Act = $"{sent["act"]}",
            Holder = $"{sent["holder"]}",
            Place = $"{sent["place"]}",
            Due = $"{sent["due"]}",
            Reason = $"{sent["reason"]}",
            Desk = DeskAsked.Of($"{sent["desk"]}").Query,
        };
}
