namespace Dastan.Domain.Stories;

/// <summary>How far the newsroom is with a story that is not published.</summary>
public enum StoryStage
{
    /// <summary>Its writer is at it.</summary>
    Draft,

    /// <summary>Handed in; an editor is to read it.</summary>
    InReview,

    /// <summary>Read and found good.</summary>
    Ready,
}

/// <summary>What is so of a story, for the desk: its stage, until readers come into it.</summary>
public enum StoryState
{
    Draft = StoryStage.Draft,
    InReview = StoryStage.InReview,
    Ready = StoryStage.Ready,

    /// <summary>It comes out at a time that is known.</summary>
    Scheduled,
    Published,
    Withdrawn,
}
