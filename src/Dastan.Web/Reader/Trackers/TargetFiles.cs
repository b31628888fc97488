using System.Text.Json;
using Dastan.Domain.Trackers;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Trackers;

/// <summary>A target for programs, with every number that its state was reckoned from.</summary>
internal static class TargetFiles
{
    public static void Write(Utf8JsonWriter writer, Reading reading, TrackerBook book, TargetProof proof)
    {
        var target = proof.Target;
        writer.WriteStartObject();
        writer.WriteString("qualifier", TrackerFiles.NameOf(target.Qualifier));
        writer.WriteNumber("value", target.Value);
        WriteDay(writer, "due_on", target.DueOn);
        writer.WriteString("promised_by", target.PromisedBy.In(reading.Code));
        TrackerFiles.WriteSource(writer, reading, reading.SourceOf(target.Source, book));
        writer.WriteString("note", target.Note.In(reading.Code));
        writer.WriteString("state", TrackerFiles.NameOf(proof.State));
        writer.WriteString("why", TrackerForms.Of(proof.Ground, reading.Language));
        WriteNumber(writer, "share_percent", proof.SharePercent is { } share ? Math.Round(share, 4) : null);
        WriteNumber(writer, "line_at_latest", proof.Expected is { } expected ? Math.Round(expected, 4) : null);
        writer.WriteNumber("days_gone", proof.DaysGone);
        writer.WriteNumber("days_in_all", proof.DaysInAll);
        writer.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter writer, string name, LocalDate? day)
    {
        if (day is { } known)
            writer.WriteString(name, LocalDatePattern.Iso.Format(known));
        else
            writer.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }
}
