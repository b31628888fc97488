using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Domain.Amounts;

namespace Dastan.Web.Commands;

/// <summary>The sums of one text, as a line of JSON for programs or as lines for people.</summary>
public static class AmountLine
{
    private const int MostShown = 3;

    // The output is a file or a terminal, never a page: letters of every script may stay letters.
    private static readonly JsonWriterOptions Readably = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary><c>{"id","money":[…],"utf16":true}</c>; the offsets are chars of a .NET string.</summary>
    public static string Json(JsonElement? id, IEnumerable<Amount> amounts) =>
        Written(json =>
        {
            Id(json, id);
            json.WriteStartArray("money");
            foreach (var amount in amounts)
                Write(json, amount);
            json.WriteEndArray();
            json.WriteBoolean("utf16", true);
        });

    public static string Malformed(string why) =>
        Written(json =>
        {
            Id(json, null);
            json.WriteString("error", why);
        });

    /// <summary>"19–25, EUR 12500000, €12.5m, about", parted by tabs.</summary>
    public static string Readable(string text, Amount amount)
    {
        var worth = amount.IsRange ? $"{Plain(amount.Low)}–{Plain(amount.High)}" : Plain(amount.Low);
        string?[] said =
        [
            amount.Qualifier is AmountQualifier.None ? null : Name(amount.Qualifier),
            amount.Per is null ? null : $"per {amount.Per}",
            amount.MoneyOfYear is null ? null : $"money of {amount.MoneyOfYear}",
            amount.IsOpen ? Perhaps(amount.OtherCurrencies) : null,
        ];
        var written = string.Join(
            ' ',
            text.Substring(amount.Start, amount.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return $"{amount.Start}–{amount.End}\t{amount.Currency} {worth}\t{written}\t{string.Join("; ", said.OfType<string>())}".TrimEnd();
    }

    // The likelier stand first, and dollars are many.
    private static string Perhaps(IReadOnlyList<string> codes) =>
        $"perhaps {string.Join(", ", codes.Take(MostShown))}{(codes.Count > MostShown ? " …" : "")}";

    private static void Write(Utf8JsonWriter json, Amount amount)
    {
        json.WriteStartObject();
        json.WriteNumber("start", amount.Start);
        json.WriteNumber("end", amount.End);
        if (!amount.IsRange)
            Number(json, "amount", amount.Low);
        else
        {
            Number(json, "low", amount.Low);
            Number(json, "high", amount.High);
        }
        json.WriteString("iso", amount.Currency);
        json.WriteNumber("digits", amount.SignificantDigits);
        if (amount.Qualifier is not AmountQualifier.None)
            json.WriteString("qualifier", Name(amount.Qualifier));
        if (amount.Per is not null)
            json.WriteString("per", amount.Per);
        if (amount.MoneyOfYear is { } year)
            json.WriteNumber("year", year);
        if (amount.OtherCurrencies.Count > 0)
            Others(json, amount);
        json.WriteEndObject();
    }

    private static void Others(Utf8JsonWriter json, Amount amount)
    {
        json.WriteString("grounds", amount.Grounds.ToString().ToLowerInvariant());
        json.WriteStartArray("others");
        foreach (var code in amount.OtherCurrencies)
            json.WriteStringValue(code);
        json.WriteEndArray();
    }

    private static void Id(Utf8JsonWriter json, JsonElement? id)
    {
        json.WritePropertyName("id");
        if (id is { } given)
            given.WriteTo(json);
        else
            json.WriteNullValue();
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readably))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Plain(value));
    }

    private static string Name(AmountQualifier qualifier) =>
        qualifier switch
        {
            AmountQualifier.AtLeast => "at least",
            AmountQualifier.UpTo => "up to",
            _ => qualifier.ToString().ToLowerInvariant(),
        };

    private static string Plain(decimal value) =>
        value.ToString("0.#############################", CultureInfo.InvariantCulture);
}
