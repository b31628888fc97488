using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Domain.Rates.Frankfurter;
using Dastan.Web.Press;
using NodaTime.Text;

namespace Dastan.Web.Api.V1;

/// <summary>
/// Answers as Frankfurter writes them. A whole number has a decimal, <c>1.0</c>, as there: some clients know a number with
/// decimals from one without.
/// </summary>
public static class V1Json
{
    private const decimal LargestWithDecimals = 5000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object as an answer that may be kept.</summary>
    public static FinishedAnswer Answer(Action<Utf8JsonWriter> write)
    {
        var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return new(body.GetBuffer().AsMemory(0, (int)body.Length), "application/json; charset=utf-8");
    }

    public static void WriteQuestion(this Utf8JsonWriter writer, FrankfurterQuestion question)
    {
        writer.WritePropertyName("amount");
        writer.WriteRawValue(question.Amount.ToString("0.0###########################", CultureInfo.InvariantCulture));
        writer.WriteString("base", question.Base);
    }

    public static void WriteDate(this Utf8JsonWriter writer, string name, NodaTime.LocalDate date) =>
        writer.WriteString(name, LocalDatePattern.Iso.Format(date));

    public static void WriteRates(this Utf8JsonWriter writer, string name, FrankfurterDay day)
    {
        writer.WriteStartObject(name);
        foreach (var (code, rate) in day.Rates)
        {
            writer.WritePropertyName(code);
            writer.WriteRawValue(
                rate.ToString(
                    rate > LargestWithDecimals ? "0.############################" : "0.0###########################",
                    CultureInfo.InvariantCulture
                )
            );
        }
        writer.WriteEndObject();
    }
}
