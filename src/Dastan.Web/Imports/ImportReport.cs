using Dastan.Domain.Formats;

namespace Dastan.Web.Imports;

/// <summary>What an import brought, changed and left out.</summary>
public sealed class ImportReport(SourceReading source, bool isDryRun)
{
    private readonly SortedDictionary<ImportCount, int> counts = [];
    private readonly List<ImportNote> notes = [];

    public SourceReading Source { get; } = source;

    public bool IsDryRun { get; } = isDryRun;

    public IReadOnlyDictionary<ImportCount, int> Counts => counts;

    /// <summary>What was changed, guessed or left out, item by item.</summary>
    public IReadOnlyList<ImportNote> Notes => notes;

    public int this[ImportCount what] => counts.GetValueOrDefault(what);

    public void Count(ImportCount what, int howMany = 1) => counts[what] = this[what] + howMany;

    public void Note(IncomingStory story, string what) =>
        notes.Add(new(story.Line, NameOf(story), story.Headline, what));

    /// <summary>Notes something of the whole import.</summary>
    public void Note(string what) => notes.Add(new(0, "", "", what));

    /// <summary>The name by which an item is found again in its source: "post 101".</summary>
    public static string NameOf(IncomingStory story) =>
        $"{(story.Kind is IncomingKind.Page ? "page" : "post")} {story.SourceId ?? story.Address ?? story.Headline}";
}

/// <param name="Line">The line of the source; 0 for what concerns all of it.</param>
/// <param name="Item">"post 101".</param>
public sealed record ImportNote(int Line, string Item, string Headline, string What);

/// <summary>What a report counts, in the order in which it tells.</summary>
public enum ImportCount
{
    StoriesAdded,
    StoriesUpdated,
    PagesAdded,
    PagesUpdated,
    Unchanged,
    EditedHere,
    Published,
    Scheduled,
    Drafts,
    NotPublic,
    InTheTrash,
    PeopleAdded,
    TopicsAdded,
    SectionsAdded,
    PicturesAdded,
    PicturesMissing,
    Redirects,
    Comments,
}
