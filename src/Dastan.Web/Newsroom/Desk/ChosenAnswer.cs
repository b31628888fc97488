namespace Dastan.Web.Newsroom.Desk;

/// <summary>What became of several stories.</summary>
/// <param name="Fields">To try again with what was not done.</param>
public sealed record ChosenAnswer(IReadOnlyList<ChosenStory> Stories, ChosenView Fields)
{
    public int Done => Stories.Count(story => story.No is null);

    public IReadOnlyList<ChosenStory> Undone => [.. Stories.Where(story => story.No is not null)];
}

/// <summary>What became of one of them.</summary>
/// <param name="Headline">"" for one that is not there, or not to be seen.</param>
/// <param name="No">Why it was not done; null where it was.</param>
public sealed record ChosenStory(Guid Id, string Headline, string Edition, string? No);
