namespace Dastan.Domain.Languages;

/// <summary>Lists that people look for a name in.</summary>
public static class NamesInOrder
{
    /// <summary>By their names, in the order of a language's own alphabet: Ә after А in Kazakh, Oʻ and Sh after Z in Uzbek.</summary>
    public static IOrderedEnumerable<T> ByName<T>(this IEnumerable<T> things, Language language, Func<T, string> name)
    {
        var order = NameOrder.Of(language);
        return things
            .OrderBy(thing => order.Key(name(thing)), StringComparer.Ordinal)
            .ThenBy(name, StringComparer.Ordinal);
    }
}
