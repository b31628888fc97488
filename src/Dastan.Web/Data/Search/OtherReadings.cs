using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Data.Search;

/// <summary>
/// What a query that finds nothing may have meant: typed on the wrong keyboard, with letters the keyboard lacks, with a slip
/// of one letter, or one word too many. What is proposed has always been found in public stories.
/// </summary>
internal sealed class OtherReadings(SearchIndex index, NewsDb db)
{
    // A word in so few stories may be somebody else's slip.
    private const int Rare = 2;
    private const int Shortest = 4;
    private const int MostWords = 4;

    /// <summary>The first reading that finds something; what only begins like the query comes after it, or alone.</summary>
    public async Task<SearchFound> FindAsync(SearchAsked asked, SearchFound alike, Instant now, CancellationToken stop)
    {
        if (await OtherKeyboardAsync(asked, now, stop) is { } retyped)
            return retyped;
        if (await CorrectedAsync(asked, now, stop) is { } corrected)
            return corrected with { Stories = [.. corrected.Stories.Union(alike.Stories)] };

        return alike.Stories.Count > 0 ? alike : await OneWordLessAsync(asked, now, stop) ?? alike;
    }

    private async Task<SearchFound?> OtherKeyboardAsync(SearchAsked asked, Instant now, CancellationToken stop)
    {
        if (KeyboardLayouts.Swapped(asked.Query.Typed) is not { } swapped)
            return null;

        var query = SearchQuery.Of(swapped, asked.Query.Language);
        if (query.IsEmpty)
            return null;

        var found = await index.FindAsync(asked with { Query = query, IsExact = true }, now, stop);
        return found.Stories.Count > 0 ? found with { Instead = swapped.Trim() } : null;
    }

    private async Task<SearchFound?> CorrectedAsync(SearchAsked asked, Instant now, CancellationToken stop)
    {
        var meant = await MeantAsync(asked.Query, stop);
        if (meant.Count == 0)
            return null;

        var expression = asked.Query.Instead(
            meant.ToDictionary(
                pair => pair.Key,
                pair => (IReadOnlyList<string>)[.. pair.Value.Select(word => word.Stem)]
            )
        );
        var found = await index.ReadAsync(asked, expression, now, stop);
        if (found.Stories.Count == 0)
            return null;

        var text = await StemsAsync(found.Stories[0], asked.Query.Language, stop);
        var words = asked.Query.Wanted.Select(term =>
            meant.TryGetValue(term, out var some)
                ? some.FirstOrDefault(word => text.Contains(word.Stem), some[0]).Word
                : term.Text
        );
        return found with { Instead = string.Join(' ', words) };
    }

    private async Task<SearchFound?> OneWordLessAsync(SearchAsked asked, Instant now, CancellationToken stop)
    {
        if (asked.Query.Loosely() is not { } expression)
            return null;

        var found = await index.ReadAsync(asked, expression, now, stop);
        if (found.Stories.Count == 0)
            return null;

        var text = await StemsAsync(found.Stories[0], asked.Query.Language, stop);
        var kept = asked.Query.Wanted.Where(term => text.Any(term.Expression(asked.Query.Language).Wants));
        return found with { Instead = string.Join(' ', kept.Select(term => term.Text)) };
    }

    private async Task<Dictionary<SearchTerm, IReadOnlyList<Meant>>> MeantAsync(
        SearchQuery query,
        CancellationToken stop
    )
    {
        var terms = query.Wanted.Where(term => term.Words is [{ Text.Length: >= Shortest }]).ToList();
        var own = terms.ToDictionary(term => term, term => WordStems.AnyOf(term.Words[0], query.Language));
        var counts = await index.CountAsync([.. own.Values.SelectMany(stems => stems).Distinct()], stop);
        var candidates = terms
            .Where(term => own[term].All(stem => counts.GetValueOrDefault(stem) <= Rare))
            .Take(MostWords)
            .ToDictionary(term => term, term => Candidates.Of(term.Words[0], query.Language));
        if (candidates.Count == 0)
            return [];

        var known = await index.CountAsync([.. candidates.Values.SelectMany(some => some.Keys).Distinct()], stop);
        var meant = new Dictionary<SearchTerm, IReadOnlyList<Meant>>();
        foreach (var (term, some) in candidates)
        {
            var best = Candidates.Best(
                some,
                known.Where(pair => some.ContainsKey(pair.Key) && !own[term].Contains(pair.Key))
            );
            var itself = own[term].Where(counts.ContainsKey).Select(stem => new Meant(term.Text, stem));
            if (best.Count > 0)
                meant.Add(term, [.. itself, .. best]);
        }

        return meant;
    }

    private async Task<HashSet<string>> StemsAsync(StoryId id, Language language, CancellationToken stop)
    {
        var story = await db
            .Stories.Where(story => story.Id == id)
            .Select(story => new
            {
                story.Headline,
                story.Standfirst,
                story.Body,
            })
            .SingleAsync(stop);
        var text = $"{story.Headline}\n{story.Standfirst}\n{StoryHtml.PlainText(story.Body)}";
        return [.. StoryWords.Of(text, language)];
    }
}
