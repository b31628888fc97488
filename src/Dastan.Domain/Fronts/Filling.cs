namespace Dastan.Domain.Fronts;

/// <summary>How slots become a list.</summary>
public static class Filling
{
    /// <summary>What was placed stands in its place; the others come in between and after, in their order. There is no hole.</summary>
    /// <param name="placed">By position. What may not be shown is not in it.</param>
    /// <param name="others">None of those that were placed.</param>
    public static IEnumerable<T> Fill<T>(IReadOnlyDictionary<int, T> placed, IEnumerable<T> others)
    {
        var rest = new Queue<T>(others);
        var last = placed.Count == 0 ? -1 : placed.Keys.Max();
        for (var position = 0; position <= last; position++)
            if (placed.TryGetValue(position, out var story))
                yield return story;
            else if (rest.TryDequeue(out var next))
                yield return next;
        foreach (var story in rest)
            yield return story;
    }
}
