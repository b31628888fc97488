using Dastan.Web.Dispatches.Hooks;

namespace Dastan.Web.Newsroom.Hooks;

/// <summary>A web hook as it is typed.</summary>
public sealed record HookForm
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    /// <summary>"" for all editions.</summary>
    public string? Edition { get; init; }

    /// <summary>The kinds that are ticked.</summary>
    public string[] Kinds { get; init; } = [];

    internal static HookForm Of(WebHook hook) =>
        new()
        {
            Name = hook.Name,
            Address = hook.Address,
            Edition = hook.Edition,
            Kinds = [.. hook.AllKinds],
        };
}
