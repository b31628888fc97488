using System.Globalization;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>A report as whoever imports reads it on the terminal: the counts, then each kind of note with its first places.</summary>
public static class ReportText
{
    private const int KindsOfNotes = 30;
    private const int PlacesOfEach = 3;

    private static readonly (ImportCount Count, string Words)[] Lines =
    [
        (ImportCount.StoriesAdded, "stories came in"),
        (ImportCount.Published, "  of them are public"),
        (ImportCount.Scheduled, "  are scheduled"),
        (ImportCount.Drafts, "  are drafts"),
        (ImportCount.NotPublic, "  were private or had a password: not public here"),
        (ImportCount.StoriesUpdated, "stories were brought up to date"),
        (ImportCount.PagesAdded, "pages came in"),
        (ImportCount.PagesUpdated, "pages were brought up to date"),
        (ImportCount.Unchanged, "were here already and had not changed"),
        (ImportCount.EditedHere, "changed there, but were edited here since: left as they are here"),
        (ImportCount.InTheTrash, "left out: they were in the trash"),
        (ImportCount.SectionsAdded, "sections were made"),
        (ImportCount.PeopleAdded, "people were added"),
        (ImportCount.TopicsAdded, "topics were added"),
        (ImportCount.PicturesAdded, "pictures came in"),
        (ImportCount.PicturesMissing, "pictures did not come in: links to where they are stand in their place"),
        (ImportCount.Redirects, "old addresses now lead to the new ones"),
        (ImportCount.Comments, "comments of readers were left out"),
    ];

    public static void Write(ImportReport report, Duration took, TextWriter to)
    {
        var source = report.Source;
        to.WriteLine(report.IsDryRun ? "A dry run: nothing was written.\n" : "");
        to.WriteLine(
            $"{(source.Title is "" ? "A site without a name" : source.Title)} ({source.Address ?? "no address"})"
        );
        foreach (var (count, words) in Lines.Where(line => report[line.Count] > 0))
            to.WriteLine($"{Number(report[count]), 10}  {words}");
        foreach (var (kind, count) in source.OtherItems)
            to.WriteLine($"{Number(count), 10}  items of the kind {kind} left out");

        var stories =
            report[ImportCount.StoriesAdded] + report[ImportCount.StoriesUpdated] + report[ImportCount.Unchanged];
        to.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{took.TotalSeconds, 10:0.0}  seconds, {stories / Math.Max(0.1, took.TotalSeconds):0} stories a second"
            )
        );
        WriteBreaks(report, to);
        WriteNotes(report, to);
    }

    private static void WriteBreaks(ImportReport report, TextWriter to)
    {
        if (report.Source.Breaks.Count == 0)
            return;

        to.WriteLine("\nThe file is broken, and everything readable was taken:");
        foreach (var broken in report.Source.Breaks.Take(KindsOfNotes))
            to.WriteLine($"  {broken}");
        if (report.Source.Breaks.Count > KindsOfNotes)
            to.WriteLine($"  and at {report.Source.Breaks.Count - KindsOfNotes} more places; --report FILE names all.");
    }

    private static void WriteNotes(ImportReport report, TextWriter to)
    {
        if (report.Notes.Count == 0)
            return;

        to.WriteLine("\nChanged, guessed or left out:");
        var kinds = report.Notes.GroupBy(note => note.What).OrderByDescending(kind => kind.Count()).ToList();
        foreach (var kind in kinds.Take(KindsOfNotes))
            to.WriteLine($"  {kind.Key}{Places([.. kind])}");
        if (kinds.Count > KindsOfNotes)
            to.WriteLine($"  and {kinds.Count - KindsOfNotes} other things; --report FILE tells all.");
    }

    private static string Places(IReadOnlyList<ImportNote> notes)
    {
        if (notes[0].Line == 0)
            return "";

        var first = notes.Take(PlacesOfEach).Select(note => $"line {note.Line}, {note.Item} \"{note.Headline}\"");
        var more = notes.Count > PlacesOfEach ? $" and {Number(notes.Count - PlacesOfEach)} more" : "";
        return $"\n    {string.Join("; ", first)}{more}";
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
