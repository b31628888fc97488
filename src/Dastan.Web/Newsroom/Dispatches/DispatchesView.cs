using Dastan.Web.Dispatches;

namespace Dastan.Web.Newsroom.Dispatches;

/// <summary>A page of the outbox.</summary>
/// <param name="Counts">Of each target and state that there is.</param>
/// <param name="Dead">How many were given up in all.</param>
public sealed record DispatchesView(
    DispatchesAsked Asked,
    IReadOnlyList<TargetCount> Counts,
    int Dead,
    IReadOnlyList<DispatchLine> Lines,
    string? NextAddress,
    bool MayKeepHooks
);

/// <param name="Name">As it is called.</param>
public sealed record TargetCount(string Target, string Name, IReadOnlyList<(DispatchState State, int Count)> States);

/// <param name="Story">The address of the story in the newsroom; null where it is about none.</param>
/// <param name="Tried">How often, and when next.</param>
public sealed record DispatchLine(
    long Id,
    string To,
    string What,
    string? Story,
    string OrderedAt,
    DispatchState State,
    string Tried,
    string Answer,
    string Content
);
