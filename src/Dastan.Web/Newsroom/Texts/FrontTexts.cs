namespace Dastan.Web.Newsroom.Texts;

/// <summary>Fronts: what stands where, and laying them out.</summary>
public sealed partial record FrontTexts
{
    public required string Title { get; init; }

    public required string TitleOf { get; init; }

    public required string HistoryOf { get; init; }

    public required string Place { get; init; }

    public required string Whole { get; init; }

    public required string LeadsNow { get; init; }

    public required string Since { get; init; }

    public required string Until { get; init; }

    public required string Who { get; init; }

    public required string Note { get; init; }

    public required string ToCome { get; init; }

    public required string ByItself { get; init; }

    public required string FillsItself { get; init; }

    public required string ReadersSee { get; init; }

    public required string NeverLaidOut { get; init; }

    public required string NothingPublic { get; init; }

    public required string StandsSince { get; init; }

    public required string Program { get; init; }

    public required string AllFronts { get; init; }

    public required string History { get; init; }

    public required string OnTheSite { get; init; }

    public required string Slots { get; init; }

    public required string Lead { get; init; }

    public required string Slot { get; init; }

    public required string Up { get; init; }

    public required string Down { get; init; }

    public required string Empty { get; init; }

    public required string PinnedUntil { get; init; }

    public required string PinHint { get; init; }

    public required string Stories { get; init; }

    public required string StoriesHint { get; init; }

    public required string Find { get; init; }

    public required string Words { get; init; }

    public required string NothingFound { get; init; }

    public required string NoteHint { get; init; }

    public required string At { get; init; }

    public required string AtHint { get; init; }

    public required string Preview { get; init; }

    public required string Publish { get; init; }

    public required string Undo { get; init; }

    public required string UndoneNote { get; init; }

    public required string TakeBack { get; init; }

    public required string ComesAt { get; init; }

    public required string LookAt { get; init; }

    public required string BeginFrom { get; init; }

    public required string NoSuchStory { get; init; }

    public required string NotATime { get; init; }

    public required string ChangedMeanwhile { get; init; }

    public required string Meanwhile { get; init; }

    public required string Theirs { get; init; }

    public required string TakeTheirs { get; init; }

    public required string Stood { get; init; }

    public required string StoodHint { get; init; }

    public required string Show { get; init; }

    public required string StoodAt { get; init; }

    public required string Moved { get; init; }

    public required string Emptied { get; init; }
}
