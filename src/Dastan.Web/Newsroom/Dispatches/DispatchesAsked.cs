using Dastan.Web.Dispatches;

namespace Dastan.Web.Newsroom.Dispatches;

/// <summary>Which dispatches somebody wants to see.</summary>
public sealed record DispatchesAsked
{
    /// <summary>A state's name in small letters, or "any"; what was given up unless said.</summary>
    public string? State { get; init; }

    /// <summary>To whom; "" for everybody.</summary>
    public string? Target { get; init; }

    /// <summary>The number that the page comes below.</summary>
    public long? Before { get; init; }

    public string? Done { get; init; }

    /// <summary>Null for any.</summary>
    internal DispatchState? Wanted =>
        Enum.TryParse<DispatchState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state
        : State is "any" ? null
        : DispatchState.Dead;

    internal IQueryable<Dispatch> Narrow(IQueryable<Dispatch> all)
    {
        if (Wanted is { } state)
            all = all.Where(one => one.State == state);
        if (Target is { Length: > 0 } target)
            all = all.Where(one => one.Target == target);
        return Before is { } before ? all.Where(one => one.Id < before) : all;
    }

    internal string Query(long before) =>
        FormattableString.Invariant(
            $"?state={Uri.EscapeDataString(State ?? "dead")}&target={Uri.EscapeDataString(Target ?? "")}&before={before}"
        );
}
