using System.Text.Json;
using Dastan.Domain.Formats;
using Dastan.Domain.Trackers;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Trackers;

/// <summary>A tracker for programs: as JSON, and its figures as CSV. Numbers have a point and all their digits, days are ISO 8601.</summary>
public static class TrackerFiles
{
    private static readonly string[] Columns =
    [
        "period",
        "from",
        "through",
        "qualifier",
        "value",
        "unit",
        "known_on",
        "restated_on",
        "source",
        "source_address",
        "note",
    ];

    /// <summary>about, under, over, at-least, up-to, exactly.</summary>
    public static string NameOf(FigureQualifier qualifier) =>
        qualifier switch
        {
            FigureQualifier.About => "about",
            FigureQualifier.Under => "under",
            FigureQualifier.Over => "over",
            FigureQualifier.AtLeast => "at-least",
            FigureQualifier.UpTo => "up-to",
            _ => "exactly",
        };

    /// <summary>count, percent, currency, own.</summary>
    public static string NameOf(UnitKind unit) => Enum.GetName(unit)!.ToLowerInvariant();

    /// <summary>done, on-course, behind, missed, unknown.</summary>
    public static string NameOf(TargetState state) =>
        state switch
        {
            TargetState.Done => "done",
            TargetState.OnCourse => "on-course",
            TargetState.Behind => "behind",
            TargetState.Missed => "missed",
            _ => "unknown",
        };

    /// <summary>RFC 4180, with a header.</summary>
    public static string Table(Reading reading, TrackerBook book) =>
        string.Concat(
            book.Now.Figures.Select(figure => Cells(reading, book, figure)).Prepend(Columns).Select(Csv.Line)
        );

    public static void Write(Utf8JsonWriter writer, Reading reading, TrackerBook book)
    {
        var tracker = book.Tracker;
        writer.WriteStartObject();
        WriteHead(writer, reading, tracker);
        writer.WriteStartArray("figures");
        foreach (var figure in book.Now.Figures)
            Write(writer, reading, book, figure);
        writer.WriteEndArray();
        writer.WriteStartArray("targets");
        foreach (var target in book.Now.Targets)
            TargetFiles.Write(writer, reading, book, book.Now.ProofOf(target, reading.Today));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>What a tracker is, without its figures.</summary>
    public static void WriteHead(Utf8JsonWriter writer, Reading reading, Tracker tracker)
    {
        writer.WriteString("tracker", tracker.Slug);
        writer.WriteString("address", reading.Absolute(TrackerAddress.Of(tracker.Slug)));
        writer.WriteString("language", reading.Code);
        writer.WriteString("name", tracker.Name.In(reading.Code));
        writer.WriteString("description", tracker.Description.In(reading.Code));
        writer.WriteString("measures", tracker.Measures.In(reading.Code));
        writer.WriteString("unit_kind", NameOf(tracker.UnitKind));
        writer.WriteString("unit", tracker.Unit.Text);
        writer.WriteString(
            "better",
            tracker.Aim switch
            {
                TrackerAim.MoreIsBetter => "more",
                TrackerAim.LessIsBetter => "less",
                _ => "neither",
            }
        );
        writer.WriteString("licence", tracker.Licence);
        writer.WriteString("licence_address", tracker.LicenceAddress);
    }

    /// <summary>A number with its source.</summary>
    public static void Write(Utf8JsonWriter writer, Reading reading, TrackerBook book, KnownFigure figure)
    {
        writer.WriteStartObject();
        WriteSaid(writer, figure.Said);
        writer.WriteString("known_on", Iso(figure.Figure.KnownOn));
        WriteSource(writer, reading, reading.SourceOf(figure.Now.Source, book));
        writer.WriteString("note", figure.Figure.Note.In(reading.Code));
        writer.WriteStartArray("before");
        foreach (var (before, after) in figure.Versions.Zip(figure.Versions.Skip(1)))
        {
            writer.WriteStartObject();
            writer.WriteString("qualifier", NameOf(before.Qualifier));
            writer.WriteNumber("value", before.Value);
            writer.WriteString("until", Iso(after.Since));
            writer.WriteString("why", after.Why.In(reading.Code));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A figure's time and number.</summary>
    public static void WriteSaid(Utf8JsonWriter writer, FigureSaid said)
    {
        writer.WriteString("period", said.Period.Iso);
        writer.WriteString("from", Iso(said.Period.From));
        writer.WriteString("through", Iso(said.Period.Through));
        writer.WriteString("qualifier", NameOf(said.Qualifier));
        writer.WriteNumber("value", said.Value);
    }

    public static void WriteSource(Utf8JsonWriter writer, Reading reading, SourceView source)
    {
        writer.WriteStartObject("source");
        writer.WriteString("name", source.Text);
        writer.WriteString("address", Absolute(reading, source.Address));
        writer.WriteString("story", Absolute(reading, source.Story?.Address));
        writer.WriteEndObject();
    }

    private static string[] Cells(Reading reading, TrackerBook book, KnownFigure figure)
    {
        var source = reading.SourceOf(figure.Now.Source, book);
        return
        [
            Csv.Text(figure.Said.Period.Iso),
            Iso(figure.Said.Period.From),
            Iso(figure.Said.Period.Through),
            NameOf(figure.Said.Qualifier),
            Csv.Number(figure.Said.Value),
            Csv.Text(book.Tracker.Unit.Text),
            Iso(figure.Figure.KnownOn),
            figure.IsRestated ? Iso(figure.Now.Since) : "",
            Csv.Text(source.Text),
            Csv.Text(Absolute(reading, source.Address)),
            Csv.Text(figure.Figure.Note.In(reading.Code)),
        ];
    }

    private static string Absolute(Reading reading, string? address) =>
        address is null ? ""
        : address.StartsWith('/') ? reading.Origin + address
        : address;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
