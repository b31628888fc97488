using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Archive;

/// <summary>The paper of one day.</summary>
/// <param name="Date">In words, with the weekday.</param>
/// <param name="Month">The way up.</param>
/// <param name="Previous">The nearest earlier day with stories.</param>
/// <param name="Next">The nearest later day with stories.</param>
/// <param name="Count">Stories of the day, on all its pages.</param>
public sealed record DayView(
    ShownTime Date,
    Link Month,
    Link? Previous,
    Link? Next,
    int Count,
    IReadOnlyList<StoryCard> Stories,
    ListPagesView Pages
);
