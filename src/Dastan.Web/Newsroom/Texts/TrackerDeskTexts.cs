namespace Dastan.Web.Newsroom.Texts;

/// <summary>Trackers: their figures, targets and sources.</summary>
public sealed partial record TrackerDeskTexts
{
    public required string Title { get; init; }

    public required string About { get; init; }

    public required string New { get; init; }

    public required string Nothing { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public required string Figures { get; init; }

    public required string State { get; init; }

    public required string Changed { get; init; }

    public required string Public { get; init; }

    public required string NotPublic { get; init; }

    public required string Saved { get; init; }

    public required string SeePage { get; init; }

    public required string Publish { get; init; }

    public required string Unpublish { get; init; }

    public required string NoFigures { get; init; }

    public required string AddFigure { get; init; }

    public required string Targets { get; init; }

    public required string AddTarget { get; init; }

    public required string Uses { get; init; }

    public required string NoUses { get; init; }

    public required string Theirs { get; init; }

    public required string WhatItIs { get; init; }

    public required string Save { get; init; }

    public required string Back { get; init; }

    public required string Measures { get; init; }

    public required string Description { get; init; }

    public required string OtherLanguages { get; init; }

    public required string Slug { get; init; }

    public required string SlugAdvice { get; init; }

    public required string Unit { get; init; }

    public required string Code { get; init; }

    public required string CodeAdvice { get; init; }

    public required string Aim { get; init; }

    public required string Shape { get; init; }

    public required string Section { get; init; }

    public required string NoSection { get; init; }

    public required string Topics { get; init; }

    public required string TopicsAdvice { get; init; }

    public required string Licence { get; init; }

    public required string LicenceAddress { get; init; }

    public required string Qualifier { get; init; }

    public required string Value { get; init; }

    public required string Period { get; init; }

    public required string DayOfPeriod { get; init; }

    public required string FirstDay { get; init; }

    public required string DueOn { get; init; }

    public required string PromisedBy { get; init; }

    public required string Story { get; init; }

    public required string SourceName { get; init; }

    public required string SourceAddress { get; init; }

    public required string Why { get; init; }

    public required string RestatedOn { get; init; }

    public required string Note { get; init; }

    public required string KnownOn { get; init; }

    public required string Time { get; init; }

    public required string Source { get; init; }

    public required string Before { get; init; }

    public required string IsTakenBack { get; init; }

    public required string Restate { get; init; }

    public required string TakeBack { get; init; }

    public required string TakeBackAdvice { get; init; }

    public required string WhyBack { get; init; }

    public required string RemoveTarget { get; init; }

    public required string RemoveTargetAdvice { get; init; }

    public required string BackToTracker { get; init; }

    public required string Meanwhile { get; init; }

    public required string TakenBackOn { get; init; }

    public required string RestatedTimes { get; init; }

    public required string RestatedSince { get; init; }

    public required string TakenBackSince { get; init; }

    public required string SlugTaken { get; init; }

    public required string NoSuchTopic { get; init; }

    public required string NoNumber { get; init; }

    public required string NoDay { get; init; }

    public required string NoFirstDay { get; init; }

    public required string NotADay { get; init; }

    public required string NoSuchStory { get; init; }

    public required string Count { get; init; }

    public required string Percent { get; init; }

    public required string Currency { get; init; }

    public required string OwnUnit { get; init; }

    public required string Neither { get; init; }

    public required string More { get; init; }

    public required string Less { get; init; }

    public required string Line { get; init; }

    public required string Step { get; init; }

    public required string Bar { get; init; }

    public required string Progress { get; init; }

    public required string Box { get; init; }

    public required string Exactly { get; init; }

    public required string Roughly { get; init; }

    public required string Under { get; init; }

    public required string Over { get; init; }

    public required string AtLeast { get; init; }

    public required string UpTo { get; init; }

    public required string Day { get; init; }

    public required string Month { get; init; }

    public required string Quarter { get; init; }

    public required string Year { get; init; }

    public required string Since { get; init; }
}
