namespace Dastan.Domain.Trackers;

/// <summary>Kinds of charts by their names in addresses and in Story HTML.</summary>
public static class ChartKinds
{
    /// <summary>line, step, bar, progress, box.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ChartKind>().Select(NameOf)];

    public static string NameOf(ChartKind kind) =>
        kind switch
        {
            ChartKind.Step => "step",
            ChartKind.Bar => "bar",
            ChartKind.Progress => "progress",
            ChartKind.Box => "box",
            _ => "line",
        };

    /// <summary>Null for what is none of the names.</summary>
    public static ChartKind? Find(string? name)
    {
        foreach (var kind in Enum.GetValues<ChartKind>())
            if (NameOf(kind) == name)
                return kind;
        return null;
    }
}
