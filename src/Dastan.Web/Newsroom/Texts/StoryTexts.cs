using Dastan.Domain.Stories;

namespace Dastan.Web.Newsroom.Texts;

/// <summary>The desk's list, the story editor, revisions.</summary>
public sealed record StoryTexts
{
    public required string NewStory { get; init; }
    public required string Begin { get; init; }
    public required string Edition { get; init; }
    public required string Section { get; init; }
    public required string Headline { get; init; }
    public required string Standfirst { get; init; }
    public required string Dateline { get; init; }
    public required string Byline { get; init; }
    public required string Topics { get; init; }
    public required string Suggested { get; init; }
    public required string WithCommas { get; init; }
    public required string Slug { get; init; }
    public required string SlugHint { get; init; }
    public required string Body { get; init; }
    public required string BodyHint { get; init; }
    public required string Why { get; init; }
    public required string Save { get; init; }
    public required string HandIn { get; init; }
    public required string Approve { get; init; }
    public required string Publish { get; init; }
    public required string SendBack { get; init; }
    public required string SendBackReason { get; init; }
    public required string Withdraw { get; init; }
    public required string WithdrawReason { get; init; }
    public required string Preview { get; init; }
    public required string Revisions { get; init; }
    public required string OnTheSite { get; init; }
    public required string ReturnedBecause { get; init; }
    public required string Assigned { get; init; }
    public required string Nobody { get; init; }
    public required string Due { get; init; }
    public required string DueHint { get; init; }
    public required string Assign { get; init; }
    public required string State { get; init; }
    public required string Everywhere { get; init; }
    public required string InWork { get; init; }
    public required string Mine { get; init; }
    public required string Find { get; init; }
    public required string Show { get; init; }
    public required string WordsOf { get; init; }
    public required string Touched { get; init; }
    public required string Nothing { get; init; }
    public required string Older { get; init; }
    public required string UnknownName { get; init; }
    public required string SlugIsTaken { get; init; }
    public required string NoSuchSection { get; init; }
    public required string NotYourSection { get; init; }
    public required string NotATime { get; init; }
    public required string ChangedMeanwhile { get; init; }
    public required string TouchedMeanwhile { get; init; }
    public required string WrittenMeanwhile { get; init; }
    public required string MergeHint { get; init; }
    public required string Theirs { get; init; }
    public required string Yours { get; init; }
    public required string Compare { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Restore { get; init; }
    public required string RestoredWhy { get; init; }
    public required string Number { get; init; }
    public required string When { get; init; }
    public required string Who { get; init; }
    public required string NoChange { get; init; }
    public required string Tools { get; init; }
    public required string PreviewTitle { get; init; }
    public required string Settings { get; init; }
    public required IReadOnlyDictionary<StoryState, string> States { get; init; }

    /// <summary>What the editor's script says, by the names that it knows them by.</summary>
    public required IReadOnlyDictionary<string, string> Script { get; init; }
}
