using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Web.Press;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Api.V2;

/// <summary>How the second version writes: names in snake case, days and instants as ISO 8601, numbers with all their digits.</summary>
public static class V2Json
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as an answer that may be kept.</summary>
    public static FinishedAnswer Answer(Action<Utf8JsonWriter> write)
    {
        var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, Options))
            write(writer);
        return new(body.GetBuffer().AsMemory(0, (int)body.Length), "application/json; charset=utf-8");
    }

    public static void WriteDay(this Utf8JsonWriter writer, string name, LocalDate? day) =>
        Write(writer, name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    public static void WriteInstant(this Utf8JsonWriter writer, string name, Instant? at) =>
        Write(writer, name, at is { } known ? InstantPattern.ExtendedIso.Format(known) : null);

    /// <summary>A number, and the same as text, which no program rounds.</summary>
    public static void WriteExactly(this Utf8JsonWriter writer, string name, decimal value)
    {
        writer.WriteNumber(name, value);
        writer.WriteString(name + "_text", Plain(value));
    }

    public static void Write(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, text);
    }

    /// <summary>With all digits, also zeros at the end that a bank printed.</summary>
    public static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
